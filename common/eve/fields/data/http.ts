/** HTTP and WebSocket. The form is explained in ../parse.ts. */
export const HTTP_FIELDS = `
# http @http
accept k <6.0
accept_charset k <6.0
accept_datetime k <6.0
accept_encoding k <6.0
accept_language k <6.0
accept_range k <6.0
age k <6.0
allow k <6.0
authorization k <6.0 | HTTP Authorization header | Credentials of the request, as a field of its own up to Suricata 6.
cache_control k <6.0
connection k <6.0
content_encoding k <6.0
content_language k <6.0
content_length k <6.0
content_location k url <6.0
content_md5 k <6.0
content_range.end l 5.0 @alert,dns,fileinfo,http
content_range.raw k 5.0 @alert,dns,fileinfo,http | HTTP content range | Range header of a partial transfer.
content_range.size l 5.0 @alert,dns,fileinfo,http
content_range.start l 5.0 @alert,dns,fileinfo,http
content_type k <6.0
cookie k <6.0 | HTTP Cookie header | Cookies of the request, as a field of its own up to Suricata 6.
date k <6.0
dnt k <6.0
etags k <6.0
expires k <6.0
from k <6.0
hostname k domain @alert,dns,fileinfo,http | HTTP host | Host name that the client asked for; without the port. | For HTTP/2 it is filled from a host header only, not from :authority.
http_content_type k @alert,dns,fileinfo,http | HTTP content type | Type of the answer, as the server declares it.
http_method k @alert,dns,fileinfo,http | HTTP method | GET, POST, CONNECT and so on.
http_port l port @alert,dns,fileinfo,http | HTTP port in the Host header | Only when the Host header names one; not the TCP port.
http_refer k url @alert,dns,fileinfo,http | HTTP referrer | Page that led to the request.
http_request_body k @alert | HTTP request body (base64) | Body of the request, in alerts, if switched on.
http_request_body_printable k @alert | HTTP request body | Printable body of the request, in alerts, if switched on.
http_response_body k @alert | HTTP response body (base64) | Body of the answer, in alerts, if switched on.
http_response_body_printable k @alert | HTTP response body | Printable body of the answer, in alerts, if switched on.
http_user_agent k user_agent @alert,dns,fileinfo,http | HTTP user agent | Program that the client says it is.
last_modified k <6.0
length l @alert,dns,fileinfo,http | HTTP answer length | Bytes of the answer's body.
link k <6.0
location k url <6.0 | HTTP Location header | Where the answer sends the client, as a field of its own up to Suricata 6.
max_forwards k <6.0
org_src_ip k 5.0 <8.0 @alert,dns,fileinfo,http | HTTP Org-Src-IP header | Client's address as a proxy gives it.
origin k <6.0 | HTTP Origin header | Site from which a script sent the request; a field of its own up to Suricata 6.
pragma k <6.0
protocol k @alert,dns,fileinfo,http | HTTP protocol | Version as the request line writes it.
proxy_authenticate k <6.0 | HTTP Proxy-Authenticate header | A proxy asks for a login; a field of its own up to Suricata 6.
proxy_authorization k <6.0 | HTTP Proxy-Authorization header | Credentials for a proxy, as a field of its own up to Suricata 6.
range k <6.0
redirect k url @alert,dns,fileinfo,http | HTTP redirect | Where the answer sends the client.
referer k <6.0
refresh k <6.0
retry_after k <6.0
server k <6.0 | HTTP server software | Server header, as a field of its own up to Suricata 6.
set_cookie k <6.0
status l @alert,dns,fileinfo,http | HTTP status | Status number of the answer.
status_string k 8.0 @alert,dns,fileinfo,http | HTTP status (text) | Status that is not a number.
te k <6.0
trailer k <6.0
transfer_encoding k <6.0
true_client_ip k 5.0 <8.0 @alert,dns,fileinfo,http | HTTP True-Client-IP header | Client's address as a proxy gives it.
upgrade k <6.0
url k url @alert,dns,fileinfo,http | HTTP URL | Path and query; the full URL in requests to a proxy.
vary k <6.0
version k 6.0 @alert,dns,fileinfo,http | HTTP version | "2" for HTTP/2; HTTP/1 has none.
via k <6.0 | HTTP Via header | Proxies on the way, as a field of its own up to Suricata 6.
warning k <6.0
www_authenticate k <6.0
x_authenticated_user k user <6.0 | HTTP X-Authenticated-User header | User name that a proxy adds.
x_bluecoat_via k 5.0 <8.0 @alert,dns,fileinfo,http | HTTP X-BlueCoat-Via header | Mark of a Blue Coat proxy.
x_flash_version k <6.0
x_forwarded_proto k <6.0
x_requested_with k <6.0
xff k @alert,dns,fileinfo,http | HTTP forwarded-for header | Raw forwarded-for header; may be a list.
# http.http2 @alert,dns,fileinfo,http
request.error_code k 6.0
request.has_multiple k 6.0
request.priority l 6.0
request.settings.settings_id k[] 6.0
request.settings.settings_value l[] 6.0
response.error_code k 6.0
response.has_multiple k 6.0
response.settings.settings_id k[] 6.0
response.settings.settings_value l[] 6.0
stream_id l 6.0 | HTTP/2 stream | Number of the stream in the connection.
# http.http_refer_info @alert,http
domain k domain ! | Referrer domain (parsed) | Registered domain of the referring page.
domain_without_tld k !
host k domain ! | Referrer host (parsed) | Host name of the referring page.
resource_path k !
scheme k !
subdomain k !
tld k !
url k url ! | Referrer URL (parsed) | URL of the referring page.
# http.request_headers @alert,dns,fileinfo,http
error k[] 6.0
name k[] 5.0 | HTTP request header names | Names of the request headers.
table_size_update l[] 6.0
value k[] 5.0 | HTTP request header values | Values of the request headers; names and values are not kept in pairs. | Values are cut at 2,047 bytes in HTTP/1.
# http.response_headers @alert,dns,fileinfo,http
error k[] 6.0
name k[] 5.0 | HTTP response header names | Names of the response headers.
table_size_update l[] 6.0
value k[] 5.0 | HTTP response header values | Values of the response headers; names and values are not kept in pairs. | Values are cut at 2,047 bytes in HTTP/1.
# http.user_agent @alert,fileinfo,http
device k ! | Device (parsed) | Device, read from the user agent.
major k !
minor k !
name k ! | Browser (parsed) | Program, read from the user agent.
os k ! | Operating system (parsed) | Operating system, read from the user agent.
os_full k !
os_name k !
patch k !
version k !
# websocket @alert,websocket
fin b 8.0
mask l 8.0
opcode k 8.0 | WebSocket message | text, binary, close and so on.
payload_base64 k 8.0
payload_printable k 8.0 | WebSocket payload | Printable content of the message, if switched on.
`;
