/** Alerts, anomalies, drops, flows and the packet. The form is explained in ../parse.ts. */
export const ALERT_FIELDS = `
# alert @alert,drop
action k | Alert action | What the rule said: allowed or blocked.
category k | Alert category | Class of the rule in words.
context o 8.0 ~ @alert | Alert context | Data that a dataset attached to the alert.
engine k 8.0.5 @alert | Alert engine | Part of Suricata that raised the alert.
gid l signature | Generator id | Number range to which the signature id belongs, usually 1.
lateral k ! @alert | Lateral movement | Whether the alert stays inside the network.
metadata o ~ @alert | Rule metadata | Everything the rule says about itself; the keys depend on the rule set.
references k[] 8.0 @alert | Rule references | Links that the rule gives.
rev l signature | Rule revision | Revision of the rule.
rule k signature @alert | Rule text | The whole rule, if Suricata is set to log it. | Often longer than an index keeps searchable.
severity l | Alert severity | 1 is the most severe; 3 is the default. | Not the same as the severity in the metadata of the rule.
signature k signature | Signature | Text of the rule that fired.
signature_id l signature | Signature id | Number of the rule that fired.
source.ip ip address | Attacker address | Attacking end, if the rule states which one it is.
source.net_info k[] ! @alert | Attacker network | Network definitions of the attacking end.
source.net_info_agg k ! @alert
source.port l port | Attacker port | Port of the attacking end, if the rule states which one it is.
tag k ! @alert | Tag | Relevant or informational; no value means untagged.
target.ip ip address | Victim address | Attacked end, if the rule states which one it is.
target.net_info k[] ! @alert | Victim network | Network definitions of the attacked end.
target.net_info_agg k ! @alert
target.port l port | Victim port | Port of the attacked end, if the rule states which one it is.
tenant_id l
xff ip address 7.0 @alert | Forwarded-for address of the alert | Address taken from the forwarded-for header.
# alert.metadata @alert
affected_product k[] | Affected product | Product at which the rule aims.
attack_target k[] | Attack target | Kind of system that the attack aims at.
confidence k[] | Rule confidence | How sure the author of the rule is.
created_at k[] | Rule created | Day on which the rule was made, as text such as 2024_01_31. | Never map it as a date.
cve k[] | CVE | Vulnerability that the rule names.
deployment k[] | Rule deployment | Place in the network for which the rule was made.
filename k[]
former_category k[] | Former rule group | Rule group to which the rule belonged before.
malware_family k[] | Malware family | Family of malware that the rule names.
mitre_tactic_id k[] | ATT&CK tactic id | Id of the tactic that the rule names.
mitre_tactic_name k[] | ATT&CK tactic | Name of the tactic, with underscores for spaces.
mitre_technique_id k[] technique | ATT&CK technique id | Id of the technique that the rule names.
mitre_technique_name k[] technique | ATT&CK technique | Name of the technique, with underscores for spaces.
performance_impact k[]
policy k[]
reviewed_at k[]
ruleset k[]
signature_severity k[] | Signature severity | Severity in the words of the rule: Informational, Minor, Major or Critical.
tag k[] | Rule tag | Free label of the rule.
tls_state k[]
updated_at k[] | Rule updated | Day of the rule's last change, as text such as 2024_01_31. | Never map it as a date.
# anomaly @anomaly
app_proto k 5.0 | Anomaly protocol | Protocol in which the anomaly was found.
code l 5.0 | Anomaly code | Number of an anomaly that has no name.
event k 5.0 | Anomaly | Name of what was wrong.
layer k 5.0 | Anomaly layer | Part of the application layer that complained.
type k 5.0 | Anomaly type | decode, stream or applayer.
# arp @arp
dest_ip ip address 8.0 | ARP target address | Address that is asked for or answered.
dest_mac k mac 8.0 | ARP target MAC | Hardware address of the target.
hw_type k 8.0
opcode k 8.0 | ARP operation | request or reply.
proto_type k 8.0
src_ip ip address 8.0 | ARP sender address | Address that the sender claims.
src_mac k mac 8.0 | ARP sender MAC | Hardware address that the sender claims.
# drop @drop
ack b
fin b
flowlbl l
hoplimit l
icmp_id l
icmp_seq l
ipid l
len l
psh b
reason k 7.0 | Drop reason | Why Suricata dropped the packet.
rst b
syn b
tc l | IPv6 traffic class
tcpack l
tcpres l
tcpseq l
tcpurgp l
tcpwin l
tos l
ttl l
udplen l
urg b
verdict.action k 7.0 |  |  | Suricata writes the verdict at the root: see verdict.action.
verdict.reject k[] 7.0
verdict.reject-target k 7.0 <8.0
verdict.reject_target k 9.0
# engine @engine
error k 7.0
error_code l 7.0
message k 7.0
module k 7.0
thread_name k 7.0
# firewall @alert
hook k 8.0.6
policy k 8.0.6
# flow @flow
action k 7.0 | Flow action | pass, drop or accept, where a rule decided for the whole flow.
age l | Flow duration | Whole seconds between first and last packet.
alerted b | Flow has alerts | At least one rule fired in the flow.
bypass k | Flow bypass | How Suricata was relieved of the flow.
bypassed.bytes_toclient l @alert,flow
bypassed.bytes_toserver l @alert,flow
bypassed.pkts_toclient l @alert,flow
bypassed.pkts_toserver l @alert,flow
bytes_toclient l @alert,flow | Bytes to client | Bytes that the server sent.
bytes_toserver l @alert,flow | Bytes to server | Bytes that the client sent.
dest_ip ip address 7.0 @alert | Flow server | Address of the end that was connected to, in alerts.
dest_port l port 7.0 @alert | Flow server port | Port of the end that was connected to, in alerts.
elephant b 8.0 | Elephant flow | Flow that carries very much data.
elephant_direction k[] 9.0
emergency b
end d | Flow end | Time of the last packet.
exception_policy.policy k[] 7.0.12
exception_policy.target k[] 7.0.12
had_gap b ! | Flow had gaps | Data was missing in the capture.
pkts_toclient l @alert,flow | Packets to client | Packets that the server sent.
pkts_toserver l @alert,flow | Packets to server | Packets that the client sent.
reason k | Flow end reason | Why the record was written: timeout, forced, shutdown or tcp_reuse.
src_ip ip address 7.0 @alert | Flow client | Address of the end that opened the flow, in alerts.
src_port l port 7.0 @alert | Flow client port | Port of the end that opened the flow, in alerts.
start d @alert,flow | Flow start | Time of the first packet.
state k | Flow state | new, established, closed or bypassed.
tx_cnt l 8.0 | Transactions in the flow | How many transactions the protocol had.
wrong_thread b
# frame @alert,frame
complete b 7.0
direction k 7.0
id l 7.0
length k 7.0 |  |  | An unsigned number of 64 bits: kept and compared as text.
payload k 7.0
payload_printable k 7.0
stream_offset l 7.0
tx_id l 7.0
type k 7.0
# igmp @alert,anomaly
type l 9.0
version l 9.0
# netflow @netflow
age l | Netflow duration | Whole seconds between first and last packet.
bytes l | Netflow bytes | Bytes in this direction.
end d | Netflow end | Time of the last packet.
max_ttl l
min_ttl l
pkts l | Netflow packets | Packets in this direction.
start d | Netflow start | Time of the first packet.
tx_cnt l 8.0
# rgmp @alert,anomaly
type l 9.0
# sctp @alert,anomaly
chunk_cnt l 9.0
chunk_types k[] 9.0
has_abort b 9.0
has_data b 9.0
has_init b 9.0
has_init_ack b 9.0
vtag l 9.0
# tcp @flow,netflow
ack b | TCP ACK seen | Present only when true.
cwr b
ecn b
fin b | TCP FIN seen | Present only when true.
psh b | TCP PSH seen | Present only when true.
rst b | TCP reset seen | Present only when true.
state k @flow | TCP state | State of the connection when the record was written.
syn b | TCP SYN seen | Present only when true.
tc_gap b 7.0 @flow | Gap in data to client | The sensor missed data of the server.
tc_max_regions l 7.0 @flow
tc_urgent_oob_data l 7.0.8 @flow
tcp_flags k | TCP flags | All flags seen, in hexadecimal.
tcp_flags_tc k @flow | TCP flags to client | Flags that the server sent, in hexadecimal.
tcp_flags_ts k @flow | TCP flags to server | Flags that the client sent, in hexadecimal.
ts_gap b 7.0 @flow | Gap in data to server | The sensor missed data of the client.
ts_max_regions l 7.0 @flow
ts_urgent_oob_data l 7.0.8 @flow
urg b | TCP URG seen | Present only when true.
# template @alert,template
request k
response k
# verdict @alert,drop
action k 7.0 | Verdict | What happened to the packet: alert, pass, drop or accept.
reject k[] 7.0 | Reject message | How the sender was told.
reject-target k 7.0 <8.0
reject_target k 9.0
`;
