import { z } from 'zod';
import { END_FIELDS, type EndCase } from '../../common/eve';
import { allOf, isNone, MATCH_ALL, type Query } from '../../common/filters';
import { canonicalAddress } from '../../common/networks';
import type { Search } from '../elasticsearch';
import {
  END_WORDS,
  endPlaces,
  isSourceCase,
  type Aggs,
  type GroupHunt,
  type ValuePlace,
} from '../hunts';
import { among, onlyThese } from './detail_queries';

/**
 * On which sides of its events a host is found, worked out from how often it is their source and
 * their destination: in most events the source is the client, and only those in which it is not are
 * looked at. Asking every event for its client and for its server takes nearly three times as long.
 */

/** Events in which a host is the client, and those in which it is the server. */
interface Sides {
  client: number;
  server: number;
}

export type SidesByHost = Map<string, Sides>;

/** An address at a place of an event: as what it counts there. */
type Effect = Readonly<Partial<Sides>>;

/** What a place says of events of which nothing else is known. */
const AS_SOURCE: Effect = { client: 1 };
const AS_DESTINATION: Effect = { server: 1 };

const ENDS_OF_FLOW: readonly [field: string, effect: Effect][] = [
  [END_FIELDS['client.ip'].flow, { client: 1 }],
  [END_FIELDS['server.ip'].flow, { server: 1 }],
];

/** What changes in events whose ends stand elsewhere: `src_ip` and `dest_ip` first, then the flow's. */
const TURNED: Readonly<Partial<Record<EndCase, readonly [field: string, effect: Effect][]>>> = {
  reversed: [
    ['src_ip', { client: -1, server: 1 }],
    ['dest_ip', { server: -1, client: 1 }],
  ],
  flow: [['src_ip', { client: -1 }], ['dest_ip', { server: -1 }], ...ENDS_OF_FLOW],
};

const buckets = z.object({
  buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })),
});

/** Adds hosts that were counted at a place, as {@link Effect} says. */
const add = (into: SidesByHost, found: unknown, effect: Effect): void => {
  for (const { key, doc_count: events } of buckets.parse(found).buckets) {
    const ip = canonicalAddress(key) ?? key;
    const known = into.get(ip) ?? { client: 0, server: 0 };
    into.set(ip, {
      client: known.client + events * (effect.client ?? 0),
      server: known.server + events * (effect.server ?? 0),
    });
  }
};

/** A search, and what its aggregations say of the sides. */
export interface SidesAsked {
  search: Search;
  read: (into: SidesByHost, aggregations: Readonly<Record<string, unknown>>) => void;
}

const searchOf = (hunt: GroupHunt, where: string, query: Query, aggs: Aggs): Search => ({
  purpose: `sides of the hosts: ${where}`,
  indices: hunt.group.indices,
  body: { size: 0, track_total_hits: false, query, aggs },
});

interface Place extends ValuePlace {
  effect: Effect;
}

const placesOf = (
  hunt: GroupHunt,
  effects: readonly (readonly [path: string, effect: Effect])[],
): Place[] =>
  effects.flatMap(([path, effect]) => endPlaces(hunt, path).map((place) => ({ ...place, effect })));

const placeAggs = (places: readonly Place[], ips: readonly string[]): Aggs =>
  Object.fromEntries(
    places.map(({ field, filter }, at) => [
      `place${at}`,
      { filter: filter ?? MATCH_ALL, aggs: { hosts: onlyThese(field, ips) } },
    ]),
  );

const place = z.object({ hosts: z.unknown() });

const placeReader =
  (places: readonly Place[]): SidesAsked['read'] =>
  (into, aggregations) =>
    places.forEach(({ effect }, at) =>
      add(into, place.parse(aggregations[`place${at}`]).hosts, effect),
    );

/** How often the hosts are source and destination, whatever that means. */
const placesAsked = (hunt: GroupHunt, ips: readonly string[]): SidesAsked => {
  const places = placesOf(hunt, [
    ['src_ip', AS_SOURCE],
    ['dest_ip', AS_DESTINATION],
  ]);
  return {
    search: searchOf(hunt, 'source and destination', among(hunt, ips), placeAggs(places, ips)),
    read: placeReader(places),
  };
};

/** Every event of the hunt says itself who opened its flow, so that nothing else needs to be counted. */
export const areEndsOfFlow = (hunt: GroupHunt): boolean =>
  hunt.endCases.every(
    ({ kind, when }) => kind === 'flow' || isNone(hunt.filterQuery(when, hunt.types)),
  );

/** How often the hosts opened the flow of an event, and how often they answered. */
const flowAsked = (hunt: GroupHunt, ips: readonly string[]): SidesAsked => {
  const places = placesOf(hunt, ENDS_OF_FLOW);
  return {
    search: searchOf(hunt, END_WORDS.flow, among(hunt, ips), placeAggs(places, ips)),
    read: placeReader(places),
  };
};

/** The events whose ends stand elsewhere, those of each kind in a search that looks at no others. */
const turnedAsked = (hunt: GroupHunt, ips: readonly string[]): SidesAsked[] =>
  hunt.endCases.flatMap(({ kind, when }): SidesAsked[] => {
    const filter = hunt.filterQuery(when, hunt.types);
    const places = placesOf(hunt, TURNED[kind] ?? []);
    return isNone(filter) || places.length === 0
      ? []
      : [
          {
            search: searchOf(
              hunt,
              END_WORDS[kind],
              allOf([among(hunt, ips), filter]),
              placeAggs(places, ips),
            ),
            read: placeReader(places),
          },
        ];
  });

/**
 * What tells the sides of some hosts in one layout: a sum over up to three searches; over two where
 * it is counted anyway how often they are source and destination, see {@link addPlaces}.
 */
export const sidesAsked = (
  hunt: GroupHunt,
  ips: readonly string[],
  arePlacesCounted: boolean,
): SidesAsked[] =>
  areEndsOfFlow(hunt)
    ? [flowAsked(hunt, ips)]
    : [...(arePlacesCounted ? [] : [placesAsked(hunt, ips)]), ...turnedAsked(hunt, ips)];

/** Adds hosts as a case of both ends of events counted them; where {@link areEndsOfFlow} they say nothing. */
export const addPlaces = (into: SidesByHost, name: string, hosts: unknown): void =>
  add(into, hosts, isSourceCase(name) ? AS_SOURCE : AS_DESTINATION);
