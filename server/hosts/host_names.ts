import { z } from 'zod';
import type { HostFact } from '../../common/api';
import { addressTexts, allOf, type FilterNode } from '../../common/filters';
import {
  ASKED_NAMES as ASKED,
  askedFilter,
  ASKS_FOR_NAME,
  nameKey,
  TOLD_NAMES as TOLD,
  toldFilter,
  type NameSource,
} from '../../common/hosts';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search, type SearchAnswer } from '../elasticsearch';
import {
  endAggs,
  fieldPlaces,
  type Aggs,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
} from '../hunts';

type Name = HostFact['names'][number];

const MOST_NAMES = 5;
/** Hosts whose names are asked in one search. */
const MOST_FOUND = 10_000;

/** The physical fields in which values of a path stand. */
const countable = (hunt: GroupHunt, path: string): string[] =>
  fieldPlaces(hunt, path).places.map(({ field }) => field);

const isType = (...types: string[]): FilterNode => ({
  field: 'event_type',
  op: 'isOneOf',
  values: types,
});

const CLIENTS = 'what clients asked for';

const searchOf = (hunt: GroupHunt, purpose: string, filter: FilterNode, aggs: Aggs): Search => ({
  purpose,
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([hunt.timeQuery, hunt.filterQuery(filter)]),
    aggs,
  },
});

interface Asked {
  search: Search;
  read: (answer: SearchAnswer) => void;
}

const nameBuckets = z.object({
  buckets: z.array(
    z.object({
      key: z.string(),
      doc_count: z.number(),
      since: z.object({ value: z.number().nullable() }).optional(),
    }),
  ),
});

/** The most seen names, and when each was first seen. */
const namesIn = ({ group: { timeField } }: GroupHunt, field: string): Aggs => ({
  terms: { field, size: MOST_NAMES },
  ...(timeField !== undefined && { aggs: { since: { min: { field: timeField } } } }),
});
const hostsWithNames = z.object({
  buckets: z.array(z.looseObject({ key: z.string() })),
});

type Put = (ip: string, name: Name) => void;

/** Reads `hosts` with a list of names at each key. */
const readHosts = (
  found: unknown,
  keys: readonly [key: string, from: NameSource][],
  put: Put,
): void => {
  for (const host of hostsWithNames.parse(found).buckets) {
    const ip = canonicalAddress(host.key);
    if (ip === undefined) continue;
    for (const [key, from] of keys) {
      if (host[key] === undefined) continue;
      for (const { key: name, doc_count: events, since } of nameBuckets.parse(host[key]).buckets) {
        const first = since?.value ?? null;
        put(ip, {
          name,
          from,
          events,
          since: first === null ? null : new Date(first).toISOString(),
        });
      }
    }
  }
};

const askedOf = (hunt: GroupHunt, ips: readonly string[], put: Put): Asked[] => {
  const fields = ASKED.flatMap(({ from, path }) =>
    countable(hunt, path).map((field) => ({ from, field })),
  );
  if (fields.length === 0) return [];
  const include = ips.flatMap(addressTexts);
  const filter: FilterNode = {
    all: [isType(...fields.map(({ from }) => from)), askedFilter(ips)],
  };
  const aggs = endAggs(
    hunt,
    'server',
    (field) => ({
      hosts: {
        terms: { field, include, size: include.length },
        aggs: Object.fromEntries(fields.map((one, at) => [`name${at}`, namesIn(hunt, one.field)])),
      },
    }),
    hunt.typesOf(filter),
  );
  const keys = fields.map(({ from }, at): [string, NameSource] => [`name${at}`, from]);
  return [
    {
      search: searchOf(hunt, `names of hosts: ${CLIENTS}`, filter, aggs),
      read: ({ aggregations = {} }) => {
        for (const part of Object.values(aggregations)) {
          readHosts(z.object({ hosts: z.unknown() }).parse(part).hosts, keys, put);
        }
      },
    },
  ];
};

const toldOf = (hunt: GroupHunt, ips: readonly string[], put: Put): Asked[] =>
  TOLD.flatMap((told): Asked[] => {
    const { from, addresses, names } = told;
    const places = addresses.flatMap((path) => countable(hunt, path));
    const nameFields = names.flatMap((path) => countable(hunt, path));
    if (places.length === 0 || nameFields.length === 0) return [];
    const include = ips.flatMap(addressTexts);
    const inside = Object.fromEntries(
      nameFields.map((field, at) => [`name${at}`, namesIn(hunt, field)]),
    );
    const aggs = Object.fromEntries(
      places.map((field, at) => [
        `at${at}`,
        { terms: { field, include, size: include.length }, aggs: inside },
      ]),
    );
    const keys = nameFields.map((_, at): [string, NameSource] => [`name${at}`, from]);
    return [
      {
        search: searchOf(hunt, `names of hosts: ${from}`, toldFilter(told, ips), aggs),
        read: ({ aggregations = {} }) => {
          for (const part of Object.values(aggregations)) readHosts(part, keys, put);
        },
      },
    ];
  });

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/**
 * Names of hosts in the time range, whatever else the hunt asks: what their clients asked for, what
 * DNS answered, what they called themselves to DHCP. Three searches for each layout, in one request.
 */
export const namesOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  ips: readonly string[],
): Promise<{ byHost: ReadonlyMap<string, readonly Name[]>; failures: string[] }> => {
  if (ips.length === 0) return { byHost: new Map(), failures: [] };
  const found = new Map<string, Map<string, Name>>();
  const put: Put = (ip, name) => {
    const key = nameKey(name.name);
    if (key === undefined) return;
    const names = found.get(ip) ?? new Map<string, Name>();
    found.set(ip, names);
    const known = names.get(key);
    // The same event may hold an answer in two places, and sources overlap: the most says enough.
    const most = known === undefined || name.events > known.events ? name : known;
    names.set(key, { ...most, since: earlier(name.since, known?.since ?? null) });
  };
  const asked = hunt.groups.flatMap((group) => [
    ...askedOf(group, ips, put),
    ...toldOf(group, ips, put),
  ]);
  const answers = await msearch(
    scope.client,
    asked.map(({ search }) => search),
    scope.signal,
  );
  for (const [at, { read }] of asked.entries()) {
    const answer = answers[at];
    if (answer !== undefined) read(answer);
  }
  const byHost = [...found].map(([ip, names]): [string, Name[]] => [
    ip,
    [...names.values()].toSorted((a, b) => b.events - a.events).slice(0, 2 * MOST_NAMES),
  ]);
  return { byHost: new Map(byHost), failures: failuresOf(answers) };
};

const keysFound = z.object({ buckets: z.array(z.object({ key: z.string() })) });

const addAddresses = (into: Set<string>, found: unknown): void => {
  for (const { key } of keysFound.parse(found).buckets) {
    const ip = canonicalAddress(key);
    if (ip !== undefined) into.add(ip);
  }
};

/** The addresses with a name that holds a text, in the time range: at most ten thousand a place. */
export const hostsNamed = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  text: string,
): Promise<{ ips: ReadonlySet<string>; failures: string[] }> => {
  const holds = (fields: readonly string[]): FilterNode => ({
    field: [...fields],
    op: 'contains',
    value: text,
    caseInsensitive: true,
  });
  const ips = new Set<string>();
  const askedFor: FilterNode = {
    all: [
      isType(...ASKED.map(({ from }) => from)),
      holds(ASKED.map(({ path }) => path)),
      ASKS_FOR_NAME,
    ],
  };
  const asked = hunt.groups.flatMap((group): Asked[] => [
    {
      search: searchOf(
        group,
        `hosts with the name: ${CLIENTS}`,
        askedFor,
        endAggs(
          group,
          'server',
          (field) => ({ hosts: { terms: { field, size: MOST_FOUND } } }),
          group.typesOf(askedFor),
        ),
      ),
      read: ({ aggregations = {} }) => {
        for (const part of Object.values(aggregations)) {
          addAddresses(ips, z.object({ hosts: z.unknown() }).parse(part).hosts);
        }
      },
    },
    ...TOLD.map(({ from, addresses, names }): Asked => {
      const fields = addresses.flatMap((path) => countable(group, path));
      return {
        search: searchOf(
          group,
          `hosts with the name: ${from}`,
          { all: [isType(from), holds(names)] },
          Object.fromEntries(
            fields.map((field, at) => [`at${at}`, { terms: { field, size: MOST_FOUND } }]),
          ),
        ),
        read: ({ aggregations = {} }) => {
          for (const part of Object.values(aggregations)) addAddresses(ips, part);
        },
      };
    }),
  ]);
  const answers = await msearch(
    scope.client,
    asked.map(({ search }) => search),
    scope.signal,
  );
  for (const [at, { read }] of asked.entries()) {
    const answer = answers[at];
    if (answer !== undefined) read(answer);
  }
  return { ips, failures: failuresOf(answers) };
};
