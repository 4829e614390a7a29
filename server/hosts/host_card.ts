import { z } from 'zod';
import type { HostCard } from '../../common/api';
import { canonicalAddress, networkLookup } from '../../common/networks';
import { failuresOf, msearch, totalOf, type SearchAnswer } from '../elasticsearch';
import { endOfCase, type CompiledHunt, type HuntScope } from '../hunts';
import { alertsSearch, CARD_NAMES, MOST_SHOWN, sideSearch, type CardSide } from './card_queries';
import { bytesOf, flowSums } from './flow_bytes';
import { factsOf } from './host_facts';
import type { HostRoles } from './roles';

type SideOfCard = HostCard['asServer'];
type Counts = Map<string, number>;

const key = z.union([z.string(), z.number()]).transform(String);
const buckets = z.object({
  sum_other_doc_count: z.number().default(0),
  buckets: z.array(z.object({ key, doc_count: z.number() })),
});
const oneCase = z.object({
  values: buckets,
  about: z.object({ value: z.number() }).optional(),
});
const metric = z.object({ value: z.number().nullable() });
const alerts = z.object({
  buckets: z.array(
    z.object({
      key,
      doc_count: z.number(),
      'alert.signature': z.object({ buckets: z.array(z.object({ key })) }).optional(),
    }),
  ),
});

const add = (into: Counts, found: z.infer<typeof buckets>, name = (text: string) => text) => {
  for (const { key: value, doc_count: events } of found.buckets) {
    const shown = name(value);
    into.set(shown, (into.get(shown) ?? 0) + events);
  }
};

const most = (counts: Counts, size = MOST_SHOWN) =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, size)
    .map(([value, events]) => ({ value, events }));

/** One kind of values over all layouts. */
const valuesAt = (answers: readonly SearchAnswer[], path: string): Counts => {
  const counts: Counts = new Map();
  for (const { aggregations } of answers) {
    if (aggregations?.[path] !== undefined) add(counts, buckets.parse(aggregations[path]));
  }
  return counts;
};

/** Values of an end: all cases of it. */
const casesAt = (answers: readonly SearchAnswer[], name: string) => {
  const counts: Counts = new Map();
  let isExact = true;
  let about = 0;
  for (const { aggregations = {} } of answers) {
    for (const [caseName, found] of Object.entries(aggregations)) {
      if (endOfCase(caseName) !== name) continue;
      const one = oneCase.parse(found);
      add(counts, one.values, (text) => canonicalAddress(text) ?? text);
      isExact &&= one.values.sum_other_doc_count === 0;
      about = Math.max(about, one.about?.value ?? 0);
    }
  }
  return {
    counts,
    distinct: { count: isExact ? counts.size : Math.max(about, counts.size), isExact },
  };
};

const sideOf = (answers: readonly SearchAnswer[], side: CardSide): SideOfCard => {
  const peers = casesAt(answers, side === 'client' ? 'server' : 'client');
  return {
    events: totalOf(answers),
    byEventType: Object.fromEntries(valuesAt(answers, 'event_type')),
    bytes: bytesOf(
      answers.map(({ aggregations }) =>
        aggregations?.['flows'] === undefined ? undefined : flowSums.parse(aggregations['flows']),
      ),
    ),
    protocols: most(valuesAt(answers, 'app_proto')),
    ports: most(casesAt(answers, 'server.port').counts),
    names: CARD_NAMES.flatMap((field) =>
      most(valuesAt(answers, field)).map((one) => ({ ...one, field })),
    )
      .toSorted((a, b) => b.events - a.events)
      .slice(0, MOST_SHOWN),
    peers: most(peers.counts),
    peerCount: peers.distinct,
  };
};

const alertsOf = (answers: readonly SearchAnswer[]): HostCard['alerts'] => {
  const found = new Map<string, HostCard['alerts'][number]>();
  for (const { aggregations } of answers) {
    if (aggregations?.['signatures'] === undefined) continue;
    for (const bucket of alerts.parse(aggregations['signatures']).buckets) {
      const known = found.get(bucket.key);
      found.set(bucket.key, {
        sid: bucket.key,
        signature: known?.signature ?? bucket['alert.signature']?.buckets[0]?.key ?? null,
        events: (known?.events ?? 0) + bucket.doc_count,
      });
    }
  }
  return [...found.values()].toSorted((a, b) => b.events - a.events).slice(0, MOST_SHOWN);
};

const iso = (
  answers: readonly SearchAnswer[],
  name: 'first' | 'last',
  pick: (...millis: number[]) => number,
): string | null => {
  const millis = answers.flatMap(({ aggregations }) =>
    aggregations?.[name] === undefined ? [] : (metric.parse(aggregations[name]).value ?? []),
  );
  return millis.length === 0 ? null : new Date(pick(...millis)).toISOString();
};

/**
 * A host in brief, in a time range: what it served, what it asked for, its names, roles and alerts.
 * Three searches for each layout in one request, and those of its names beside.
 */
export const hostCard = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  ip: string,
  findingRoles: Promise<HostRoles>,
): Promise<HostCard> => {
  const asking = msearch(
    scope.client,
    [
      ...hunt.groups.map((group) => sideSearch(group, 'server', ip)),
      ...hunt.groups.map((group) => sideSearch(group, 'client', ip)),
      ...hunt.groups.map((group) => alertsSearch(group, ip)),
    ],
    scope.signal,
  );
  const [answers, known] = await Promise.all([asking, factsOf(hunt, scope, [ip], findingRoles)]);
  const layouts = hunt.groups.length;
  const signed = answers.slice(2 * layouts);
  const sides = answers.slice(0, 2 * layouts);
  const networks = networkLookup(scope.networks);
  return {
    ip,
    inside: networks.isInside(ip),
    networks: networks.networksOf(ip).map(({ id, name }) => ({ id, name })),
    firstSeen: iso(sides, 'first', Math.min),
    lastSeen: iso(sides, 'last', Math.max),
    fact: known.facts[0] ?? { ip, names: [], roles: [] },
    asServer: sideOf(sides.slice(0, layouts), 'server'),
    asClient: sideOf(sides.slice(layouts), 'client'),
    alerts: alertsOf(signed),
    alertCount: totalOf(signed),
    notes: hunt.notes,
    failures: [...new Set([...hunt.failures, ...failuresOf(answers), ...known.failures])],
  };
};
