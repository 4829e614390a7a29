import type { HostRow } from '../../common/api';
import { addressTexts, allOf, type FilterNode } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search, type SearchAnswer } from '../elasticsearch';
import {
  addBars,
  barsAgg,
  endAggs,
  noBars,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
  type TimeSpan,
} from '../hunts';
import { endHosts, selfCount, signedHosts, type EndHost, type SignedHost } from './answers';
import { bytesOf, flowBytes } from './flow_bytes';

/** What is looked up for the hosts of one page. */
export type HostDetails = Pick<
  HostRow,
  'side' | 'events' | 'byEventType' | 'signatures' | 'bytes' | 'firstSeen' | 'lastSeen' | 'bars'
>;

/** Hosts that are asked in one search, so that their buckets stay within Elasticsearch's limit. */
const TOGETHER = 50;
/** Most signatures of a host that are counted one by one. */
const MOST_SIGNATURES = 300;

const ANY_END = ['src_ip', 'dest_ip'];

const bothEndsAre = (ip: string): FilterNode => ({
  all: ANY_END.map((field): FilterNode => ({ field, op: 'is', value: ip })),
});

const among = (hunt: GroupHunt, ips: readonly string[]) =>
  allOf([hunt.query, hunt.filterQuery({ field: ANY_END, op: 'isOneOf', values: [...ips] })]);

/** The hosts of a page, inside a case of {@link endAggs}. */
const onlyThese = (field: string, ips: readonly string[]) => {
  // Where addresses are kept as text, an IPv6 address may stand there in full.
  const include = ips.flatMap(addressTexts);
  return { terms: { field, include, size: include.length } };
};

const detailsSearch = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
  span: TimeSpan | undefined,
): Search => {
  const byEventType = {
    terms: { field: hunt.group.fields('event_type')[0]?.name ?? 'event_type', size: 50 },
  };
  const time = hunt.group.timeField;
  const bars = barsAgg(hunt, span);
  const seen =
    time === undefined ? {} : { first: { min: { field: time } }, last: { max: { field: time } } };
  const hosts = (field: string, name: string) => ({
    hosts: {
      ...onlyThese(field, ips),
      aggs: { byEventType, ...seen, ...bars, ...flowBytes(hunt, name) },
    },
  });
  const selves =
    side === 'both'
      ? ips.map((ip, at) => [
          `self${at}`,
          { filter: hunt.filterQuery(bothEndsAre(ip)), aggs: { byEventType, ...bars } },
        ])
      : [];
  return {
    indices: hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: false,
      query: among(hunt, ips),
      aggs: {
        ...endAggs(hunt, 'client', hosts, hunt.types),
        ...endAggs(hunt, 'server', hosts, hunt.types),
        ...Object.fromEntries(selves),
      },
    },
  };
};

const signaturesSearch = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
): Search | undefined => {
  const id = hunt.group.fields('alert.signature_id').find(({ aggregatable }) => aggregatable);
  if (id === undefined) return undefined;
  const hasId = hunt.filterQuery({ field: 'alert.signature_id', op: 'exists' });
  return {
    indices: hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: false,
      query: allOf([among(hunt, ips), hasId]),
      aggs: endAggs(
        hunt,
        side,
        (field) => ({
          hosts: {
            ...onlyThese(field, ips),
            aggs: {
              signatures: { terms: { field: id.name, size: MOST_SIGNATURES } },
              about: { cardinality: { field: id.name } },
            },
          },
        }),
        hunt.types,
      ),
    },
  };
};

type Counts = Record<string, number>;

const addTo = (into: Counts, buckets: EndHost['byEventType']['buckets'], sign = 1): number =>
  buckets.reduce((sum, { key, doc_count: events }) => {
    into[key] = (into[key] ?? 0) + sign * events;
    return sum + sign * events;
  }, 0);

/** What the searches of some hosts found. */
interface Found {
  asClient: Map<string, EndHost[]>;
  asServer: Map<string, EndHost[]>;
  signed: Map<string, SignedHost[]>;
  /** Answers of the details, for events whose both ends are one host. */
  details: SearchAnswer[];
}

const put = <T>(into: Map<string, T[]>, text: string, value: T): void => {
  const ip = canonicalAddress(text) ?? text;
  const known = into.get(ip);
  if (known) known.push(value);
  else into.set(ip, [value]);
};

const readDetails = (found: Found, answer: SearchAnswer): void => {
  found.details.push(answer);
  for (const [name, value] of Object.entries(answer.aggregations ?? {})) {
    if (name.startsWith('self')) continue;
    const into = name.startsWith('client') ? found.asClient : found.asServer;
    for (const bucket of endHosts.parse(value).hosts.buckets) put(into, bucket.key, bucket);
  }
};

const readSignatures = (found: Found, { aggregations = {} }: SearchAnswer): void => {
  for (const value of Object.values(aggregations)) {
    for (const bucket of signedHosts.parse(value).hosts.buckets) {
      put(found.signed, bucket.key, bucket);
    }
  }
};

const signaturesOf = (found: readonly SignedHost[]): HostRow['signatures'] => {
  const isExact = found.every(({ signatures }) => signatures.sum_other_doc_count === 0);
  const ids = new Set(found.flatMap(({ signatures }) => signatures.buckets.map(({ key }) => key)));
  const about = Math.max(0, ...found.map(({ about: estimate }) => estimate.value));
  return { count: isExact ? ids.size : Math.max(about, ids.size), isExact };
};

const iso = (millis: readonly number[], pick: (...all: number[]) => number): string | null =>
  millis.length === 0 ? null : new Date(pick(...millis)).toISOString();

const detailsOf = (
  ip: string,
  place: number,
  found: Found,
  side: HostSides,
  span: TimeSpan | undefined,
): HostDetails => {
  const asClient = found.asClient.get(ip) ?? [];
  const asServer = found.asServer.get(ip) ?? [];
  const asked =
    side === 'client' ? asClient : side === 'server' ? asServer : [...asClient, ...asServer];
  const byEventType: Counts = {};
  const bars = noBars(span);
  let events = 0;
  for (const bucket of asked) {
    events += addTo(byEventType, bucket.byEventType.buckets);
    addBars(bars, bucket.bars, span);
  }
  if (side === 'both') {
    // An event whose two ends are this host was counted at each of them.
    for (const { aggregations } of found.details) {
      if (aggregations === undefined) continue;
      const self = selfCount.parse(aggregations[`self${place}`]);
      events += addTo(byEventType, self.byEventType.buckets, -1);
      addBars(bars, self.bars, span, -1);
    }
  }
  return {
    events,
    byEventType,
    bars,
    bytes: bytesOf(asked.map(({ flows }) => flows)),
    signatures: signaturesOf(found.signed.get(ip) ?? []),
    firstSeen: iso(
      asked.flatMap(({ first }) => first?.value ?? []),
      Math.min,
    ),
    lastSeen: iso(
      asked.flatMap(({ last }) => last?.value ?? []),
      Math.max,
    ),
    side:
      asClient.length > 0 && asServer.length > 0
        ? 'both'
        : asServer.length > 0
          ? 'server'
          : 'client',
  };
};

/**
 * Exact counts and sides of the hosts of a page: two searches for each layout and fifty hosts, all
 * in one request.
 */
export const hostDetailsOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
  ips: readonly string[],
  span: TimeSpan | undefined,
): Promise<{ details: Map<string, HostDetails>; failures: string[] }> => {
  const chunks = Array.from({ length: Math.ceil(ips.length / TOGETHER) }, (_, at) =>
    ips.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  const asked = chunks.flatMap((chunk, at) =>
    hunt.groups.flatMap((group) => {
      const signed = signaturesSearch(group, side, chunk);
      return [
        { at, read: readDetails, search: detailsSearch(group, side, chunk, span) },
        ...(signed === undefined ? [] : [{ at, read: readSignatures, search: signed }]),
      ];
    }),
  );
  const answers = await msearch(
    scope.client,
    asked.map(({ search }) => search),
    scope.signal,
  );
  const found = chunks.map((): Found => ({
    asClient: new Map(),
    asServer: new Map(),
    signed: new Map(),
    details: [],
  }));
  for (const [place, { at, read }] of asked.entries()) {
    const [own, answer] = [found[at], answers[place]];
    if (own !== undefined && answer !== undefined) read(own, answer);
  }
  const details = chunks.flatMap((chunk, at) =>
    chunk.flatMap((ip, place): [string, HostDetails][] => {
      const own = found[at];
      return own === undefined ? [] : [[ip, detailsOf(ip, place, own, side, span)]];
    }),
  );
  return { details: new Map(details), failures: failuresOf(answers) };
};
