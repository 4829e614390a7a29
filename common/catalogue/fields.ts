/**
 * The fields in which different protocols, log formats and versions hold the same thing. The lists
 * are shared between filters: never change them in place.
 */

/** The name that a DNS message asks about, in all log formats and in older alerts. */
export const DNS_NAMES: string[] = [
  'dns.queries.rrname',
  'dns.rrname',
  'dns.query.rrname',
  'dns.answer.rrname',
];

/** The kind of record that a DNS message asks about. */
export const DNS_RECORD_TYPES: string[] = [
  'dns.queries.rrtype',
  'dns.rrtype',
  'dns.query.rrtype',
  'dns.answer.rrtype',
];

/** The name of the server that a client wants to reach on the web. */
export const WEB_NAMES: string[] = ['tls.sni', 'quic.sni', 'http.hostname'];

/** The same, and the names that were looked up before. */
export const SERVER_NAMES: string[] = [...WEB_NAMES, ...DNS_NAMES];

/** The RPC interfaces of a call, over SMB pipes and over TCP. */
export const RPC_INTERFACES: string[] = ['smb.dcerpc.interfaces.uuid', 'dcerpc.interfaces.uuid'];

export const RPC_OPERATIONS: string[] = ['smb.dcerpc.opnum', 'dcerpc.req.opnum'];
export const RPC_REQUESTS: string[] = ['smb.dcerpc.request', 'dcerpc.request'];
export const RPC_PROCEDURES: string[] = [
  'smb.dcerpc.interfaces.procedure',
  'dcerpc.interfaces.procedure',
];

/** Subject and issuer of a certificate. */
export const CERTIFICATE_NAMES: string[] = ['tls.subject', 'tls.issuerdn'];

/** The Server header, as a list of headers and as the field of Suricata 6 and earlier. */
export const SERVER_HEADER: string[] = ['http.response_headers.value', 'http.server'];
