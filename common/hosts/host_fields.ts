/** Where a name of a host was seen. */
type NameSource = 'dhcp' | 'dns' | 'tls' | 'http' | 'quic';

/** Names that clients ask a server for, by the event type that has them. */
export const ASKED_NAMES: readonly { from: NameSource; path: string }[] = [
  { from: 'tls', path: 'tls.sni' },
  { from: 'http', path: 'http.hostname' },
  { from: 'quic', path: 'quic.sni' },
];

/** Names that stand in the same event as the address that they belong to. */
export const TOLD_NAMES: readonly {
  from: NameSource;
  addresses: readonly string[];
  names: readonly string[];
}[] = [
  {
    from: 'dns',
    // The formats of DNS events, and answers that Suricata only logs in groups.
    addresses: ['dns.answers.rdata', 'dns.rdata', 'dns.grouped.A', 'dns.grouped.AAAA'],
    names: ['dns.rrname', 'dns.queries.rrname', 'dns.query.rrname'],
  },
  {
    from: 'dhcp',
    addresses: ['dhcp.assigned_ip', 'dhcp.client_ip', 'dhcp.requested_ip'],
    names: ['dhcp.hostname'],
  },
];

/** The EVE fields that lists of hosts read, beside those that tell the ends apart. */
export const HOST_FIELDS: readonly string[] = [
  ...ASKED_NAMES.map(({ path }) => path),
  ...TOLD_NAMES.flatMap(({ addresses, names }) => [...addresses, ...names]),
  'alert.signature_id',
  'flow.bytes_toserver',
  'flow.bytes_toclient',
];
