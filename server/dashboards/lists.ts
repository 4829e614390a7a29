import type { FilterValue } from '../../common/filters';
import { totalOf, type SearchAnswer } from '../elasticsearch';
import type { ValuePlace } from '../hunts';
import {
  candidateCounts,
  filtered,
  filteredValues,
  valueBuckets,
  type Sums,
  type ValueBuckets,
} from './answers';
import type { Placed } from './places';
import type { PanelSearch, Wanted } from './searches';

export interface Counted {
  value: FilterValue;
  events: number;
  /** How much more it may be. */
  atMostMore: number;
  bytes: number;
  packets: number;
}

/** The values of one place as Elasticsearch lists them, most events first. */
interface List {
  values: ReadonlyMap<string, Counted>;
  /** Most events that a value has which is not listed; 0 where all are. */
  unlisted: number;
  isWhole: boolean;
  /** All events by value, those of values that are not listed too. */
  sum: number;
}

/** All that the searches of a panel found. */
export interface Gathered {
  total: number;
  missing: number;
  lists: List[];
  /** Events with a value in more than one place: counts may be too high by as much. */
  inSeveral: number;
}

/** What tells values apart: the number 1 is not the text "1". */
export const keyOf = (value: FilterValue): string => `${typeof value}:${String(value)}`;

const sumOf = (...parts: (Sums[keyof Sums] | undefined)[]): number =>
  parts.reduce((sum, part) => sum + (part?.value ?? 0), 0);

export const sumsOf = (sums: Sums): Pick<Counted, 'bytes' | 'packets'> => ({
  bytes: sumOf(sums.bytesUp, sums.bytesDown),
  packets: sumOf(sums.packetsUp, sums.packetsDown),
});

/** The same value from two sources. */
export const added = (a: Counted | undefined, b: Counted): Counted =>
  a === undefined
    ? b
    : {
        value: a.value,
        events: a.events + b.events,
        atMostMore: a.atMostMore + b.atMostMore,
        bytes: a.bytes + b.bytes,
        packets: a.packets + b.packets,
      };

const listOf = (place: ValuePlace, found: ValueBuckets): List => {
  const values = new Map<string, Counted>();
  let sum = found.sum_other_doc_count;
  for (const bucket of found.buckets) {
    const value = place.read(bucket);
    if (value === undefined) continue;
    sum += bucket.doc_count;
    const key = keyOf(value);
    const error = bucket.doc_count_error_upper_bound;
    values.set(
      key,
      added(values.get(key), {
        value,
        events: bucket.doc_count,
        atMostMore: error < 0 ? Infinity : error,
        ...sumsOf(bucket),
      }),
    );
  }
  const isWhole = found.sum_other_doc_count === 0;
  const last = found.buckets.at(-1)?.doc_count ?? 0;
  const error = found.doc_count_error_upper_bound;
  return {
    values,
    sum,
    isWhole,
    unlisted: isWhole ? 0 : error < 0 ? Infinity : last + error,
  };
};

const valuesOf = (place: ValuePlace, answer: unknown) =>
  place.filter === undefined ? valueBuckets.parse(answer) : filteredValues.parse(answer).values;

const empty = (): Gathered => ({ total: 0, missing: 0, lists: [], inSeveral: 0 });

/** Adds what an answer says of each panel to what is gathered; `sampled` for one of a sample. */
const gatherAnswer = (
  gathered: Map<string, Gathered>,
  search: PanelSearch,
  answer: SearchAnswer,
  sampled: boolean,
): void => {
  // A pattern that finds no index any more has no aggregations.
  const top: Record<string, unknown> = answer.aggregations ?? {};
  const sample =
    sampled && top['sample'] !== undefined ? filtered.loose().parse(top['sample']) : undefined;
  const aggs = sample ?? top;
  const total = sample?.doc_count ?? totalOf([answer]);
  for (const { panel, places } of search.panels) {
    const found = gathered.get(panel.id) ?? empty();
    gathered.set(panel.id, found);
    found.total += total;
    const none = aggs[`${panel.id}:none`];
    if (none === undefined) {
      found.missing += total;
      continue;
    }
    found.missing += filtered.parse(none).doc_count;
    for (const [at, place] of places.entries()) {
      found.lists.push(listOf(place, valuesOf(place, aggs[`${panel.id}:${at}`])));
    }
    const several = aggs[`${panel.id}:several`];
    found.inSeveral += several === undefined ? 0 : filtered.parse(several).doc_count;
  }
};

/** What the answers say of each panel, by its id. */
export const gather = (
  searches: readonly PanelSearch[],
  answers: readonly SearchAnswer[],
  sampled = false,
): Map<string, Gathered> => {
  const gathered = new Map<string, Gathered>();
  for (const [at, search] of searches.entries()) {
    const answer = answers[at];
    if (answer !== undefined) gatherAnswer(gathered, search, answer, sampled);
  }
  return gathered;
};

export interface Merged {
  /** Every listed value with what it has in all places, most events first. */
  values: Counted[];
  /** Most events that a value has which is in no list. */
  unlisted: number;
  isWhole: boolean;
  sum: number;
}

/** Values of a panel to be counted one by one. */
export const wantedOf = (values: readonly Counted[], { inSeveral }: Gathered): Wanted => ({
  values: values.map(({ value }) => value),
  byFilter: inSeveral > 0,
});

export const compareEvents = (a: Counted, b: Counted): number =>
  b.events - a.events || keyOf(a.value).localeCompare(keyOf(b.value), 'en');

/** The lists of a panel as one. What a list does not name may still have events there. */
export const mergeLists = ({ lists, inSeveral }: Gathered): Merged => {
  const values = new Map<string, Counted>();
  for (const list of lists) {
    for (const [key, counted] of list.values) values.set(key, added(values.get(key), counted));
  }
  const all = [...values].map(([key, counted]) => ({
    ...counted,
    atMostMore:
      counted.atMostMore +
      lists.reduce((more, list) => more + (list.values.has(key) ? 0 : list.unlisted), 0) +
      // Not more but fewer, by as much: not exact either.
      inSeveral,
  }));
  return {
    values: all.toSorted(compareEvents),
    unlisted: lists.reduce((sum, list) => sum + list.unlisted, 0),
    isWhole: lists.every(({ isWhole }) => isWhole),
    sum: lists.reduce((sum, list) => sum + list.sum, 0),
  };
};

/** The exact counts of the values that were asked for, of one panel in one answer. */
export const countsOf = (
  { panel, places }: Placed,
  aggs: Readonly<Record<string, unknown>>,
  { values }: Wanted,
): Counted[] => {
  const byFilter = aggs[`${panel.id}:filters`];
  if (byFilter !== undefined) {
    const { buckets } = candidateCounts.parse(byFilter);
    return values.flatMap((value, at) => {
      const bucket = buckets[String(at)];
      return bucket === undefined
        ? []
        : [{ value, events: bucket.doc_count, atMostMore: 0, ...sumsOf(bucket) }];
    });
  }
  return places.flatMap((place, at) => {
    const answer = aggs[`${panel.id}:${at}`];
    return answer === undefined ? [] : [...listOf(place, valuesOf(place, answer)).values.values()];
  });
};
