import { z } from 'zod';
import type { Stack } from '../../common/api';
import { fieldKind } from '../../common/eve';
import { isOfKind, MATCH_ALL, type FilterNode, type FilterValue } from '../../common/filters';
import { TAGS } from '../../common/hunts';
import { failuresOf, msearch, type SearchAnswer } from '../elasticsearch';
import {
  eventSpan,
  tagFilter,
  termsField,
  valueBucket,
  valuePlaces,
  type Aggs,
  type CompiledHunt,
  type HuntScope,
  type ValuePlace,
} from '../hunts';
import { toIso } from './answers';
import { timelineInterval } from './interval';

const MOST_VALUES = 8;
/** Each shard names as many, so that the eight of all shards are the eight of all events. */
const NAMED_BY_SHARD = 200;

/** One colour of the timeline, and the filter that finds its events. */
interface Series {
  kind: 'value' | 'other' | 'none';
  value: FilterValue | null;
  filter: FilterNode;
}

const topValues = z.object({ top: z.object({ buckets: z.array(valueBucket) }) });
const histogram = z.object({
  doc_count: z.number(),
  bars: z.object({ buckets: z.array(z.object({ key: z.number(), doc_count: z.number() })) }),
});

const topAggs = (places: readonly ValuePlace[]): Aggs =>
  Object.fromEntries(
    places.map((place, at) => [
      `top${at}`,
      {
        filter: place.filter ?? MATCH_ALL,
        aggs: {
          top: {
            terms: { ...termsField(place), size: NAMED_BY_SHARD, shard_size: NAMED_BY_SHARD },
          },
        },
      },
    ]),
  );

/** The values that most events have, most first; undefined where none of the indices can say. */
const mostFrequent = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  path: string,
): Promise<FilterValue[] | undefined> => {
  const able = hunt.groups.flatMap((group) => {
    const places = valuePlaces(group, path);
    return places.length === 0 ? [] : [{ group, places }];
  });
  if (able.length === 0) return undefined;
  const answers = await msearch(
    scope.client,
    able.map(({ group, places }) => ({
      purpose: 'most frequent values for the timeline',
      indices: group.group.indices,
      body: { size: 0, track_total_hits: false, query: group.query, aggs: topAggs(places) },
    })),
    scope.signal,
  );
  const totals = new Map<string, { value: FilterValue; events: number }>();
  able.forEach(({ places }, part) =>
    places.forEach((place, at) => {
      const found = answers[part]?.aggregations?.[`top${at}`];
      if (found === undefined) return;
      for (const bucket of topValues.parse(found).top.buckets) {
        const value = place.read(bucket);
        // What the field should not hold ("abc" as a port) is among the others: no filter asks it.
        if (value === undefined || !isOfKind(fieldKind(path), String(value))) continue;
        const events = (totals.get(String(value))?.events ?? 0) + bucket.doc_count;
        totals.set(String(value), { value, events });
      }
    }),
  );
  return [...totals.values()]
    .toSorted((a, b) => b.events - a.events)
    .slice(0, MOST_VALUES)
    .map(({ value }) => value);
};

const seriesOf = (path: string, values: readonly FilterValue[]): Series[] => [
  ...values.map((value): Series => ({
    kind: 'value',
    value,
    filter: { field: path, op: 'is', value },
  })),
  {
    kind: 'other',
    value: null,
    filter: {
      all: [
        { field: path, op: 'exists' },
        ...(values.length === 0
          ? []
          : [{ field: path, op: 'isOneOf' as const, values: [...values], negated: true }]),
      ],
    },
  },
  { kind: 'none', value: null, filter: { field: path, op: 'exists', negated: true } },
];

const TAG_SERIES: readonly Series[] = TAGS.map((tag) => ({
  kind: tag === 'untagged' ? 'none' : 'value',
  value: tag === 'untagged' ? null : tag,
  filter: tagFilter(tag),
}));

const barsOf = (answers: readonly SearchAnswer[], name: string) => {
  const bars = new Map<number, number>();
  let total = 0;
  for (const { aggregations } of answers) {
    const found = histogram.parse(aggregations?.[name]);
    total += found.doc_count;
    for (const { key, doc_count } of found.bars.buckets) {
      bars.set(key, (bars.get(key) ?? 0) + doc_count);
    }
  }
  return {
    total,
    bars: [...bars]
      .toSorted(([a], [b]) => a - b)
      .map(([at, events]) => ({ at: new Date(at).toISOString(), count: events })),
  };
};

/**
 * The events over time by the values of a field: one search for each layout finds the values that
 * most events have, one more counts each of them with the very filter that a click on it adds.
 */
export const stackTimeline = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  field: string,
): Promise<Stack> => {
  const isTag = field === 'tag';
  const [span, values] = await Promise.all([
    eventSpan(hunt, scope),
    isTag ? Promise.resolve([]) : mostFrequent(hunt, scope, field),
  ]);
  const interval = span === undefined ? 1 : timelineInterval(span.from, span.to);
  const empty = { field, interval, from: toIso(span?.from), to: toIso(span?.to) };
  if (values === undefined || span === undefined) {
    const unavailable =
      values === undefined
        ? `No data that can be counted for ${field} in these indices.`
        : undefined;
    return { ...empty, series: [], ...(unavailable && { unavailable }), failures: hunt.failures };
  }
  const series = isTag ? TAG_SERIES : seriesOf(field, values);
  const answers = await msearch(
    scope.client,
    hunt.groups
      .filter(({ group }) => group.timeField !== undefined)
      .map((group) => ({
        purpose: 'timeline by value',
        indices: group.group.indices,
        body: {
          size: 0,
          track_total_hits: false,
          query: group.query,
          aggs: Object.fromEntries(
            series.map(({ filter }, at) => [
              `s${at}`,
              {
                filter: group.filterQuery(filter),
                aggs: {
                  bars: {
                    date_histogram: {
                      field: group.group.timeField,
                      fixed_interval: `${interval}ms`,
                      min_doc_count: 1,
                    },
                  },
                },
              },
            ]),
          ),
        },
      })),
    scope.signal,
  );
  return {
    ...empty,
    series: series
      .map(({ kind, value }, at) => ({ kind, value, ...barsOf(answers, `s${at}`) }))
      .filter(({ total }) => total > 0),
    failures: [...new Set([...hunt.failures, ...failuresOf(answers)])],
  };
};
