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
  isSourceCase,
  type TimeSpan,
} from '../hunts';
import {
  countedHosts,
  flowHosts,
  hostsAboutSigned,
  signedHosts,
  type CountedHost,
  type FlowHost,
  type SignedHost,
} from './answers';
import {
  aboutSignaturesSearch,
  bytesSearch,
  countsSearch,
  selvesSearch,
  signaturesSearch,
} from './detail_queries';

import { bytesOf } from './flow_bytes';
import { addPlaces, areEndsOfFlow, sidesAsked, type SidesByHost } from './host_sides';
import type { HostTotals } from './host_totals';

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
  atSource: Set<string>;
  atDestination: Set<string>;
  /** Events whose both ends are the host. */
  selves: Map<string, CountedHost[]>;
  flows: Map<string, FlowHost[]>;
  signed: Map<string, SignedHost[]>;
  /** About how many signatures a host has that has more than were listed. */
  aboutSigned: Map<string, number>;
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

const asked = (search: Search | undefined, read: Asked['read']): Asked[] =>
  search === undefined ? [] : [{ search, read }];

const ipOf = ({ key }: { key: string }): string => canonicalAddress(key) ?? key;

const put = <T extends { key: string }>(into: Map<string, T[]>, buckets: readonly T[]): void => {
  for (const bucket of buckets) {
    const ip = ipOf(bucket);
    const known = into.get(ip);
    if (known) known.push(bucket);
    else into.set(ip, [bucket]);
  }
};

const selvesAsked = (
  hunt: GroupHunt,
  ips: readonly string[],
  span: TimeSpan | undefined,
): Asked[] =>
  asked(
    selvesSearch(hunt, ips, span),
    inCases(({ selves }, part) => put(selves, countedHosts.parse(part).hosts.buckets)),
  );

const asksOf = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
  span: TimeSpan | undefined,
): Asked[] => [
  ...asked(countsSearch(hunt, side, ips, span), (found, aggregations) => {
    for (const [name, part] of Object.entries(aggregations)) {
      const { hosts } = countedHosts.parse(part);
      put(found.counted, hosts.buckets);
      for (const { key, signatures } of hosts.buckets) {
        if (signatures !== undefined) put(found.signed, [{ key, signatures }]);
      }
      if (side !== 'both') continue;
      const end = isSourceCase(name) ? found.atSource : found.atDestination;
      for (const bucket of hosts.buckets) end.add(ipOf(bucket));
      if (!areEndsOfFlow(hunt)) addPlaces(found.sides, name, hosts);
    }
  }),
  ...sidesAsked(hunt, ips, side === 'both').map(({ search, read }): Asked => ({
    search,
    read: ({ sides }, aggregations) => read(sides, aggregations),
  })),
  ...asked(
    bytesSearch(hunt, side, ips),
    inCases(({ flows }, part) => put(flows, flowHosts.parse(part).hosts.buckets)),
  ),
  ...asked(
    signaturesSearch(hunt, side, ips),
    inCases(({ signed }, part) => put(signed, signedHosts.parse(part).hosts.buckets)),
  ),
];

const aboutSignedAsked = (hunt: GroupHunt, side: HostSides, ips: readonly string[]): Asked[] =>
  asked(
    aboutSignaturesSearch(hunt, side, ips),
    inCases(({ aboutSigned }, part) => {
      for (const bucket of hostsAboutSigned.parse(part).hosts.buckets) {
        const ip = ipOf(bucket);
        aboutSigned.set(ip, Math.max(aboutSigned.get(ip) ?? 0, bucket.about.value));
      }
    }),
  );

const isCut = ({ signatures }: SignedHost): boolean => signatures.sum_other_doc_count > 0;

const signaturesOf = (found: readonly SignedHost[], about: number): HostRow['signatures'] => {
  const isExact = !found.some(isCut);
  const ids = new Set(found.flatMap(({ signatures }) => signatures.buckets.map(({ key }) => key)));
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
    signatures: signaturesOf(found.signed.get(ip) ?? [], found.aboutSigned.get(ip) ?? 0),
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
 * all in one request; a second one where a host has more signatures than are listed, or is at both
 * ends of events only by now.
 */
export const hostDetailsOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
  hosts: readonly Pick<HostTotals, 'ip' | 'isAtBothEnds'>[],
  span: TimeSpan | undefined,
): Promise<{ details: Map<string, HostDetails>; failures: string[] }> => {
  const found: Found = {
    counted: new Map(),
    atSource: new Set(),
    atDestination: new Set(),
    selves: new Map(),
    flows: new Map(),
    signed: new Map(),
    aboutSigned: new Map(),
    sides: new Map(),
  };
  const send = async (asks: readonly Asked[]): Promise<string[]> => {
    const answers: SearchAnswer[] = await msearch(
      scope.client,
      asks.map(({ search }) => search),
      scope.signal,
    );
    for (const [place, { read }] of asks.entries()) {
      const aggregations = answers[place]?.aggregations;
      if (aggregations !== undefined) read(found, aggregations);
    }
    return failuresOf(answers);
  };
  const ips = hosts.map(({ ip }) => ip);
  const together = (
    some: readonly string[],
    asksFor: (group: GroupHunt, part: string[]) => Asked[],
  ) =>
    Array.from({ length: Math.ceil(some.length / TOGETHER) }, (_, at) =>
      some.slice(at * TOGETHER, (at + 1) * TOGETHER),
    ).flatMap((part) => hunt.groups.flatMap((group) => asksFor(group, part)));
  const atBothEnds = new Set(hosts.flatMap((host) => (host.isAtBothEnds === true ? host.ip : [])));
  const failures = await send([
    ...together(ips, (group, part) => asksOf(group, side, part, span)),
    ...together([...atBothEnds], (group, part) => selvesAsked(group, part, span)),
  ]);
  // Events come in while it is asked.
  const late = ips.filter(
    (ip) => !atBothEnds.has(ip) && found.atSource.has(ip) && found.atDestination.has(ip),
  );
  const cut = ips.filter((ip) => found.signed.get(ip)?.some(isCut));
  const more = await send([
    ...together(late, (group, part) => selvesAsked(group, part, span)),
    ...together(cut, (group, part) => aboutSignedAsked(group, side, part)),
  ]);
  return {
    details: new Map(ips.map((ip) => [ip, detailsOf(ip, found, side, span)])),
    failures: [...failures, ...more],
  };
};
