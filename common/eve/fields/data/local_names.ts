/** Names inside one link: mDNS and LLMNR. The form is explained in ../parse.ts. */
export const LOCAL_NAMES_FIELDS = `
# llmnr @alert,llmnr
flags k[] 9.0
id l 9.0
opcode l 9.0
queries.rrname k[] domain 9.0 | LLMNR name | Name that was asked for on the link.
queries.rrname_truncated b[] 9.0
queries.rrtype k[] 9.0 | LLMNR record type | Kind of record that was asked for, in lower case.
tx_id l 9.0
type k 9.0 | LLMNR message | request or response.
# llmnr.additionals @alert,llmnr
a ip[] address 9.0
aaaa ip[] address 9.0
cname k[] domain 9.0
mx k[] domain 9.0
ns k[] domain 9.0
null k[] 9.0
opt.code l[] 9.0
opt.data k[] 9.0
ptr k[] domain 9.0
rdata_truncated b[] 9.0
rrname k[] domain 9.0
rrname_truncated b[] 9.0
rrtype k[] 9.0
srv.name k[] domain 9.0
srv.port l[] port 9.0
srv.priority l[] 9.0
srv.weight l[] 9.0
ttl l[] 9.0
txt k[] 9.0
unknown k[] 9.0
# llmnr.answers @alert,llmnr
a ip[] address 9.0 | LLMNR answer (A) | IPv4 address of the answer.
aaaa ip[] address 9.0 | LLMNR answer (AAAA) | IPv6 address of the answer.
cname k[] domain 9.0
mx k[] domain 9.0
ns k[] domain 9.0
null k[] 9.0
ptr k[] domain 9.0
rdata_truncated b[] 9.0
rrname k[] domain 9.0 | LLMNR answer name | Name that was answered.
rrname_truncated b[] 9.0
rrtype k[] 9.0
srv.name k[] domain 9.0
srv.port l[] port 9.0
srv.priority l[] 9.0
srv.weight l[] 9.0
sshfp.algo l[] 9.0
sshfp.fingerprint k[] 9.0
sshfp.type l[] 9.0
ttl l[] 9.0
txt k[] 9.0
unknown k[] 9.0
# llmnr.answers.soa @alert,llmnr
expire l[] 9.0
minimum l[] 9.0
mname k[] domain 9.0
mname_truncated b[] 9.0
refresh l[] 9.0
retry l[] 9.0
rname k[] 9.0
serial l[] 9.0
# llmnr.authorities @alert,llmnr
a ip[] address 9.0
aaaa ip[] address 9.0
cname k[] domain 9.0
mx k[] domain 9.0
ns k[] domain 9.0
null k[] 9.0
ptr k[] domain 9.0
rdata_truncated b[] 9.0
rrname k[] domain 9.0
rrname_truncated b[] 9.0
rrtype k[] 9.0
srv.name k[] domain 9.0
srv.port l[] port 9.0
srv.priority l[] 9.0
srv.weight l[] 9.0
ttl l[] 9.0
txt k[] 9.0
unknown k[] 9.0
# llmnr.authorities.soa @alert,llmnr
expire l[] 9.0
minimum l[] 9.0
mname k[] domain 9.0
mname_truncated b[] 9.0
refresh l[] 9.0
retry l[] 9.0
rname k[] 9.0
serial l[] 9.0
# llmnr.grouped @alert,llmnr
A ip[] address 9.0
AAAA ip[] address 9.0
CNAME k[] domain 9.0
MX k[] domain 9.0
NS k[] domain 9.0
NULL k[] 9.0
PTR k[] domain 9.0
TXT k[] 9.0
# llmnr.grouped.SOA @alert,llmnr
expire l[] 9.0
minimum l[] 9.0
mname k[] 9.0
mname_truncated b[] 9.0
refresh l[] 9.0
retry l[] 9.0
rname k[] 9.0
serial l[] 9.0
# mdns @alert,mdns
flags k[] 8.0
id l 8.0
opcode l 8.0
queries.rrname k[] domain 8.0 | mDNS name | Name that was asked for on the link.
queries.rrname_truncated b[] 8.0
queries.rrtype k[] 8.0 | mDNS record type | Kind of record that was asked for, in lower case.
rcode l 8.0 |  |  | A number, unlike the result of DNS.
type k 8.0 | mDNS message | request or response.
# mdns.additionals @alert,mdns
a ip[] address 8.0
aaaa ip[] address 8.0
cname k[] domain 8.0
mx k[] domain 8.0
ns k[] domain 8.0
ptr k[] domain 8.0
rdata_truncated b[] 8.0
rrname k[] domain 8.0
rrname_truncated b[] 8.0
srv.name k[] domain 8.0
srv.port l[] port 8.0
srv.priority l[] 8.0
srv.weight l[] 8.0
txt k[] 8.0
# mdns.answers @alert,mdns
a ip[] address 8.0 | mDNS answer (A) | IPv4 address of the answer.
aaaa ip[] address 8.0
cname k[] domain 8.0
mx k[] domain 8.0
ns k[] domain 8.0
ptr k[] domain 8.0 | mDNS answer (PTR) | Service or host that is announced.
rdata_truncated b[] 8.0
rrname k[] domain 8.0 | mDNS answer name | Name that is announced or answered.
rrname_truncated b[] 8.0
srv.name k[] domain 8.0
srv.port l[] port 8.0
srv.priority l[] 8.0
srv.weight l[] 8.0
txt k[] 8.0 | mDNS answer (TXT) | Texts of the announcement.
# mdns.authorities @alert,mdns
a ip[] address 8.0
aaaa ip[] address 8.0
cname k[] domain 8.0
mx k[] domain 8.0
ns k[] domain 8.0
ptr k[] domain 8.0
rdata_truncated b[] 8.0
rrname k[] domain 8.0
rrname_truncated b[] 8.0
srv.name k[] domain 8.0
srv.port l[] port 8.0
srv.priority l[] 8.0
srv.weight l[] 8.0
txt k[] 8.0
`;
