/** Fields at the root of events, of the sensor, and what enrichment adds. The form is explained in ../parse.ts. */
export const COMMON_FIELDS = `
# - @any
@timestamp d ! | Time | When the event happened, as a date: use it for time ranges.
@version k !
app_proto k @alert,fileinfo,flow,frame,netflow | Application protocol | Protocol that Suricata recognised in the flow; "failed" when it recognised none. | Only in alert, flow, netflow, fileinfo and frame events. Names have dashes where event types have underscores.
app_proto_expected k @alert,flow | Expected protocol | Protocol that the port or an earlier message promised.
app_proto_orig k @alert,flow | Original protocol | Protocol of the flow before it changed, as from HTTP to TLS.
app_proto_tc k @alert,flow | Protocol to the client | Protocol of the server's side, when the two sides differ.
app_proto_ts k @alert,flow | Protocol to the server | Protocol of the client's side, when the two sides differ.
capture_file k 7.0 @alert
community_id k community_id @any-arp-stats | Community ID | Hash of the two ends and the protocol, the same on all sensors with the same seed.
dest_ip ip address @any-arp-stats | Destination address | Receiver of the packet, or the end that was connected to, depending on the event type. | IPv6 addresses are written in full unless Suricata is set to shorten them.
dest_port l port @any-arp-stats | Destination port | Port of the destination address.
direction k 7.0 @alert,drop | Packet direction | Whether the packet of the alert went to the server or to the client.
event_type k | Event type | What kind of event this is: alert, dns, http, flow and so on.
flow_id l @any-arp-stats | Flow id | Number that joins the events of one flow on one sensor. | Unique on one sensor for a time only; it can come back later.
host k | Sensor | Name of the sensor, if one is configured.
icmp_code l @alert,anomaly,drop,fileinfo,flow,netflow | ICMP code | Code number of the ICMP message.
icmp_type l @alert,anomaly,drop,fileinfo,flow,netflow | ICMP type | Type number of the ICMP message.
in_iface k @any-arp-stats | Capture interface | Interface on which the sensor saw the packet.
ip_v l 8.0 @any-arp-netflow-stats | IP version | 4 or 6.
log_level k @engine
ndpi o 8.0 ~ @alert,flow
packet k @alert,anomaly,packet | Packet (base64) | The raw packet, in base64.
parent_id l @any-arp-stats | Parent flow id | Flow id of the control connection to which a data connection belongs.
path k ! | Input path | File from which the shipper read the event.
payload k @alert | Payload (base64) | Payload of the stream or packet, in base64.
payload_length l 8.0 @alert
payload_printable k @alert | Payload (printable) | Payload of the stream or packet, with unprintable bytes replaced.
pcap_cnt l @any-flow-netflow-stats | Packet number in the capture | Number of the packet in the capture file.
pcap_filename k | Capture file | Capture file from which the event was read.
pkt_src k 7.0 @any-flow-netflow-stats | Packet origin | How Suricata came by the packet: the wire, a tunnel, or a pseudo packet.
proto k @any-arp-stats | Transport protocol | TCP, UDP, ICMP or another protocol above IP. | Letter case changed in Suricata 7.
response_icmp_code l @flow
response_icmp_type l @flow
see_id k ! | Event id (Stamus) | Id that a Stamus system gave to the event.
see_name k ! | Sensor group (Stamus) | Name that a Stamus system gave to the sensor.
sensor_id l @any-arp-stats | Sensor id | Number of the sensor, if one is configured.
spi l 7.0 @flow,netflow
src_ip ip address @any-arp-stats | Source address | Sender of the packet, or opener of the flow, depending on the event type. | IPv6 addresses are written in full unless Suricata is set to shorten them.
src_port l port @any-arp-stats | Source port | Port of the source address.
stamus_infrequent b ! @tls | Infrequent (Stamus) | The Stamus system judged the value rare for that host.
stamus_novel b ! | Outlier (Stamus) | The Stamus system judged the event new for that host.
stream l @alert | Stream alert | 1 when the rule matched reassembled data, 0 when it matched the packet alone.
stream_tcp o 7.0 ~ @stream_tcp
sub_state k 9.0 @alert
suricata_version k 8.0 @any-stats | Suricata version | Version of the Suricata that wrote the event.
tags k[] ! | Tags | Labels that the shipper or the pipeline put on the event.
tc_progress k 8.0 @alert
tenant l !
tenant_id l @any-arp-stats | Tenant | Tenant of a sensor that serves several.
timestamp d | Suricata time | Time stamp of the sensor with microseconds; for flow and netflow the time of writing.
ts_progress k 8.0 @alert
tx_guessed b 7.0.8 @alert,drop | Transaction guessed | The protocol fields are those of the transaction that was most likely meant.
tx_id l @alert,anomaly,drop,ftp,ftp_data,http,smb,smtp,ssh | Transaction number | Number of the transaction inside its flow, counted from 0.
type k ! | Shipper type | Label of the shipper for the kind of input.
uuid k !
vlan l[] @alert,anomaly,arp,dcerpc,dns,drop,fileinfo,flow,frame,http,netflow,smb | VLAN | VLAN numbers of the packet, outermost first.
xff ip address @fileinfo,http | Forwarded-for address | Address taken from the forwarded-for header, if Suricata is set to do so.
# agent @any
ephemeral_id k !
hostname k !
id k !
name k !
type k !
version k !
# discovery @sighting
asset ip address ! @alert,sighting | Sighting asset | Host that showed the value.
asset_net k ! @alert,sighting | Sighting network | Network definition of the asset.
asset_role k[] ! @alert,sighting | Sighting role | Side of the asset (client or server), or the roles that a Stamus probe gave it.
asset_roles k[] ! | Roles of the sighting asset | Roles of the host at the time of the sighting.
first_event k ! | First event | Id of the event in which the value was seen first.
key k ! @alert,sighting | Sighting field | Field in which the new value was seen.
kind k ! | Sighting kind | Kind of artefact that is new.
learnt_from d ! | Memory since | How far the memory reached back when the value was judged new.
returned b ! | Seen again | The value had been forgotten and came back.
scope k ! | Sighting scope | What the value is new for: the organisation, the host or the server.
value k ! @alert,sighting | Sighting value | The value that was seen for the first time.
# ether @any-flow-netflow-stats
dest_mac k mac 6.0 | Destination MAC | Hardware address of the receiver on this link.
dest_macs k[] mac 6.0 @flow,netflow | Destination MACs | Hardware addresses seen on the server's side.
ether_type l 8.0 @any-flow-netflow-ssh-stats |  |  | The byte order changed in Suricata 9.
src_mac k mac 6.0 | Source MAC | Hardware address of the sender on this link.
src_macs k[] mac 6.0 @flow,netflow | Source MACs | Hardware addresses seen on the client's side.
# fqdn @alert,sighting,stamus
dest k host ! | Destination host name | Full name of the destination, by enrichment.
src k host ! | Source host name | Full name of the source, by enrichment.
# geoip @any-stats
city.name k ! | City name | City of the address outside, by enrichment.
city_name k ! | City | City of the address outside, by enrichment.
continent.code k !
continent.name k !
continent_code k !
country.geoname_id l !
country.iso_code k ! | Country code | Two-letter code of the country, by enrichment.
country.name k ! | Country name | Country of the address outside, by enrichment.
country_code2 k ! | Country code (2 letters) | Two-letter code of the country, by enrichment.
country_code3 k !
country_name k ! | Country | Country of the address outside, by enrichment.
dma_code l !
ip ip address ! | Located address | Address that was located. | The source or the destination, whichever was found last.
latitude f !
location o !
longitude f !
postal.code k !
postal_code k !
region_code k !
region_name k !
registered_country.iso_code k !
registered_country.name k !
subdivisions.name k[] !
timezone k !
# geoip.provider @any-stats
autonomous_system_number l ! | AS number | Number of the provider's network, by enrichment.
autonomous_system_organization k ! | AS organisation | Owner of the provider's network, by enrichment.
# hostname_info @alert,dns,http,sighting,stamus,tls
domain k domain ! | Domain (parsed) | Registered domain of the host name.
domain_without_tld k ! | Domain without ending (parsed) | Registered domain without its ending.
host k domain ! | Host name (parsed) | Host name of the HTTP, TLS or DNS request.
resource_path k !
scheme k !
subdomain k ! | Subdomain (parsed) | What stands before the registered domain.
tld k ! | Top-level domain (parsed) | Ending of the host name.
url k url ! | URL (parsed) | Whole URL of the request.
# hunt @any-stats
classified_at d ! | Classified at | When the event was classified.
declarations k[] ! | Declarations | Declarations that policies made from the event.
error k ! | Classification error | Why the event could not be classified.
policies k[] ! | Policies | Policies that matched the event.
suppressed b ! | Suppressed | A policy hides the event by default.
tag k ! | Hunt tag | Tag that a policy gave: relevant or informational.
version l ! | Classification version | Version of the policies that classified the event.
# input @any
type k !
# log @any
file.path k !
offset l !
# metadata @alert,flow,metadata
entropy o 8.0 ~f
flowbits k[] @any-arp-stats | Flowbits | Marks that rules set on the flow.
flowints o ~l | Flow counters | Counters that rules set on the flow; rule authors choose the names.
flowvars o[] ~
flowvars.gid k[] 7.0 @alert,fileinfo,flow,frame,http,metadata,netflow
flowvars.key k[] 7.0 @alert,fileinfo,flow,frame,http,metadata,netflow
flowvars.value k[] 7.0
pktvars o[] ~
pktvars.uid k[] 7.0 @alert,fileinfo,flow,frame,http,metadata
pktvars.username k[] 7.0 @alert,fileinfo,flow,frame,http,metadata
# net_info @alert,dns,flow,http,tls
dest k[] ! | Destination network | Network definitions of the destination.
dest_agg k ! | Destination network (whole path) | Network definitions of the destination in one text.
src k[] ! | Source network | Network definitions of the source.
src_agg k ! | Source network (whole path) | Network definitions of the source in one text.
# packet_info @alert,anomaly,packet
linktype l
linktype_name k 8.0
# stamus @alert,stamus
asset k ! | Compromised asset | Host to which the declaration belongs.
asset_net_info k ! | Network of the asset | Network definition of the asset.
asset_type k ! | Asset type | ip, user and so on.
extra_info k !
family_id l ! | Threat family number | Number of the threat family.
family_name k ! | Threat family | Name of the threat family.
family_type k ! | Threat family class | Compromise or policy violation.
incidents_id k !
kill_chain k ! | Kill-chain phase | Phase of the asset.
kill_chain_offender k ! | Kill-chain phase of the offender | Phase of the offender.
method_id l ! | Detection method number | Number of the detection method.
pk l !
source k ! | Offender | Host that does it.
threat_id l ! | Threat number | Number of the threat.
threat_name k ! | Threat | Name of the threat.
# traffic @alert,fileinfo,flow,frame,http,metadata,netflow
id k[] | Traffic class | Class that rules gave to the flow.
label k[] | Traffic label | Labels that rules gave to the flow.
# tunnel @alert
depth l | Tunnel depth | How many tunnels lie around the packet.
dest_ip ip address | Tunnel destination | Outer destination address of a tunnelled packet.
dest_port l port | Tunnel destination port | Outer destination port; 0 where the outer protocol has none.
pcap_cnt l 7.0
pkt_src k 7.0
proto k | Tunnel protocol | Outer protocol of a tunnelled packet.
src_ip ip address | Tunnel source | Outer source address of a tunnelled packet.
src_port l port | Tunnel source port | Outer source port; 0 where the outer protocol has none.
`;
