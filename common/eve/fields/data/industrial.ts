/** Industrial protocols and MQTT. The form is explained in ../parse.ts. */
export const INDUSTRIAL_FIELDS = `
# dnp3 @dnp3
control.dir b
control.fcb b
control.fcv b
control.function_code l
control.pri b
dst l | DNP3 destination | Station that receives.
iin.indicators k[]
src l | DNP3 source | Station that sends.
type k | DNP3 message | request, response or unsolicited_response.
# dnp3.application @dnp3
complete b
control.con b
control.fin b
control.fir b
control.sequence l
control.uns b
function_code l | DNP3 function | Number of the function.
# dnp3.application.objects @dnp3
count l[]
group l[]
points o[] ~
prefix_code l[]
qualifier l[]
range_code l[]
start l[]
stop l[]
variation l[]
# dnp3.request @alert
control.dir b
control.fcb b
control.fcv b
control.function_code l
control.pri b
dst l
src l
type k
# dnp3.request.application @alert
complete b
control.con b
control.fin b
control.fir b
control.sequence l
control.uns b
function_code l | DNP3 function (alert) | Number of the function, in alerts.
# dnp3.request.application.objects @alert
count l[]
group l[]
points o[] ~
prefix_code l[]
qualifier l[]
range_code l[]
start l[]
stop l[]
variation l[]
# dnp3.response @alert
control.dir b
control.fcb b
control.fcv b
control.function_code l
control.pri b
dst l
iin.indicators k[]
src l
type k
# dnp3.response.application @alert
complete b
control.con b
control.fin b
control.fir b
control.sequence l
control.uns b
function_code l
# dnp3.response.application.objects @alert
count l[]
group l[]
points o[] ~
prefix_code l[]
qualifier l[]
range_code l[]
start l[]
stop l[]
variation l[]
# enip.request @alert,enip
command k 8.0 | EtherNet/IP command | Command of the request.
register_session.options l 8.0
register_session.protocol_version l 8.0
status k 8.0 | EtherNet/IP request status | Status of the request.
# enip.request.cip @alert,enip
class_name k 8.0 | CIP class | Class of object that is meant.
multiple.class_name k[] 8.0
multiple.path.segment_type k[] 8.0
multiple.path.value l[] 8.0
multiple.service k[] 8.0 | CIP services (multiple) | Services inside a multiple service packet.
path.segment_type k[] 8.0
path.value l[] 8.0
service k 8.0 | CIP service | Service that is asked for.
# enip.response @alert,enip
command k 8.0
list_services.capabilities l 8.0
list_services.protocol_version l 8.0
list_services.service_name k 8.0
register_session.options l 8.0
register_session.protocol_version l 8.0
status k 8.0
# enip.response.cip @alert,enip
multiple.service k[] 8.0
multiple.status k[] 8.0
multiple.status_extended k[] 8.0
multiple.status_extended_meaning k[] 8.0
service k 8.0
status k 8.0
status_extended k 8.0
status_extended_meaning k 8.0
# enip.response.identity @alert,enip
device_type k 8.0 | Device type | Kind of device that answers.
product_code l 8.0
product_name k 8.0 | Device product | Name of the product that answers.
protocol_version l 8.0
revision k 8.0 | Device revision | Revision of the device that answers.
serial l 8.0 | Device serial number | Serial number of the device that answers.
state l 8.0
status l 8.0
vendor_id k 8.0 | Device vendor | Maker of the device that answers.
# modbus @alert,modbus
id l 7.0
# modbus.request @alert,modbus
access_type k 7.0 | Modbus access | Read or write, and of what.
category k 7.0
data k 7.0
diagnostic.code k 7.0 | Modbus diagnostic | Kind of diagnostic asked for.
diagnostic.data k 7.0
diagnostic.raw l 7.0 | Modbus diagnostic number | Number of the diagnostic request.
error_flags k 7.0
function_code k 7.0 | Modbus function | Name of the function asked for.
function_raw l 7.0 | Modbus function number | Number of the function asked for.
mei.code k 7.0 | Modbus device identification | Kind of identification asked for.
mei.data k 7.0
mei.raw l 7.0 | Modbus identification number | Number of the identification request.
protocol_id l 7.0
read.address l 7.0 | Modbus read address | First address to read.
read.quantity l 7.0
transaction_id l 7.0
unit_id l 7.0 | Modbus unit | Device behind the address.
write.address l 7.0 | Modbus write address | First address to write.
write.and_mask l 7.0
write.data k 7.0 | Modbus written data | Value or values to write. | A number for one register, a text for several.
write.or_mask l 7.0
# modbus.response @alert,modbus
access_type k 7.0
category k 7.0
data k 7.0
diagnostic.code k 7.0
diagnostic.data k 7.0
diagnostic.raw l 7.0
error_flags k 7.0
exception.code k 7.0 | Modbus exception | Why the request was refused.
exception.raw l 7.0 | Modbus exception number | Number of the exception.
function_code k 7.0
function_raw l 7.0
protocol_id l 7.0
read.data k 7.0
transaction_id l 7.0
unit_id l 7.0
write.address l 7.0
write.and_mask l 7.0
write.data k 7.0
write.or_mask l 7.0
# mqtt @alert,mqtt
auth.dup b 6.0
auth.properties o 6.0 ~
auth.qos l 6.0
auth.reason_code l 6.0
auth.retain b 6.0
connack.dup b 6.0
connack.properties o 6.0 ~
connack.qos l 6.0
connack.retain b 6.0
connack.return_code l 6.0 | MQTT login result | 0 means accepted.
connack.session_present b 6.0
disconnect.dup b 6.0
disconnect.properties o 6.0 ~
disconnect.qos l 6.0
disconnect.reason_code l 6.0
disconnect.retain b 6.0
pingreq.dup b 6.0
pingreq.qos l 6.0
pingreq.retain b 6.0
pingresp.dup b 6.0
pingresp.qos l 6.0
pingresp.retain b 6.0
puback.dup b 6.0
puback.message_id l 6.0
puback.qos l 6.0
puback.reason_code l 6.0
puback.retain b 6.0
pubcomp.dup b 6.0
pubcomp.message_id l 6.0
pubcomp.qos l 6.0
pubcomp.reason_code l 6.0
pubcomp.retain b 6.0
pubrec.dup b 6.0
pubrec.message_id l 6.0
pubrec.qos l 6.0
pubrec.reason_code l 6.0
pubrec.retain b 6.0
pubrel.dup b 6.0
pubrel.message_id l 6.0
pubrel.qos l 6.0
pubrel.reason_code l 6.0
pubrel.retain b 6.0
suback.dup b 6.0
suback.message_id l 6.0
suback.qos l 6.0
suback.qos_granted l[] 6.0
suback.retain b 6.0
subscribe.dup b 6.0
subscribe.message_id l 6.0
subscribe.qos l 6.0
subscribe.retain b 6.0
subscribe.topics.qos l[] 6.0
subscribe.topics.topic k[] 6.0 | MQTT topic subscribed | Topics that the client wants.
unsuback.dup b 6.0
unsuback.message_id l 6.0
unsuback.qos l 6.0
unsuback.reason_codes l[] 6.0
unsuback.retain b 6.0
unsubscribe.dup b 6.0
unsubscribe.message_id l 6.0
unsubscribe.qos l 6.0
unsubscribe.retain b 6.0
unsubscribe.topics k[] 6.0
# mqtt.connect @alert,mqtt
client_id k 6.0 | MQTT client id | Id that the client gives itself.
dup b 6.0
password k 6.0 | MQTT password | Password in clear.
properties o 6.0 ~
protocol_string k 6.0
protocol_version l 6.0 | MQTT version | 3, 4 or 5.
qos l 6.0
retain b 6.0
username k user 6.0 | MQTT user | Account that logs in.
will.message k 6.0
will.properties o 6.0 ~
will.topic k 6.0
# mqtt.connect.flags @alert,mqtt
clean_session b 6.0
password b 6.0 | MQTT login has a password | The client sends a password.
username b 6.0 | MQTT login has a user name | The client sends a user name.
will b 6.0
will_retain b 6.0
# mqtt.publish @alert,mqtt
dup b 6.0
message k 6.0 | MQTT message | Content of the message.
message_id l 6.0
properties o 6.0 ~
qos l 6.0
retain b 6.0
skipped_length l 6.0
topic k 6.0 | MQTT topic published | Topic of the message.
truncated b 6.0
`;
