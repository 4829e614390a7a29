/** Mail, file transfers and files. The form is explained in ../parse.ts. */
export const MAIL_AND_FILES_FIELDS = `
# email @smtp
attachment k[] file @alert,fileinfo,smtp | Mail attachment | Names of the attached files.
bcc k[] user | Mail blind copies (Bcc) | Hidden recipients, where the header holds them.
body_md5 k hash | Mail body MD5 | Hash of the body.
cc k[] user @alert,fileinfo,smtp | Mail copies (Cc) | Visible recipients of copies.
content_md5 k
date k | Mail date | Date as the sender wrote it. | Never map it as a date.
from k user @alert,fileinfo,smtp | Mail sender (From) | Visible sender of the message.
has_exe_url b 7.0 <8.0 @alert,fileinfo,smtp | Mail links to a program | A link ends like a program.
has_ipv4_url b 7.0 <8.0 @alert,fileinfo,smtp | Mail links to an IPv4 address | A link has a bare address.
has_ipv6_url b 7.0 <8.0 @alert,fileinfo,smtp | Mail links to an IPv6 address | A link has a bare address.
importance k
in_reply_to k
message_id k | Mail message id | Id that the sending program gave to the message.
organization k
priority k
received k[] | Mail path | Hosts that passed the message on.
references k
reply_to k user | Mail reply address | Address to which answers go.
sensitivity k
status k @alert,fileinfo,smtp | Mail parser status | PARSE_DONE when the whole message was read.
subject k | Mail subject | Subject of the message.
subject_md5 k hash | Mail subject MD5 | Hash of the subject.
to k[] user @alert,fileinfo,smtp | Mail recipients (To) | Visible recipients of the message.
url k[] url @alert,fileinfo,smtp | Mail links | Links found in the message.
user_agent k user_agent | Mail user agent | Program that wrote the message.
x_mailer k user_agent | Mail program | Program that wrote the message.
x_originating_ip k | Mail origin address | Address that the provider noted for the sender.
# fileinfo @fileinfo
end l 5.0 | File range end | Last byte of a partial transfer.
file_id l | Stored file number | Number under which the content was kept.
filename k file | File name | Name of the file; for HTTP often the path of the URL.
gaps b | File has gaps | Parts of the content are missing.
magic k | File type (magic) | Type by content, as libmagic says it.
md5 k hash | File MD5 | Hash of a complete file, if switched on.
mimetype k ! | MIME type | MIME type by content.
sha1 k hash | File SHA-1 | Hash of a complete file, if switched on.
sha256 k hash | File SHA-256 | Hash of a complete file, if switched on.
sid l[] signature 5.0 | File signatures | Rules that asked to keep the file.
size l | File size | Bytes that Suricata saw.
start l 5.0 | File range start | First byte of a partial transfer.
state k | File state | CLOSED when the file was seen to the end.
stored b | File stored | The content was kept on the sensor.
storing b 7.0.1 | File being stored | The content is being kept, but is not complete yet.
tx_id l | File transaction number | Number of the transaction that carried the file.
type k ! | File type | First part of the type by content.
# files @alert
end l[] 6.0
file_id l[] 6.0
filename k[] file 6.0 | File name (alert) | Names of the files in the transaction of the alert.
gaps b[] 6.0
magic k[] 6.0 | File type (alert) | Types by content of the files in the transaction.
md5 k[] hash 6.0 | File MD5 (alert) | Hashes of the files in the transaction.
mimetype k[] !
sha1 k[] hash 6.0 | File SHA-1 (alert) | Hashes of the files in the transaction.
sha256 k[] hash 6.0 | File SHA-256 (alert) | Hashes of the files in the transaction.
sid l[] signature 6.0 | File signatures (alert) | Rules that asked to keep the files.
size l[] 6.0 | File size (alert) | Sizes of the files in the transaction.
start l[] 6.0
state k[] 6.0 | File state (alert) | Whether the files were seen to the end.
stored b[] 6.0
storing b[] 7.0.1
tx_id l[] 6.0
type k[] !
# ftp @alert,ftp
command k | FTP command | Command of the client: USER, STOR, RETR and so on.
command_data k 5.0 | FTP argument | What follows the command: a name, a file, also a password.
command_truncated b 7.0
completion_code k[] 5.0 | FTP reply code | Three-digit codes of the server.
dynamic_port l port 5.0 | FTP data port | Port agreed on for the data connection.
mode k | FTP mode | active or passive.
reply k[] 5.0 | FTP reply | Texts of the server.
reply_received k 5.0 | FTP answered | yes or no.
reply_truncated b 7.0
# ftp_data @alert,fileinfo,ftp_data
command k | FTP data command | Command that caused the transfer.
filename k file | FTP data file | File that is transferred.
# nfs @alert,fileinfo,nfs
file_tx b
filename k file | NFS file | File that is used.
hhash k
id l
procedure k | NFS procedure | READ, WRITE, LOOKUP and so on.
read.chunks l
read.first b
read.last b
read.last_xid l
rename.from k file | NFS renamed from | Old name of the file.
rename.to k file | NFS renamed to | New name of the file.
status k | NFS status | Result of the call.
type k
version l | NFS version | Version of the protocol.
write.chunks l
write.first b
write.last b
write.last_xid l
# pop3 @alert,pop3
request.args k[] 8.0 | POP3 arguments | What follows the command: user name and password too.
request.command k 8.0 | POP3 command | USER, PASS, RETR and so on.
response.data k[] 8.0
response.header k 8.0 | POP3 response | First line of the response.
response.status k 8.0
response.success b 8.0 | POP3 success | Whether the server accepted.
# rpc @alert,fileinfo,nfs
auth_type k
creds.gid l
creds.machine_name k host | RPC machine name | Name of the client in its credentials.
creds.uid l
status k
xid l
# smtp @alert,fileinfo,smtp
helo k host | SMTP greeting (HELO) | Name that the sending host gives.
mail_from k user | SMTP sender | Envelope sender, in angle brackets.
rcpt_to k[] user | SMTP recipients | Envelope recipients, in angle brackets.
# tftp @alert,tftp
file k file | TFTP file | File that is transferred.
mode k | TFTP mode | octet or netascii.
packet k | TFTP message | read, write and so on.
`;
