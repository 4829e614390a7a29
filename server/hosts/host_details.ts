import type { HostRow } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search, type SearchAnswer } from '../elasticsearch';
import {
  addBars,
  noBars,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
  type TimeSpan,
} from '../hunts';
import {
  countedHosts,
  flowHosts,
  signedHosts,
  type CountedHost,
  type FlowHost,
  type SignedHost,
} from './answers';
import { bytesSearch, countsSearch, selvesSearch, signaturesSearch } from './detail_queries';
import { bytesOf } from './flow_bytes';
import { addPlaces, sidesAsked, type SidesByHost } from './host_sides';

/** What is looked up for the hosts of one page. */
export type HostDetails = Pick<
  HostRow,
  'side' | 'events' | 'byEventType' | 'signatures' | 'bytes' | 'firstSeen' | 'lastSeen' | 'bars'
>;

/** Hosts that are asked in one search, so that their buckets stay within Elasticsearch's limit. */
const TOGETHER = 50;

/** What the searches found, by address. */
interface Found {
  counted: Map<string, CountedHost[]>;
  /** Events whose both ends are the host. */
  selves: Map<string, CountedHost[]>;
  flows: Map<string, FlowHost[]>;
  signed: Map<string, SignedHost[]>;
  sides: SidesByHost;
}

interface Asked {
  search: Search;
  read: (found: Found, aggregations: Readonly<Record<string, unknown>>) => void;
}

/** Reads each case of an answer alike. */
const inCases =
  (read: (found: Found, part: unknown) => void): Asked['read'] =>
  (found, aggregations) =>
    Object.values(aggregations).forEach((part) => read(found, part));

const ipOf = ({ key }: { key: string }): string => canonicalAddress(key) ?? key;

const put = <T extends { key: string }>(into: Map<string, T[]>, buckets: readonly T[]): void => {
  for (const bucket of buckets) {
    const ip = ipOf(bucket);
    const known = into.get(ip);
    if (known) known.push(bucket);
    else into.set(ip, [bucket]);
  }
};

const asksOf = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
  span: TimeSpan | undefined,
): Asked[] => {
  const bytes = bytesSearch(hunt, side, ips);
  const signatures = signaturesSearch(hunt, side, ips);
  return [
    {
      search: countsSearch(hunt, side, ips, span),
      read: ({ counted, sides }, aggregations) => {
        for (const [name, part] of Object.entries(aggregations)) {
          const { hosts } = countedHosts.parse(part);
          put(counted, hosts.buckets);
          if (side === 'both') addPlaces(sides, name, hosts);
        }
      },
    },
    ...sidesAsked(hunt, ips, side === 'both').map(({ search, read }): Asked => ({
      search,
      read: ({ sides }, aggregations) => read(sides, aggregations),
    })),
    ...(side === 'both'
      ? [
          {
            search: selvesSearch(hunt, ips, span),
            read: inCases(({ selves }, part) =>
              put(selves, countedHosts.parse(part).hosts.buckets),
            ),
          },
        ]
      : []),
    ...(bytes === undefined
      ? []
      : [
          {
            search: bytes,
            read: inCases(({ flows }, part) => put(flows, flowHosts.parse(part).hosts.buckets)),
          },
        ]),
    ...(signatures === undefined
      ? []
      : [
          {
            search: signatures,
            read: inCases(({ signed }, part) => put(signed, signedHosts.parse(part).hosts.buckets)),
          },
        ]),
  ];
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
  found: Found,
  side: HostSides,
  span: TimeSpan | undefined,
): HostDetails => {
  const counted = found.counted.get(ip) ?? [];
  const byEventType: Record<string, number> = {};
  const bars = noBars(span);
  let events = 0;
  const add = (buckets: readonly CountedHost[], sign: 1 | -1): void => {
    for (const bucket of buckets) {
      for (const { key, doc_count: many } of bucket.byEventType.buckets) {
        byEventType[key] = (byEventType[key] ?? 0) + sign * many;
        events += sign * many;
      }
      addBars(bars, bucket.bars, span, sign);
    }
  };
  add(counted, 1);
  // An event whose two ends are this host was counted at each of them.
  add(found.selves.get(ip) ?? [], -1);
  const { client, server } = found.sides.get(ip) ?? { client: 0, server: 0 };
  // The side asked for shows by its counts.
  const isClient = side === 'client' ? counted.length > 0 : client > 0;
  const isServer = side === 'server' ? counted.length > 0 : server > 0;
  return {
    events,
    byEventType,
    bars,
    bytes: bytesOf(found.flows.get(ip)?.map(({ flows }) => flows) ?? []),
    signatures: signaturesOf(found.signed.get(ip) ?? []),
    firstSeen: iso(
      counted.flatMap(({ first }) => first?.value ?? []),
      Math.min,
    ),
    lastSeen: iso(
      counted.flatMap(({ last }) => last?.value ?? []),
      Math.max,
    ),
    side: isClient && isServer ? 'both' : isServer ? 'server' : 'client',
  };
};

/**
 * Exact counts and sides of the hosts of a page: up to six searches for each layout and fifty hosts,
 * all in one request.
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
  const asked = chunks.flatMap((chunk) =>
    hunt.groups.flatMap((group) => asksOf(group, side, chunk, span)),
  );
  const answers: SearchAnswer[] = await msearch(
    scope.client,
    asked.map(({ search }) => search),
    scope.signal,
  );
  const found: Found = {
    counted: new Map(),
    selves: new Map(),
    flows: new Map(),
    signed: new Map(),
    sides: new Map(),
  };
  for (const [place, { read }] of asked.entries()) {
    const aggregations = answers[place]?.aggregations;
    if (aggregations !== undefined) read(found, aggregations);
  }
  return {
    details: new Map(ips.map((ip) => [ip, detailsOf(ip, found, side, span)])),
    failures: failuresOf(answers),
  };
};
