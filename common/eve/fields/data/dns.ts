/** DNS in all its log formats. The form is explained in ../parse.ts. */
export const DNS_FIELDS = `
# dns @alert,dns,fileinfo
aa b | DNS authoritative | The server is responsible for the domain.
flags k | DNS flags | All flags, in hexadecimal.
id l | DNS id | Number that joins query and answer on the wire.
opcode l 7.0 | DNS operation | 0 is a query, 5 an update.
qr b | DNS is a response | Flag that marks a response.
ra b | DNS recursion available | The server asks further for its clients.
rcode k | DNS result | NOERROR, NXDOMAIN and so on; in format 3 requests have it too.
rd b | DNS recursion wanted | The client wants the server to ask further.
rdata k <6.0 @dns | DNS answer (format 1) | The one answer of the event.
rrname k domain @dns | DNS name (formats 1 and 2) | Name that was asked for.
rrname_truncated b 7.0.8 <7.0 @dns
rrtype k @dns | DNS record type (formats 1 and 2) | Kind of record that was asked for.
tc b | DNS truncated | The answer did not fit.
ttl l <6.0 @dns | DNS answer life (format 1) | Seconds for which the answer may be kept.
tx_id l | DNS transaction number | Number of the transaction inside its flow.
type k | DNS message | query or answer in formats 1 and 2, request or response in format 3.
version l | DNS log format | 2 or 3; format 1 has none.
z b 7.0 | DNS reserved bit | Bit that should be 0.
# dns.additionals @alert,dns,fileinfo
opt.code l[] 8.0
opt.data k[] 8.0
rdata k[] 8.0
rrname k[] domain 8.0 | DNS additional name | Name of a record in the additional section.
rrtype k[] 8.0
ttl l[] 8.0
# dns.answer @alert
flags k
id l
opcode l 7.0 | DNS operation (answers in older alerts) | Number of the operation, in alerts up to Suricata 7.
qr b
ra b | DNS recursion available (older alerts) | The server answers recursive queries, in alerts up to Suricata 7.
rcode k | DNS result (older alerts) | Result of the answer, in alerts up to Suricata 7.
rd b
rrname k domain | DNS name (answers in older alerts) | Name that was answered, in alerts up to Suricata 7.
rrtype k | DNS record type (answers in older alerts) | Kind of record, in alerts up to Suricata 7.
type k | DNS message (answers in older alerts) | answer, in alerts up to Suricata 7.
version l
z b 7.0 <7.0 | DNS reserved bit (answers in older alerts) | Whether the reserved bit is set, in alerts up to Suricata 7.
# dns.answer.additionals @alert
opt.code l[] 8.0
opt.data k[] 8.0
rdata k[] 8.0
rrname k[] domain 8.0
rrtype k[] 8.0
ttl l[] 8.0
# dns.answer.authorities @alert
rdata k[]
rdata_truncated b[] 7.0.8
rrname k[] domain
rrname_truncated b[] 7.0.8
rrtype k[]
ttl l[]
# dns.answer.authorities.soa @alert
expire l[] 6.0
minimum l[] 6.0
mname k[] domain 6.0
mname_truncated b[] 7.0.8
refresh l[] 6.0
retry l[] 6.0
rname k[] 6.0
serial l[] 6.0
# dns.answers @alert,dns,fileinfo
rdata k[] | DNS answer | Address, name or text of the record, depending on its type. | Missing for SOA, SRV, SSHFP and OPT records, which have fields of their own.
rrname k[] domain | DNS answer name | Name to which the record belongs.
rrtype k[] | DNS answer type | Kind of the record.
srv.name k[] domain 7.0
srv.port l[] port 7.0
srv.priority l[] 7.0
srv.weight l[] 7.0
sshfp.algo l[]
sshfp.fingerprint k[]
sshfp.type l[]
ttl l[] | DNS answer life | Seconds for which the answer may be kept.
# dns.answers.soa @alert,dns,fileinfo
expire l[] 6.0
minimum l[] 6.0
mname k[] domain 6.0
mname_truncated b[] 7.0.8
refresh l[] 6.0
retry l[] 6.0
rname k[] 6.0
serial l[] 6.0
# dns.authorities @alert,dns,fileinfo
rdata k[] | DNS authority data | Content of the record in the authority section.
rdata_truncated b[] 7.0.8
rrname k[] domain | DNS authority name | Domain to which the record of the authority section belongs.
rrname_truncated b[] 7.0.8
rrtype k[] | DNS authority type | Kind of the record in the authority section.
ttl l[]
# dns.authorities.soa @alert,dns,fileinfo
expire l[] 6.0
minimum l[] 6.0
mname k[] domain 6.0
mname_truncated b[] 7.0.8
refresh l[] 6.0
retry l[] 6.0
rname k[] 6.0
serial l[] 6.0
# dns.grouped @dns
A ip[] address | DNS answers (A) | IPv4 addresses of the answer.
AAAA ip[] address | DNS answers (AAAA) | IPv6 addresses of the answer.
CNAME k[] domain | DNS answers (CNAME) | Names to which the asked name refers.
MX k[] domain | DNS answers (MX) | Mail servers of the domain.
NS k[] domain | DNS answers (NS) | Name servers of the domain.
NULL k[]
PTR k[] domain | DNS answers (PTR) | Names of the asked address.
SRV.name k[] domain 7.0 | DNS answers (SRV) | Hosts that offer the asked service.
SRV.port l[] port 7.0
SRV.priority l[] 7.0
SRV.weight l[] 7.0
SSHFP.algo l[]
SSHFP.fingerprint k[]
SSHFP.type l[]
TXT k[] | DNS answers (TXT) | Texts of the answer.
# dns.grouped.SOA @dns
expire l[] 6.0
minimum l[] 6.0
mname k[] domain 6.0
mname_truncated b[] 7.0.8
refresh l[] 6.0
retry l[] 6.0
rname k[] 6.0
serial l[] 6.0
# dns.queries @alert,dns,fileinfo
id l[] 8.0 |  |  | In the schema, but Suricata does not write it.
opcode l[] 8.0 |  |  | In the schema, but Suricata does not write it.
rrname k[] domain 8.0 | DNS name | Name that was asked for.
rrname_truncated b[] 8.0
rrtype k[] 8.0 | DNS record type | Kind of record that was asked for.
tx_id l[] 8.0 |  |  | In the schema, but Suricata does not write it.
type k[] 8.0 |  |  | In the schema, but Suricata does not write it.
z b[] 8.0 |  |  | In the schema, but Suricata does not write it.
# dns.query @alert
id l[]
opcode l[] 7.0 | DNS operation (older alerts) | Number of the operation, in alerts up to Suricata 7.
rrname k[] domain | DNS name (older alerts) | Name that was asked for, in alerts up to Suricata 7.
rrname_truncated b[] 7.0.8 <7.0
rrtype k[] | DNS record type (older alerts) | Kind of record that was asked for, in alerts up to Suricata 7.
tx_id l[]
type k[] | DNS message (older alerts) | query, in alerts up to Suricata 7.
z b[] 7.0 | DNS reserved bit (older alerts) | Whether the reserved bit is set, in alerts up to Suricata 7.
`;
