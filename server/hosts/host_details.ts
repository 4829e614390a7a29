import type { HostRow } from '../../common/api';
import { addressTexts, allOf, type FilterNode } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search, type SearchAnswer } from '../elasticsearch';
import { endAggs, type CompiledHunt, type GroupHunt, type HuntScope } from '../hunts';
import { count, endHosts, type EndHost } from './answers';

/** What is looked up for the hosts of one page. */
export type HostDetails = Pick<HostRow, 'names' | 'side' | 'events' | 'byEventType'>;

/** Fields in which an event names its server. */
const SERVER_NAMES = ['tls.sni', 'http.hostname', 'quic.sni'] as const;
const NAMES_SHOWN = 3;

const ANY_END = ['src_ip', 'dest_ip'];

const bothEndsAre = (ip: string): FilterNode => ({
  all: ANY_END.map((field): FilterNode => ({ field, op: 'is', value: ip })),
});

const nameAggs = ({ group }: GroupHunt) =>
  Object.fromEntries(
    SERVER_NAMES.flatMap((path) => {
      const field = group.fields(path).find(({ aggregatable }) => aggregatable);
      return field === undefined
        ? []
        : [[path, { terms: { field: field.name, size: NAMES_SHOWN } }]];
    }),
  );

const search = (hunt: GroupHunt, ips: readonly string[]): Search => {
  const byEventType = {
    terms: { field: hunt.group.fields('event_type')[0]?.name ?? 'event_type', size: 50 },
  };
  // Where addresses are kept as text, an IPv6 address may stand there in full.
  const include = ips.flatMap(addressTexts);
  const hosts = (names: object) => (field: string) => ({
    hosts: {
      terms: { field, include, size: include.length },
      aggs: { byEventType, ...names },
    },
  });
  return {
    purpose: 'hosts of the page',
    indices: hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: false,
      query: allOf([
        hunt.query,
        hunt.filterQuery({ field: ANY_END, op: 'isOneOf', values: [...ips] }),
      ]),
      aggs: {
        ...endAggs(hunt, 'client', hosts({}), hunt.types),
        ...endAggs(hunt, 'server', hosts(nameAggs(hunt)), hunt.types),
        ...Object.fromEntries(
          ips.map((ip, index) => [
            `self${index}`,
            { filter: hunt.filterQuery(bothEndsAre(ip)), aggs: { byEventType } },
          ]),
        ),
      },
    },
  };
};

type Counts = Record<string, number>;

const addTo = (into: Counts, buckets: EndHost['byEventType']['buckets'], sign = 1): number =>
  buckets.reduce((sum, { key, doc_count: events }) => {
    into[key] = (into[key] ?? 0) + sign * events;
    return sum + sign * events;
  }, 0);

/** The buckets of a host on one side, over all cases and layouts. */
const bucketsOf = (answers: readonly SearchAnswer[], side: 'client' | 'server', ip: string) =>
  answers.flatMap(({ aggregations = {} }) =>
    Object.entries(aggregations).flatMap(([name, found]) =>
      name.startsWith(side)
        ? endHosts.parse(found).hosts.buckets.filter(({ key }) => canonicalAddress(key) === ip)
        : [],
    ),
  );

const namesOf = (buckets: readonly EndHost[], ip: string): string[] => {
  const names: Counts = {};
  for (const bucket of buckets) {
    for (const path of SERVER_NAMES) {
      const found = bucket[path];
      addTo(
        names,
        (found?.buckets ?? []).filter(({ key }) => key !== '' && canonicalAddress(key) !== ip),
      );
    }
  }
  return Object.entries(names)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, NAMES_SHOWN)
    .map(([name]) => name);
};

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
    hunt.groups.map((group) => search(group, ips)),
    scope.signal,
  );
  const details = ips.map((ip, index): [string, HostDetails] => {
    const asClient = bucketsOf(answers, 'client', ip);
    const asServer = bucketsOf(answers, 'server', ip);
    const asked =
      side === 'client' ? asClient : side === 'server' ? asServer : [...asClient, ...asServer];
    const byEventType: Counts = {};
    let events = asked.reduce(
      (sum, bucket) => sum + addTo(byEventType, bucket.byEventType.buckets),
      0,
    );
    if (side === 'both') {
      // An event whose two ends are this host was counted at each of them.
      for (const { aggregations } of answers) {
        events += addTo(
          byEventType,
          count.parse(aggregations?.[`self${index}`]).byEventType.buckets,
          -1,
        );
      }
    }
    return [
      ip,
      {
        events,
        byEventType,
        names: namesOf(asServer, ip),
        side:
          asClient.length > 0 && asServer.length > 0
            ? 'both'
            : asServer.length > 0
              ? 'server'
              : 'client',
      },
    ];
  });
  return { details: new Map(details), failures: failuresOf(answers) };
};
