import { z } from 'zod';
import type { IndicatorCount, IndicatorCounts } from '../../common/api';
import { toQueryDsl, type Query, type ResolvedFilter } from '../../common/filters';
import { IndicatorFinder, KIND_QUESTIONS, type Indicator } from '../../common/indicators';
import { distinctValues, failuresOf, msearch, type Search } from '../elasticsearch';
import { badRequest } from '../http';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';

/** Most different values of one field among the events that a list finds. */
const MOST_VALUES = 300_000;
/** Indicators that are counted in one search, and values that they are asked by. */
const MOST_IN_SEARCH = { indicators: 300, values: 20_000 };
/** Searches that travel in one request. */
const TOGETHER = 4;

/** The texts by which an indicator stands in events, by the EVE path of the field. */
type Occurrences = Map<Indicator, Map<string, Set<string>>>;

/** Which indicators occur among the events of a hunt, and as what. */
const occurrences = async (
  hunt: GroupHunt,
  list: readonly Indicator[],
  finder: IndicatorFinder,
  { client, signal }: HuntScope,
): Promise<Occurrences> => {
  const kinds = new Set(list.map(({ kind }) => kind));
  const questions = KIND_QUESTIONS.filter(({ kind }) => kinds.has(kind));
  const places = questions.flatMap(({ kind, fields }) =>
    fields.flatMap((path) =>
      hunt.group
        .fields(path)
        .filter(({ aggregatable, nested }) => aggregatable && nested === undefined)
        .map(({ name }) => ({ kind, path, name })),
    ),
  );
  const names = [...new Set(places.map(({ name }) => name))];
  const { indices } = hunt.group;
  const values = await distinctValues(
    client,
    names.map((field) => ({ indices, field, query: hunt.query })),
    MOST_VALUES,
    signal,
  );
  const byName = new Map(names.map((name, at) => [name, values[at]]));
  const found: Occurrences = new Map();
  for (const { kind, path, name } of places) {
    const held = byName.get(name);
    if (held === undefined) {
      throw badRequest(
        `${path} could not be read for all of the matching events, or holds more than ` +
          `${MOST_VALUES.toLocaleString('en')} different values among them. Narrow the time range or the filters.`,
      );
    }
    for (const text of held) {
      for (const indicator of finder.find(kind, text)) {
        const paths = found.get(indicator) ?? new Map<string, Set<string>>();
        found.set(indicator, paths.set(path, (paths.get(path) ?? new Set()).add(text)));
      }
    }
  }
  return found;
};

/** One indicator as the question for the values by which it occurs. */
const occurrenceQuery = (paths: ReadonlyMap<string, Set<string>>, { group }: GroupHunt): Query => {
  const filter: ResolvedFilter = {
    kind: 'any',
    negated: false,
    nodes: [...paths].map(([path, texts]) => ({
      kind: 'test',
      fields: [path],
      test: { kind: 'equals', values: [...texts], caseInsensitive: false },
      negated: false,
    })),
  };
  return toQueryDsl(filter, group).query;
};

interface Counted {
  indicator: Indicator;
  fields: readonly string[];
  query: Query;
}

const inBatches = (found: Occurrences, hunt: GroupHunt): Counted[][] => {
  const batches: Counted[][] = [];
  let room = 0;
  for (const [indicator, paths] of found) {
    const values = [...paths.values()].reduce((sum, { size }) => sum + size, 0);
    const last = batches.at(-1);
    const one = { indicator, fields: [...paths.keys()], query: occurrenceQuery(paths, hunt) };
    if (last === undefined || last.length >= MOST_IN_SEARCH.indicators || room < values) {
      batches.push([one]);
      room = MOST_IN_SEARCH.values - values;
    } else {
      last.push(one);
      room -= values;
    }
  }
  return batches;
};

const countSearch = (batch: readonly Counted[], { group, query }: GroupHunt): Search => ({
  indices: group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query,
    aggs: {
      indicators: {
        filters: { filters: batch.map((one) => one.query) },
        ...(group.timeField === undefined
          ? {}
          : {
              aggs: {
                first: { min: { field: group.timeField } },
                last: { max: { field: group.timeField } },
              },
            }),
      },
    },
  },
});

const moment = z.object({ value: z.number().nullable() }).optional();
const counted = z.object({
  indicators: z.object({
    buckets: z.array(z.object({ doc_count: z.number(), first: moment, last: moment })),
  }),
});

interface Sum {
  fields: ReadonlySet<string>;
  events: number;
  first: number;
  last: number;
}

const NOTHING: Sum = { fields: new Set(), events: 0, first: Infinity, last: -Infinity };

const iso = (time: number): string | null =>
  Number.isFinite(time) ? new Date(time).toISOString() : null;

/**
 * How often each indicator of a list occurs in a hunt that asks for the list: first which values
 * occur, then the events of each, exactly. An event that holds an indicator twice counts once.
 * @throws HttpError 400 when too many values would have to be looked at.
 */
export const countIndicatorsIn = async (
  hunt: CompiledHunt,
  list: readonly Indicator[],
  scope: HuntScope,
): Promise<IndicatorCounts> => {
  const finder = new IndicatorFinder(list);
  const sums = new Map<Indicator, Sum>();
  const failures = [...hunt.failures];
  for (const group of hunt.groups) {
    const batches = inBatches(await occurrences(group, list, finder, scope), group);
    for (let from = 0; from < batches.length; from += TOGETHER) {
      const some = batches.slice(from, from + TOGETHER);
      const searches = some.map((batch) => countSearch(batch, group));
      const answers = await msearch(scope.client, searches, scope.signal);
      failures.push(...failuresOf(answers));
      answers.forEach(({ aggregations }, at) => {
        const buckets = aggregations ? counted.parse(aggregations).indicators.buckets : [];
        buckets.forEach(({ doc_count: events, first, last }, which) => {
          const asked = some[at]?.[which];
          if (asked === undefined || events === 0) return;
          const sum = sums.get(asked.indicator) ?? NOTHING;
          sums.set(asked.indicator, {
            fields: new Set([...sum.fields, ...asked.fields]),
            events: sum.events + events,
            first: Math.min(sum.first, first?.value ?? Infinity),
            last: Math.max(sum.last, last?.value ?? -Infinity),
          });
        });
      });
    }
  }
  const items = [...sums].map(
    ([{ kind, value }, { fields, events, first, last }]): IndicatorCount => ({
      kind,
      value,
      fields: [...fields],
      events,
      firstSeen: iso(first),
      lastSeen: iso(last),
    }),
  );
  return {
    items: items.toSorted((a, b) => b.events - a.events || a.value.localeCompare(b.value, 'en')),
    withoutEvents: list.length - items.length,
    notes: hunt.notes,
    failures: [...new Set(failures)],
  };
};
