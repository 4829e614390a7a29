/** TLS, QUIC and SSH. The form is explained in ../parse.ts. */
export const TLS_FIELDS = `
# quic @alert,quic
cyu.hash k[] fingerprint 7.0 | QUIC CYU hash | Fingerprint of early versions.
cyu.string k[] 7.0 | QUIC CYU string | What the fingerprint is made from.
extensions.name k[] 7.0 | QUIC extensions | Names of the client's extensions.
extensions.type l[] 7.0 | QUIC extension numbers | Numbers of the client's extensions.
extensions.values k[] 7.0
ja3.hash k fingerprint 7.0 | QUIC JA3 hash | Fingerprint of the client.
ja3.string k 7.0 | QUIC JA3 string | What the fingerprint is made from.
ja3s.hash k fingerprint 7.0 | QUIC JA3S hash | Fingerprint of the server.
ja3s.string k 7.0 | QUIC JA3S string | What the fingerprint is made from.
ja4 k fingerprint 7.0.6 | QUIC JA4 | Fingerprint of the client in the newer form.
sni k domain 7.0 | QUIC server name (SNI) | Name of the server that the client asked for.
ua k user_agent 7.0 | QUIC user agent | Program that the client says it is, in early versions.
version k 7.0 | QUIC version | Version of the protocol, as text.
# ssh @alert,ssh
client.hassh.hash k fingerprint 6.0 | SSH client fingerprint (HASSH) | Fingerprint of the client.
client.hassh.string k 6.0 | SSH client HASSH string | What the fingerprint is made from.
client.proto_version k | SSH client protocol | Protocol version of the client.
client.software_version k | SSH client software | Program of the client.
server.hassh.hash k fingerprint 6.0 | SSH server fingerprint (HASSH) | Fingerprint of the server.
server.hassh.string k 6.0 | SSH server HASSH string | What the fingerprint is made from.
server.proto_version k | SSH server protocol | Protocol version of the server.
server.software_version k | SSH server software | Program of the server.
# tls @alert,tls
alpn_tc k ! | TLS protocol to the client (ALPN) | Application protocol that the server chose, by enrichment.
alpn_ts k[] ! | TLS protocols to the server (ALPN) | Application protocols that the client offers, by enrichment.
certificate k certificate @tls | TLS certificate (base64) | The whole certificate, in base64.
chain k[] certificate @tls | TLS certificate chain (base64) | All certificates that the server sent, in base64.
cipher_security k ! | TLS cipher strength | How good the cipher is, by enrichment.
cipher_suite k ! | TLS cipher suite | Name of the cipher, by enrichment.
client_alpns k[] 8.0 | TLS protocols offered (ALPN) | Application protocols that the client offers.
fingerprint k certificate | TLS certificate fingerprint | SHA-1 of the certificate, with colons. | Missing with TLS 1.3 and in resumed sessions.
from_proto k @tls | TLS after | Protocol that the flow had before TLS.
issuerdn k certificate | TLS certificate issuer | Who issued the certificate. | Missing with TLS 1.3 and in resumed sessions.
ja3.agent k[] ! | JA3 known programs | Programs known to have this fingerprint, by enrichment.
ja3.agent_count l !
ja3.hash k fingerprint | JA3 hash | Fingerprint of the client.
ja3.string k | JA3 string | What the fingerprint is made from.
ja3s.agent k[] !
ja3s.agent_count l !
ja3s.hash k fingerprint 5.0 | JA3S hash | Fingerprint of the server.
ja3s.string k 5.0 | JA3S string | What the fingerprint is made from.
ja4 k fingerprint 7.0.6 | JA4 | Fingerprint of the client in the newer form. | Logged when switched on, or when a rule needs it.
notafter d | TLS certificate valid until | End of the validity, in UTC.
notbefore d | TLS certificate valid from | Start of the validity, in UTC.
serial k certificate | TLS certificate serial | Serial number of the certificate.
server_alpns k[] 8.0 | TLS protocol chosen (ALPN) | Application protocol that the server chose.
session_resumed b | TLS session resumed | An earlier session goes on, so there is no certificate. | Not logged for TLS 1.3.
sni k domain | TLS server name (SNI) | Name of the server that the client asked for; missing when none was sent or it is encrypted.
subject k certificate | TLS certificate subject | To whom the certificate was issued. | Missing with TLS 1.3 and in resumed sessions.
subjectaltname k[] certificate 8.0 | TLS certificate names | Further names for which the certificate is valid.
version k | TLS version | Version that was agreed on, as text. | A version that Suricata does not know appears as a number in text, or as UNDETERMINED.
# tls.client @alert,tls
certificate k certificate 7.0 @tls
chain k[] certificate 7.0 @tls
fingerprint k certificate 7.0 | TLS client certificate fingerprint | SHA-1 of the client's certificate.
issuerdn k certificate 7.0 | TLS client certificate issuer | Who issued the client's certificate.
notafter d 7.0 | TLS client certificate valid until | End of the validity, in UTC.
notbefore d 7.0 | TLS client certificate valid from | Start of the validity, in UTC.
serial k certificate 7.0 | TLS client certificate serial | Serial number of the client's certificate.
subject k certificate 7.0 | TLS client certificate subject | To whom the client's certificate was issued.
subjectaltname k[] certificate 8.0 | TLS client certificate names | Further names in the client's certificate.
# tls.client_handshake @tls
ciphers l[] 8.0 | TLS ciphers offered | Numbers of the ciphers that the client offers.
exts l[] 8.0 | TLS extensions of the client | Numbers of the client's extensions.
sig_algs l[] 8.0 | TLS signature algorithms offered | Numbers of the algorithms that the client offers.
version k 8.0 | TLS version offered | Version in the client's first message.
# tls.server_handshake @tls
cipher l 8.0 | TLS cipher chosen | Number of the cipher that the server chose.
exts l[] 8.0 | TLS extensions of the server | Numbers of the server's extensions.
version k 8.0 | TLS version in the server's answer | Version in the server's first message.
`;
