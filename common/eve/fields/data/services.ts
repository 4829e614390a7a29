/** DHCP, SNMP, SIP, IKE, PostgreSQL, VNC, BitTorrent and NTP. The form is explained in ../parse.ts. */
export const SERVICES_FIELDS = `
# bittorrent_dht @alert,bittorrent_dht
client_version k 7.0 | BitTorrent client | Version of the program, as it reports it.
error.msg k 7.0
error.num l 7.0
request_type k 7.0 | BitTorrent request | ping, find_node, get_peers or announce_peer.
transaction_id k 7.0
# bittorrent_dht.request @alert,bittorrent_dht
id k 7.0
implied_port l 7.0
info_hash k hash 7.0 | Torrent hash | Hash of the torrent that is asked for.
port l port 7.0
target k 7.0
token k 7.0
# bittorrent_dht.response @alert,bittorrent_dht
id k 7.0
token k 7.0
values.ip ip[] address 7.0
values.port l[] port 7.0
# bittorrent_dht.response.nodes @alert,bittorrent_dht
id k[] 7.0
ip ip[] address 7.0
port l[] port 7.0
# bittorrent_dht.response.nodes6 @alert,bittorrent_dht
id k[] 7.0
ip ip[] address 7.0
port l[] port 7.0
# dhcp @alert,dhcp
assigned_ip ip address | Assigned address | Address that the client got or is offered.
client_id k | DHCP client id | Id that the client gave itself.
client_ip ip address | DHCP client address | Address that the client already has.
client_mac k mac | DHCP client MAC | Hardware address of the client.
dhcp_type k | DHCP message | discover, offer, request, ack and so on.
dns_servers ip[] address | Assigned DNS servers | Resolvers that the server gives to the client.
hostname k host | DHCP host name | Name that the client gave for itself.
id l | DHCP transaction | Number that joins request and reply.
lease_time l | Lease time | Seconds for which the address is lent.
next_server_ip ip address | DHCP next server | Server for the next step of the start-up.
params k[] | DHCP parameters asked for | Options that the client wants.
rebinding_time l | DHCP rebinding time | Seconds after which the client asks any server.
relay_ip ip address | DHCP relay | Address of the relay that passed the message on.
renewal_time l | DHCP renewal time | Seconds after which the client renews its lease.
requested_ip ip address | Requested address | Address that the client asked for.
routers ip[] address | Assigned routers | Gateways that the server gives to the client.
subnet_mask k | Subnet mask | Mask of the client's network, dotted.
type k | DHCP message side | request (from the client) or reply (from the server).
vendor_class_identifier k 7.0.1 | DHCP vendor class | Text in which the client names its system or maker.
# ike @alert,ike
_v l 9.0
alg_auth k 7.0 <8.0
alg_auth_raw l 7.0 <8.0
alg_dh k 7.0 <8.0
alg_dh_raw l 7.0 <8.0
alg_enc k 7.0 <8.0 | IKE encryption | Cipher that was agreed on.
alg_enc_raw l 7.0 <8.0
alg_hash k 7.0 <8.0
alg_hash_raw l 7.0 <8.0
attributes.key k[] 9.0
attributes.raw k[] 9.0
attributes.value k[] 9.0
exchange_type l 7.0 | IKE exchange | Number of the exchange.
exchange_type_verbose k 7.0
ikev2.errors l 7.0
ikev2.notify k[] 7.0
init_spi k 7.0 | IKE initiator SPI | Id that the initiator chose.
message_id l 7.0
payload k[] 7.0 | IKE payloads | Kinds of payload in the message.
resp_spi k 7.0 | IKE responder SPI | Id that the responder chose.
role k 7.0 | IKE role | initiator or responder.
sa_key_length k 7.0 <8.0
sa_key_length_raw l 7.0 <8.0
sa_life_duration k 7.0 <8.0
sa_life_duration_raw l 7.0 <8.0
sa_life_type k 7.0 <8.0
sa_life_type_raw l 7.0 <8.0
version_major l 7.0 | IKE version | 1 or 2.
version_minor l 7.0
# ike.ikev1 @alert,ike
doi l 7.0
encrypted_payloads b 7.0
vendor_ids k[] 7.0 | IKE vendor ids | Ids of the products on both sides.
# ike.ikev1.client @alert,ike
key_exchange_payload k 7.0
key_exchange_payload_length l 7.0
nonce_payload k 7.0
nonce_payload_length l 7.0
# ike.ikev1.client.proposals @alert,ike
alg_auth k[] 7.0 <8.0
alg_auth_raw l[] 7.0 <8.0
alg_dh k[] 7.0 <8.0
alg_dh_raw l[] 7.0 <8.0
alg_enc k[] 7.0 <8.0
alg_enc_raw l[] 7.0 <8.0
alg_hash k[] 7.0 <8.0
alg_hash_raw l[] 7.0 <8.0
key k[] 9.0
raw k[] 9.0
sa_key_length k[] 7.0 <8.0
sa_key_length_raw l[] 7.0 <8.0
sa_life_duration k[] 7.0 <8.0
sa_life_duration_raw l[] 7.0 <8.0
sa_life_type k[] 7.0 <8.0
sa_life_type_raw l[] 7.0 <8.0
value k[] 9.0
# ike.ikev1.server @alert,ike
key_exchange_payload k 7.0
key_exchange_payload_length l 7.0
nonce_payload k 7.0
nonce_payload_length l 7.0
# ikev2 @alert,ikev2
alg_auth k <6.0
alg_dh k <6.0
alg_enc k <6.0
alg_esn k <6.0
alg_prf k <6.0
errors l <6.0
exchange_type l <6.0
init_spi k <6.0
message_id l <6.0
notify k[] <6.0
payload k[] <6.0
resp_spi k <6.0
role k <6.0
version_major l <6.0
version_minor l <6.0
# ntp @alert,ntp
mode l 8.0.5 | NTP mode | 3 is a client, 4 a server.
reference_id k 8.0.5
stratum l 8.0.5 | NTP stratum | Distance from the reference clock.
version l 8.0.5 | NTP version | Version of the protocol.
# pgsql @alert,pgsql
tx_id l 7.0
# pgsql.request @alert,pgsql
copy_data_in.data_size l 8.0
copy_data_in.msg_count l 8.0
message k 7.0 | PostgreSQL request | Kind of the request.
password k 7.0 | PostgreSQL password | Password or its hash.
password_message k 7.0 <7.0
password_redacted b 8.0
process_id l 7.0
protocol_version k 7.0
sasl_authentication_mechanism k 7.0
sasl_param k 7.0
sasl_response k 7.0
secret_key l 7.0
simple_query k 7.0 | PostgreSQL query | Text of the query.
startup_parameters.optional_parameters o[] 7.0 ~
startup_parameters.user k user 7.0 | PostgreSQL user | Account that logs in.
# pgsql.request.startup_parameters.optional_parameters @alert,pgsql
application_name k[] 7.0
client_encoding k[] 7.0
database k[] 7.0 | PostgreSQL database | Database that is opened.
datestyle k[] 7.0
extra_float_digits k[] 7.0
options k[] 7.0
replication k[] 7.0
# pgsql.response @alert,pgsql
authentication_md5_password k 7.0
authentication_sasl_final k 7.0
code k 7.0 | PostgreSQL error code | Code of the error.
command_completed k 7.0
copy_data_out.data_size l 8.0
copy_data_out.row_count l 8.0
copy_in_response.columns l 8.0
copy_out_response.columns l 8.0
data_rows l 7.0
data_size l 7.0
field_count l 7.0
file k 7.0
line k 7.0
message k 7.0 | PostgreSQL response | Kind or text of the response.
parameter_status o[] 7.0 ~
process_id l 7.0
routine k 7.0
secret_key l 7.0
severity_localizable k 7.0
severity_non_localizable k 7.0
ssl_accepted b 7.0
# pgsql.response.parameter_status @alert,pgsql
application_name k[] 7.0
client_encoding k[] 7.0
date_style k[] 7.0
integer_datetimes k[] 7.0
interval_style k[] 7.0
is_superuser k[] 7.0
server_encoding k[] 7.0
server_version k[] 7.0 | PostgreSQL server version | Version of the server.
session_authorization k[] user 7.0 | PostgreSQL session user | Account under which the session runs.
standard_conforming_strings k[] 7.0
time_zone k[] 7.0
# rfb @alert,rfb
authentication.security_result k 6.0 | VNC login result | OK or FAIL.
authentication.security_type l 6.0 | VNC security type | 1 means no password, 2 a VNC password.
authentication.vnc.challenge k 6.0
authentication.vnc.response k 6.0
client_protocol_version.major k 6.0 | VNC client version | Major version of the client.
client_protocol_version.minor k 6.0
screen_shared b 6.0
server_protocol_version.major k 6.0 | VNC server version | Major version of the server.
server_protocol_version.minor k 6.0
server_security_failure_reason k 6.0
# rfb.framebuffer @alert,rfb
height l 6.0
name k host 6.0 | VNC desktop name | Name of the desktop, often with the host's name.
width l 6.0
# rfb.framebuffer.pixel_format @alert,rfb
big_endian b 6.0
bits_per_pixel l 6.0
blue_max l 6.0
blue_shift l 6.0
depth l 6.0
green_max l 6.0
green_shift l 6.0
red_max l 6.0
red_shift l 6.0
true_color b 6.0
# sip @alert,sip
code k 5.0 | SIP status | Status of the answer, as text.
method k 5.0 | SIP method | REGISTER, INVITE and so on.
reason k 5.0 | SIP reason | Text of the answer.
request_line k 5.0
response_line k 5.0
uri k url 5.0 | SIP address | Address that is called or registered.
version k 5.0
# sip.sdp @alert,sip
attributes k[] 8.0
bandwidths k[] 8.0
connection_data k 8.0
email k user 8.0
encryption_key k 8.0
origin k 8.0 | SIP session origin | Who started the session and where.
phone_number k 8.0
session_info k 8.0
session_name k 8.0
time_descriptions.repeat_time k[] 8.0
time_descriptions.time k[] 8.0
timezone k 8.0
uri k url 8.0
version l 8.0
# sip.sdp.media_descriptions @alert,sip
attributes k[] 8.0
bandwidths k[] 8.0
connection_data k[] 8.0
encryption_key k[] 8.0
media k[] 8.0
media_info k[] 8.0
# snmp @alert,snmp
community k 5.0 | SNMP community | Password of versions 1 and 2, in clear.
error k 5.0 | SNMP error | Error of the response.
pdu_type k 5.0 | SNMP message | get_request, set_request, response and so on.
trap_address ip address 5.0 | SNMP trap address | Device that reports.
trap_oid k 5.0 | SNMP trap id | Object id of the report.
trap_type k 5.0 | SNMP trap type | Kind of the report.
usm k user 5.0 | SNMP user | Account of version 3.
vars k[] 5.0 | SNMP variables | Object ids that are asked for or set.
version l 5.0 | SNMP version | 1, 2 or 3.
`;
