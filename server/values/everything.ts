import { z } from 'zod';
import type { Everything } from '../../common/api';
import { addressTexts, allOf, type FilterValue } from '../../common/filters';
import { canonicalAddress } from '../../common/networks';
import { anyFieldIs, valueKind } from '../../common/values';
import { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from '../elasticsearch';
import { endAggs, endOfCase, type CompiledHunt, type GroupHunt, type HuntScope } from '../hunts';

const PARTNERS_SHOWN = 10;
/** Partners that each shard names, so that those with most events are among them. */
const PARTNERS_LISTED = 1_000;

/** A value is also looked for beyond the event types that are switched on. */
const ANY_TYPE = undefined;

const bound = z.object({ value: z.number().nullable() }).optional();

const answer = z.object({
  first: bound,
  last: bound,
  types: z.object({
    buckets: z.array(
      z.object({
        key: z.string(),
        doc_count: z.number(),
        fields: z.object({
          buckets: z.record(z.string(), z.object({ doc_count: z.number() })),
        }),
      }),
    ),
  }),
});

const partners = z.object({
  hosts: z.object({
    doc_count_error_upper_bound: z.number(),
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })),
  }),
});

const search = (hunt: GroupHunt, fields: readonly string[], value: FilterValue): Search => {
  const { group, filterQuery } = hunt;
  const own = canonicalAddress(String(value));
  const hosts = (field: string) => ({
    hosts: {
      terms: {
        field,
        size: PARTNERS_LISTED,
        ...(own === undefined ? {} : { exclude: addressTexts(own) }),
      },
    },
  });
  return {
    purpose: 'the value in all fields of its kind',
    indices: group.indices,
    body: {
      size: 0,
      track_total_hits: true,
      query: allOf([hunt.query, filterQuery(anyFieldIs(fields, value))]),
      aggs: {
        types: {
          terms: { field: group.fields('event_type')[0]?.name ?? 'event_type', size: 100 },
          aggs: {
            fields: {
              filters: {
                filters: Object.fromEntries(
                  fields.map((field) => [field, filterQuery(anyFieldIs([field], value))]),
                ),
              },
            },
          },
        },
        ...endAggs(hunt, 'client', hosts, ANY_TYPE),
        ...endAggs(hunt, 'server', hosts, ANY_TYPE),
        ...(group.timeField === undefined
          ? {}
          : {
              first: { min: { field: group.timeField } },
              last: { max: { field: group.timeField } },
            }),
      },
    },
  };
};

const iso = (millis: readonly number[], pick: (...all: number[]) => number): string | null =>
  millis.length === 0 ? null : new Date(pick(...millis)).toISOString();

const partnersOf = (answers: readonly SearchAnswer[], side: 'client' | 'server') => {
  const events = new Map<string, number>();
  let areExact = true;
  for (const { aggregations = {} } of answers) {
    for (const [name, found] of Object.entries(aggregations)) {
      if (endOfCase(name) !== side) continue;
      const { hosts } = partners.parse(found);
      areExact &&= hosts.doc_count_error_upper_bound === 0 && hosts.sum_other_doc_count === 0;
      for (const { key, doc_count: count } of hosts.buckets) {
        const ip = canonicalAddress(key) ?? key;
        events.set(ip, (events.get(ip) ?? 0) + count);
      }
    }
  }
  const hosts = [...events]
    .map(([ip, count]) => ({ ip, events: count }))
    .toSorted((a, b) => b.events - a.events || a.ip.localeCompare(b.ip, 'en', { numeric: true }));
  return { hosts: hosts.slice(0, PARTNERS_SHOWN), areExact };
};

type Types = Everything['byEventType'];

const typesOf = (parsed: readonly z.infer<typeof answer>[]): Types => {
  const types = new Map<string, { events: number; fields: Map<string, number> }>();
  for (const one of parsed.flatMap(({ types: { buckets } }) => buckets)) {
    const known = types.get(one.key) ?? { events: 0, fields: new Map<string, number>() };
    for (const [field, { doc_count: count }] of Object.entries(one.fields.buckets)) {
      if (count > 0) known.fields.set(field, (known.fields.get(field) ?? 0) + count);
    }
    types.set(one.key, { ...known, events: known.events + one.doc_count });
  }
  return [...types]
    .map(([eventType, { events, fields }]) => ({
      eventType,
      events,
      fields: [...fields]
        .map(([field, count]) => ({ field, events: count }))
        .toSorted((a, b) => b.events - a.events),
    }))
    .toSorted((a, b) => b.events - a.events);
};

/** The fields of the value's kind that hold data in some of the indices. */
const fieldsWithData = (hunt: CompiledHunt, fields: readonly string[]): string[] =>
  fields.filter((field) => hunt.groups.some(({ group }) => group.absence(field) === undefined));

/** Where a value stands in the time range, in every field of its kind: one search for each layout. */
export const everythingAbout = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  given: readonly string[],
  value: FilterValue,
): Promise<Everything> => {
  const { word, fields: all } = valueKind(given, value);
  const found = fieldsWithData(hunt, all.length === 0 ? given : all);
  const fields = found.length === 0 ? [...given] : found;
  const answers = await msearch(
    scope.client,
    hunt.groups.map((group) => search(group, fields, value)),
    scope.signal,
  );
  const parsed = answers.flatMap(({ aggregations }) =>
    aggregations === undefined ? [] : [answer.parse(aggregations)],
  );
  const clients = partnersOf(answers, 'client');
  const servers = partnersOf(answers, 'server');
  return {
    kind: word,
    total: totalOf(answers),
    firstSeen: iso(
      parsed.flatMap(({ first }) => first?.value ?? []),
      Math.min,
    ),
    lastSeen: iso(
      parsed.flatMap(({ last }) => last?.value ?? []),
      Math.max,
    ),
    fields,
    byEventType: typesOf(parsed),
    clients: clients.hosts,
    servers: servers.hosts,
    partnersAreExact: clients.areExact && servers.areExact,
    notes: hunt.notes,
    failures: [...new Set([...hunt.failures, ...failuresOf(answers)])],
  };
};
