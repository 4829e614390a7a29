import type { Condition, FilterNode } from '../filters';
import { canonicalAddress } from '../networks';

/** Who said a name of a host, the surest first. */
export const NAME_SOURCES = ['dhcp', 'dns', 'tls', 'quic', 'http'] as const;

export type NameSource = (typeof NAME_SOURCES)[number];

/** Names that clients ask a server for, by the event type that has them. */
export const ASKED_NAMES: readonly { from: NameSource; path: string }[] = [
  { from: 'tls', path: 'tls.sni' },
  { from: 'http', path: 'http.hostname' },
  { from: 'quic', path: 'quic.sni' },
];

interface ToldNames {
  from: NameSource;
  addresses: readonly string[];
  names: readonly string[];
}

/** Names that stand in the same event as the address that they belong to. */
export const TOLD_NAMES: readonly ToldNames[] = [
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

/** The fields at which names of a source stand. */
export const nameFields = (from: NameSource): string[] => [
  ...ASKED_NAMES.flatMap((asked) => (asked.from === from ? [asked.path] : [])),
  ...TOLD_NAMES.flatMap((told) => (told.from === from ? told.names : [])),
];

/** The same for a filter or a value: the field where there is but one. */
export const nameField = (from: NameSource): string | string[] => {
  const fields = nameFields(from);
  const [only] = fields;
  return fields.length === 1 && only !== undefined ? only : fields;
};

/** A proxy is asked for names that are not its own. */
const PROXY_ASKED: readonly (Condition & { field: string })[] = [
  { field: 'http.http_method', op: 'is', value: 'CONNECT' },
  { field: 'http.url', op: 'startsWith', values: ['http://', 'https://'] },
  { field: 'tls.from_proto', op: 'exists' },
];

/** Events in which clients ask servers for names of their own. */
export const ASKS_FOR_NAME: FilterNode = {
  all: [
    { any: ASKED_NAMES.map(({ path }) => ({ field: path, op: 'exists' as const })) },
    ...PROXY_ASKED.map((condition) => ({ ...condition, negated: true })),
  ],
};

/** Events in which any of some addresses is asked for a name of its own. */
export const askedFilter = (ips: readonly string[]): FilterNode => ({
  all: [{ field: 'server.ip', op: 'isOneOf', values: [...ips] }, ASKS_FOR_NAME],
});

/** Events that tell a name of any of some addresses. */
export const toldFilter = (
  { from, addresses, names }: ToldNames,
  ips: readonly string[],
): FilterNode => ({
  all: [
    { field: 'event_type', op: 'is', value: from },
    { field: [...addresses], op: 'isOneOf', values: [...ips] },
    { field: [...names], op: 'exists' },
  ],
});

/** The fields that these filters and names are read from. */
export const NAME_FIELDS: readonly string[] = [
  ...NAME_SOURCES.flatMap(nameFields),
  ...TOLD_NAMES.flatMap(({ addresses }) => addresses),
  ...PROXY_ASKED.map(({ field }) => field),
];

/** What tells names apart, whatever their case; undefined for an address, which is no news as a name. */
export const nameKey = (name: string): string | undefined =>
  name === '' || canonicalAddress(name) !== undefined
    ? undefined
    : name.toLowerCase().replace(/\.$/, '');

/** Who said a name, in a word. */
export const NAME_SOURCE_WORDS: Readonly<Record<NameSource, string>> = {
  dhcp: 'DHCP',
  dns: 'DNS',
  tls: 'TLS',
  http: 'HTTP',
  quic: 'QUIC',
};
