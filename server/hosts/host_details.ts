import type { HostRow } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search } from '../elasticsearch';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import { hostDetails, nameBuckets } from './answers';

/** What is looked up for the hosts of one page. */
export type HostDetails = Pick<HostRow, 'names' | 'side' | 'events' | 'byEventType'>;

/** Fields in which an event names its server. */
const SERVER_NAMES = ['tls.sni', 'http.hostname', 'quic.sni'] as const;
const NAMES_SHOWN = 3;

const endIs = (end: 'client' | 'server', ip: string): FilterNode => ({
  field: `${end}.ip`,
  op: 'is',
  value: ip,
});

const isHost = (side: HostSides, ip: string): FilterNode =>
  side === 'both' ? { field: ['src_ip', 'dest_ip'], op: 'is', value: ip } : endIs(side, ip);

const nameAggs = ({ group }: GroupHunt) =>
  Object.fromEntries(
    SERVER_NAMES.flatMap((path) => {
      const field = group.fields(path).find(({ aggregatable }) => aggregatable);
      return field === undefined
        ? []
        : [[path, { terms: { field: field.name, size: NAMES_SHOWN } }]];
    }),
  );

const search = (hunt: GroupHunt, side: HostSides, ips: readonly string[]): Search => ({
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: hunt.query,
    aggs: Object.fromEntries(
      ips.map((ip, index) => [
        `host${index}`,
        {
          filter: hunt.filterQuery(isHost(side, ip)),
          aggs: {
            byEventType: {
              terms: { field: hunt.group.fields('event_type')[0]?.name ?? 'event_type', size: 50 },
            },
            asClient: { filter: hunt.filterQuery(endIs('client', ip)) },
            asServer: { filter: hunt.filterQuery(endIs('server', ip)), aggs: nameAggs(hunt) },
          },
        },
      ]),
    ),
  },
});

const namesOf = (asServer: Record<string, unknown>, ip: string): [string, number][] =>
  SERVER_NAMES.flatMap((path) => {
    const found = nameBuckets.safeParse(asServer[path]);
    return (found.data?.buckets ?? [])
      .filter(({ key }) => canonicalAddress(key) !== ip && key !== '')
      .map(({ key, doc_count }): [string, number] => [key, doc_count]);
  });

/** Exact counts, names and sides of the hosts of a page: one search for each layout. */
export const hostDetailsOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
  ips: readonly string[],
): Promise<{ details: Map<string, HostDetails>; failures: string[] }> => {
  if (ips.length === 0) return { details: new Map(), failures: [] };
  const answers = await msearch(
    scope.client,
    hunt.groups.map((group) => search(group, side, ips)),
    scope.signal,
  );
  const details = ips.map((ip, index): [string, HostDetails] => {
    const names = new Map<string, number>();
    const byEventType: Record<string, number> = {};
    let [events, asClient, asServer] = [0, 0, 0];
    for (const { aggregations } of answers) {
      const found = hostDetails.parse(aggregations?.[`host${index}`]);
      events += found.doc_count;
      asClient += found.asClient.doc_count;
      asServer += found.asServer.doc_count;
      for (const { key, doc_count } of found.byEventType.buckets) {
        byEventType[key] = (byEventType[key] ?? 0) + doc_count;
      }
      for (const [name, count] of namesOf(found.asServer, ip)) {
        names.set(name, (names.get(name) ?? 0) + count);
      }
    }
    return [
      ip,
      {
        events,
        byEventType,
        names: [...names]
          .toSorted(([, a], [, b]) => b - a)
          .slice(0, NAMES_SHOWN)
          .map(([name]) => name),
        side: asClient > 0 && asServer > 0 ? 'both' : asServer > 0 ? 'server' : 'client',
      },
    ];
  });
  return { details: new Map(details), failures: failuresOf(answers) };
};
