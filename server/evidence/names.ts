import { NAMED_BY, type Remarks, type SeenName } from '../../common/api';
import { textsAt } from '../../common/eve';
import { timeOf } from '../../common/events';
import { parseDate, type FilterNode } from '../../common/filters';
import { toEve } from '../../common/layouts';
import { failuresOf, msearch } from '../elasticsearch';
import { compileHunt, type HuntScope } from '../hunts';

const HOUR = 3_600_000;

/** Events that are read of each kind: names repeat, so this gives the newest few. */
const READ = 30;
/** Names of one address that are told. */
const MOST_NAMES = 5;

interface Source {
  /** How long before the moment it still holds. */
  window: number;
  filter: (address: string) => FilterNode;
  /** Where the names stand, and who says them. */
  names: readonly { field: string; by: SeenName['by'] }[];
}

const DNS_NAMES = ['dns.rrname', 'dns.queries.rrname', 'dns.query.rrname'];
const DNS_DATA = ['dns.answers.rdata', 'dns.rdata', 'dns.grouped.A', 'dns.grouped.AAAA'];

const exists = (field: string): FilterNode => ({ field, op: 'exists' });

const SOURCES: readonly Source[] = [
  {
    window: 7 * 24 * HOUR,
    filter: (address) => ({
      all: [{ field: 'dhcp.assigned_ip', op: 'is', value: address }, exists('dhcp.hostname')],
    }),
    names: [{ field: 'dhcp.hostname', by: 'dhcp' }],
  },
  {
    window: 24 * HOUR,
    filter: (address) => ({
      all: [
        { field: 'event_type', op: 'is', value: 'dns' },
        { field: DNS_DATA, op: 'is', value: address },
      ],
    }),
    names: DNS_NAMES.map((field) => ({ field, by: 'dns' as const })),
  },
  {
    window: 24 * HOUR,
    filter: (address) => ({
      all: [
        { field: 'server.ip', op: 'is', value: address },
        { any: [exists('tls.sni'), exists('quic.sni'), exists('http.hostname')] },
        // A proxy is asked for names that are not its own.
        { field: 'http.http_method', op: 'is', value: 'CONNECT', negated: true },
        { field: 'http.url', op: 'startsWith', values: ['http://', 'https://'], negated: true },
        { field: 'tls.from_proto', op: 'exists', negated: true },
      ],
    }),
    names: [
      { field: 'tls.sni', by: 'tls' },
      { field: 'quic.sni', by: 'quic' },
      { field: 'http.hostname', by: 'http' },
    ],
  },
];

const namesIn = (event: Record<string, unknown>, { names }: Source): SeenName[] => {
  const time = timeOf(event);
  const millis = time === undefined ? undefined : parseDate(time, 0);
  const at = millis === undefined ? null : new Date(millis).toISOString();
  return names.flatMap(({ field, by }) =>
    textsAt(event, field)
      .filter((name) => name !== '')
      .map((name) => ({ name, field, by, at })),
  );
};

const inOrder = (a: SeenName, b: SeenName): number =>
  NAMED_BY.indexOf(a.by) - NAMED_BY.indexOf(b.by) || (b.at ?? '').localeCompare(a.at ?? '');

/** The first of each name, whoever says it. */
const distinct = (names: readonly SeenName[]): SeenName[] => [
  ...new Map(names.toReversed().map((one) => [one.name.toLowerCase(), one])).values(),
];

/**
 * What DNS, DHCP and clients called addresses before a moment: three searches an address and layout,
 * in one request.
 */
export const namesOf = async (
  addresses: readonly string[],
  moment: Date,
  scope: HuntScope,
): Promise<Remarks & { names: Record<string, SeenName[]> }> => {
  const asked = addresses.flatMap((address) =>
    SOURCES.flatMap((source) => {
      const timeRange = {
        from: new Date(moment.getTime() - source.window).toISOString(),
        to: moment.toISOString(),
      };
      const filters = [source.filter(address)];
      const hunt = compileHunt({ timeRange, filters, includeSuppressed: true }, scope, []);
      return hunt.groups.map(({ group, query }) => ({ address, source, group, query }));
    }),
  );
  const answers = await msearch(
    scope.client,
    asked.map(({ group, query }) => ({
      indices: group.indices,
      body: {
        size: READ,
        track_total_hits: false,
        query,
        ...(group.timeField === undefined
          ? {}
          : { sort: [{ [group.timeField]: { order: 'desc', format: 'epoch_millis' } }] }),
      },
    })),
    scope.signal,
  );
  const found = addresses.map((address): [string, SeenName[]] => {
    const seen = asked.flatMap((one, at) =>
      one.address !== address
        ? []
        : (answers[at]?.hits.hits ?? []).flatMap((hit) =>
            namesIn(toEve(hit._source ?? {}, one.group.family), one.source),
          ),
    );
    return [address, distinct(seen.toSorted(inOrder)).toSorted(inOrder).slice(0, MOST_NAMES)];
  });
  return { names: Object.fromEntries(found), notes: [], failures: failuresOf(answers) };
};
