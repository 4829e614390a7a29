/** SMB, DCERPC, Kerberos, LDAP and RDP. The form is explained in ../parse.ts. */
export const WINDOWS_FIELDS = `
# dcerpc @alert,dcerpc
activityuuid k 7.0 | RPC activity | Id of the activity, over UDP.
call_id l 6.0 | RPC call id | Number that joins request and response.
interfaces.ack_result l[] 6.0
interfaces.procedure k[] 9.0 | RPC procedure | Name of the call, from Suricata 9.
interfaces.service k[] 9.0 | RPC service | Name of the service, from Suricata 9.
interfaces.uuid k[] 6.0 | RPC interface | Id of the service that is called or bound.
interfaces.version k[] 6.0 | RPC interface version | Version of the interface.
req.frag_cnt l 6.0
req.opnum l 6.0 | RPC operation number | Number of the call within its interface.
req.stub_data_size l 6.0
request k 6.0 | RPC request type | REQUEST, BIND and so on.
res.frag_cnt l 6.0
res.stub_data_size l 6.0
response k 6.0 | RPC response type | RESPONSE, BINDACK, FAULT and so on.
rpc_version k 6.0 | RPC version | Version of the RPC protocol.
seqnum l 7.0
# krb5 @alert,krb5
cname k user | Kerberos user | Account that asks; "<empty>" when there is none.
encryption k | Kerberos encryption | Cipher of the answer's encrypted part; "<none>" when there is none.
error_code k | Kerberos error | Name of the error.
failed_request k | Kerberos failed request | Kind of request that failed.
msg_type k | Kerberos message | KRB_AS_REQ, KRB_TGS_REP, KRB_ERROR and so on.
realm k domain | Kerberos realm | Realm, usually the domain; "<empty>" when there is none.
sname k host | Kerberos service | Service for which a ticket is asked; "<empty>" when there is none.
ticket_encryption k 7.0 | Kerberos ticket encryption | Cipher of the ticket.
ticket_weak_encryption b 7.0 | Kerberos ticket weakly encrypted | The cipher of the ticket is weak.
weak_encryption b | Kerberos weak encryption | The cipher of the answer is weak.
# ldap.request @alert,ldap
abandon_request.message_id l 8.0
add_request.attributes.name k[] 8.0
add_request.attributes.values k[] 8.0
add_request.entry k 8.0 | LDAP entry added | Name of the new object.
bind_request.name k user 8.0 | LDAP bind name | Account that logs in.
bind_request.sasl.credentials k 8.0
bind_request.sasl.mechanism k 8.0 | LDAP SASL mechanism | How the client proves who it is; missing in a simple bind.
bind_request.version l 8.0 | LDAP version | Version of the protocol.
compare_request.attribute_value_assertion.description k 8.0
compare_request.attribute_value_assertion.value k 8.0
compare_request.entry k 8.0
del_request.dn k 8.0 | LDAP entry deleted | Name of the deleted object.
extended_request.name k 8.0
extended_request.value k 8.0
message_id l 8.0
mod_dn_request.delete_old_rdn b 8.0
mod_dn_request.entry k 8.0
mod_dn_request.new_rdn k 8.0
mod_dn_request.new_superior k 8.0
modify_request.changes.modification.attribute_type k[] 8.0
modify_request.changes.modification.attribute_values k[] 8.0
modify_request.changes.operation k[] 8.0
modify_request.object k 8.0 | LDAP entry changed | Name of the changed object.
operation k 8.0 | LDAP operation | bind_request, search_request and so on.
# ldap.request.search_request @alert,ldap
attributes k[] 8.0 | LDAP attributes asked for | Attributes that the client wants.
base_object k 8.0 | LDAP search base | Where the search starts.
deref_alias l 8.0
filter.type k 8.0
filter.value k 8.0
scope l 8.0 | LDAP search scope | 0 the object, 1 one level, 2 the whole subtree.
size_limit l 8.0
time_limit l 8.0
types_online b 8.0 <8.0
types_only b 8.0
# ldap.responses @alert,ldap
add_response.matched_dn k[] 8.0
add_response.message k[] 8.0
add_response.result_code k[] 8.0
bind_response.matched_dn k[] 8.0
bind_response.message k[] 8.0
bind_response.result_code k[] 8.0 | LDAP bind result | Whether the login worked.
bind_response.server_sasl_creds k[] 8.0
compare_response.matched_dn k[] 8.0
compare_response.message k[] 8.0
compare_response.result_code k[] 8.0
del_response.matched_dn k[] 8.0
del_response.message k[] 8.0
del_response.result_code k[] 8.0
extended_response.matched_dn k[] 8.0
extended_response.message k[] 8.0
extended_response.name k[] 8.0
extended_response.result_code k[] 8.0
extended_response.value k[] 8.0
intermediate_response.name k[] 8.0
intermediate_response.value k[] 8.0
message_id l[] 8.0
mod_dn_response.matched_dn k[] 8.0
mod_dn_response.message k[] 8.0
mod_dn_response.result_code k[] 8.0
modify_response.matched_dn k[] 8.0
modify_response.message k[] 8.0
modify_response.result_code k[] 8.0
operation k[] 8.0 | LDAP response | Kind of the response.
search_result_done.matched_dn k[] 8.0
search_result_done.message k[] 8.0
search_result_done.result_code k[] 8.0
# ldap.responses.search_result_entry @alert,ldap
attributes.type k[] 8.0
attributes.values k[] 8.0
base_object k[] 8.0 | LDAP search result | Names of the objects found.
# rdp @alert,rdp
channels k[] 5.0 | RDP channels | Channels that the client asks for.
cookie k user 5.0 | RDP cookie | Usually the user name.
error_code l 5.0 | RDP error | Number of the error.
event_type k 5.0 | RDP step | initial_request, connect_response, tls_handshake and so on.
flags k[] 5.0 | RDP flags | Flags of the negotiation.
protocol k 5.0 | RDP security | Security protocol that was chosen.
reason k 5.0 | RDP error reason | Text of the error.
server_supports k[] 5.0 | RDP server supports | What the server offers.
tx_id l 5.0 | RDP transaction number | Number of the transaction inside its flow.
x509_serials k[] certificate 5.0 | RDP certificate serials | Serial numbers of the server's certificates.
# rdp.client @alert,rdp
build k 5.0 | RDP client build | Build of the client's Windows.
capabilities k[] 5.0 | RDP client capabilities | What the client can do.
client_name k host 5.0 | RDP client name | Name of the client's computer.
color_depth l 5.0
connection_hint k 5.0
desktop_height l 5.0 | RDP screen height | Height of the client's screen in pixels.
desktop_orientation l 5.0
desktop_width l 5.0 | RDP screen width | Width of the client's screen in pixels.
device_scale_factor l 5.0
function_keys l 5.0
id k 5.0 | RDP client product | Id text of the client's Windows.
ime k 5.0
keyboard_layout k 5.0 | RDP keyboard layout | Keyboard of the client.
keyboard_subtype l 5.0
keyboard_type k 5.0 | RDP keyboard type | Kind of the client's keyboard.
physical_height l 5.0
physical_width l 5.0
product_id l 5.0 | RDP product id | Product number of the client.
scale_factor l 5.0
serial_number l 5.0
version k 5.0 | RDP client version | Version of the client program.
# smb @alert,fileinfo,smb
access k | SMB access | Kind of access that is asked for.
accessed l | SMB file accessed | Time in seconds since 1970.
changed l | SMB file changed | Time in seconds since 1970.
client_dialects k[] | SMB versions offered | Versions that the client offers.
client_guid k | SMB client GUID | Id of the client's system.
command k | SMB command | Command of the request, with its protocol version.
created l | SMB file created | Time in seconds since 1970.
dialect k | SMB version | Version of the protocol in use.
directory k file | SMB directory | Directory that is listed or made.
disposition k | SMB open mode | Whether a file is opened, made or overwritten.
ext_status.facility k ! @alert,smb
ext_status.severity k ! @alert,smb
ext_status.short_code k ! @alert,smb
ext_status.text k ! @alert,smb | SMB status text (Stamus) | Result of the request in words, as a Stamus system writes it.
filename k file | SMB file or pipe | File or pipe that is opened; "<share_root>" for the share itself.
fuid k | SMB file id | Id of the opened file.
function k | SMB function | Function of the control request.
id l | SMB transaction | Number of the transaction.
kerberos.realm k domain | SMB realm (Kerberos) | Realm of the ticket.
kerberos.snames k[] host | SMB service (Kerberos) | Service for which the ticket was made.
level_of_interest k
max_read_size l 7.0
max_write_size l 7.0
modified l | SMB file modified | Time in seconds since 1970.
named_pipe k | SMB pipe share | The IPC$ share behind which pipes stand.
rename.from k file | SMB renamed from | Old name of the file.
rename.to k file | SMB renamed to | New name of the file.
request.native_lm k | SMB1 client software | Software of the client.
request.native_os k | SMB1 client system | Operating system of the client.
request_done b
response.native_lm k | SMB1 server software | Software of the server.
response.native_os k | SMB1 server system | Operating system of the server.
response_done b
server_guid k | SMB server GUID | Id of the server's system.
service.request k | SMB1 service asked for | Kind of share that the client asks for.
service.response k | SMB1 service given | Kind of share that the server gives.
session_id k | SMB session | Number of the session; larger than usual numbers. | An unsigned number of 64 bits: kept and compared as text.
set_info.class k | SMB set info class | What is changed.
set_info.info_level k | SMB set info level | Which property is changed.
share k | SMB share | Share that is opened, as \\\\host\\share.
share_type k | SMB share type | FILE, PIPE or PRINT.
size l | SMB file size | Size of the file in bytes.
status k | SMB status | Result of the request.
status_code k | SMB status code | Result of the request in hexadecimal.
subcmd k
tree_id l | SMB tree | Number of the opened share.
# smb.dcerpc @alert,fileinfo,smb
call_id l | RPC call id (SMB) | Number that joins request and response.
endpoint k ! @alert,smb | RPC endpoint (SMB, Stamus) | Pipe or name of the service, as a Stamus system writes it.
interface.name k ! @alert,smb | RPC interface name (SMB, Stamus) | Name of the service, as a Stamus system writes it.
interface.uuid k ! @alert,smb | RPC interface (SMB, Stamus) | Id of the service, as a Stamus system writes it.
interface.version k ! @alert,smb
opnum l | RPC operation number (SMB) | Number of the call within its interface.
req.frag_cnt l
req.stub_data_size l
request k | RPC request type (SMB) | REQUEST, BIND and so on.
res.frag_cnt l
res.stub_data_size l
response k | RPC response type (SMB) | RESPONSE, BINDACK, FAULT and so on.
# smb.dcerpc.interfaces @alert,fileinfo,smb
ack_reason l[]
ack_result l[]
name k[] ! @alert,smb
procedure k[] 9.0 | RPC procedure (SMB) | Name of the call, from Suricata 9.
service k[] 9.0 | RPC service (SMB) | Name of the service, from Suricata 9.
uuid k[] | RPC interface (SMB) | Id of the service that is called or bound.
version k[] | RPC interface version (SMB) | Version of the interface.
# smb.ntlmssp @alert,fileinfo,smb
domain k domain | SMB domain (NTLM) | Domain or host of the account.
host k host | SMB workstation (NTLM) | Name of the client's computer, as it says.
user k user | SMB user (NTLM) | Account that logs in; empty for an anonymous session.
version k | SMB NTLM version | Version of the client's system.
warning b 7.0
`;
