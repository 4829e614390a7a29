import { z } from 'zod';
import { allOf, type FilterValue, type Query } from '../../common/filters';
import type { Search, SearchAnswer } from '../elasticsearch';
import {
  havingValue,
  inSeveral,
  termsOf,
  valueBucket,
  type Aggs,
  type GroupHunt,
  type ValuePlace,
} from '../hunts';
import { containing } from './containing';

export interface TopValuesAsked {
  field: string;
  size: number;
  order: 'most' | 'least';
  search?: string | undefined;
}

const listed = z.object({
  values: z.object({
    doc_count_error_upper_bound: z.number(),
    sum_other_doc_count: z.number(),
    buckets: z.array(valueBucket),
  }),
});

const filtered = z.object({ doc_count: z.number() });
const named = z.object({ buckets: z.record(z.string(), filtered) });

/** A layout and where it has the values. */
export interface Part {
  hunt: GroupHunt;
  places: ValuePlace[];
}

/** What is listed at a place, given with its number. */
type Terms = (place: ValuePlace, at: number) => Aggs | undefined;

const searchOf = ({ hunt }: Part, { field }: TopValuesAsked, aggs: Aggs): Search => ({
  purpose: `values of ${field}`,
  indices: hunt.group.indices,
  body: { size: 0, track_total_hits: true, query: hunt.query, aggs },
});

/** A list of values for each place, in the events that can have what is asked for. */
const listAggs = ({ hunt, places }: Part, asked: TopValuesAsked, terms: Terms): Aggs => {
  const only: Query[] =
    asked.search === undefined ? [] : containing(hunt, asked.field, asked.search);
  return Object.fromEntries(
    places.map((place, at) => [
      `value${at}`,
      {
        filter: allOf([...(place.filter === undefined ? [] : [place.filter]), ...only]),
        aggs: { values: { terms: terms(place, at) } },
      },
    ]),
  );
};

/** Whether an event may hold a value in two places: those of other ends are of other events. */
const overlap = (places: readonly ValuePlace[]): boolean =>
  new Set(places.map(({ path }) => path)).size < places.length;

export const search = (part: Part, asked: TopValuesAsked, terms: Terms): Search => {
  const { hunt, places } = part;
  return searchOf(part, asked, {
    noValue: { filter: hunt.filterQuery({ field: asked.field, op: 'exists', negated: true }) },
    ...(overlap(places) && { several: { filter: inSeveral(places) } }),
    ...listAggs(part, asked, terms),
  });
};

/**
 * Counts of single values: by their names where these are known and no event has two places, else
 * each by the filter for it.
 */
export const countSearch = (
  part: Part,
  asked: TopValuesAsked,
  values: readonly FilterValue[],
  several: number,
): Search => {
  const byName = part.places.map((place) => termsOf(place, values));
  if (several === 0 && !byName.includes(undefined)) {
    return searchOf(
      part,
      asked,
      listAggs(part, asked, (_place, at) => byName[at]),
    );
  }
  const filters = Object.fromEntries<Query>(
    values.map((value, at) => [String(at), havingValue(part.hunt, part.places, value)]),
  );
  return searchOf(part, asked, { named: { filters: { filters } } });
};

export interface Count {
  value: FilterValue;
  events: number;
}

/** By the value's kind and text: `80` and `"80"` are two. */
const keyOf = (value: FilterValue): string => JSON.stringify(value);

export class CountsByValue {
  private readonly byKey = new Map<string, Count>();

  constructor(counts: readonly Count[] = []) {
    for (const { value, events } of counts) this.add(value, events);
  }

  add(value: FilterValue, events: number): void {
    const key = keyOf(value);
    this.byKey.set(key, { value, events: events + (this.byKey.get(key)?.events ?? 0) });
  }

  all(): Count[] {
    return [...this.byKey.values()];
  }
}

export interface Listed {
  counts: CountsByValue;
  /** How often values stand in events, those that are not listed among them. */
  occurrences: number;
  /** Most events that a value can have that is not listed; 0 when all are. */
  unlisted: number;
  /** Events of each layout that may count twice, for they have a value in two places. */
  several: number[];
  areExact: boolean;
}

export const listedIn = (parts: readonly Part[], answers: readonly SearchAnswer[]): Listed => {
  const found: Listed = {
    counts: new CountsByValue(),
    occurrences: 0,
    unlisted: 0,
    several: [],
    areExact: true,
  };
  let lists = 0;
  parts.forEach(({ places }, part) => {
    const { aggregations = {} } = answers[part] ?? {};
    const { several } = aggregations;
    found.several.push(several === undefined ? 0 : filtered.parse(several).doc_count);
    places.forEach((place, at) => {
      const list = aggregations[`value${at}`];
      if (list === undefined) return;
      const { values } = listed.parse(list);
      lists += 1;
      found.occurrences += values.sum_other_doc_count;
      for (const one of values.buckets) {
        const value = place.read(one);
        if (value === undefined) continue;
        found.occurrences += one.doc_count;
        found.counts.add(value, one.doc_count);
      }
      if (values.doc_count_error_upper_bound > 0) found.areExact = false;
      if (values.sum_other_doc_count > 0) {
        found.unlisted +=
          (values.buckets.at(-1)?.doc_count ?? 0) + values.doc_count_error_upper_bound;
      }
    });
  });
  // A value that one list names may stand among those that another leaves out.
  if (lists > 1 && found.unlisted > 0) found.areExact = false;
  if (found.several.some((events) => events > 0)) found.areExact = false;
  return found;
};

/** What the answers to {@link countSearch} say. */
export const countedIn = (
  parts: readonly Part[],
  answers: readonly SearchAnswer[],
  values: readonly FilterValue[],
): CountsByValue => {
  const wanted = new Set(values.map(keyOf));
  const found = listedIn(parts, answers)
    .counts.all()
    .filter(({ value }) => wanted.has(keyOf(value)));
  const counts = new CountsByValue(found);
  for (const { aggregations } of answers) {
    if (aggregations?.['named'] === undefined) continue;
    const { buckets } = named.parse(aggregations['named']);
    values.forEach((value, at) => counts.add(value, buckets[String(at)]?.doc_count ?? 0));
  }
  return counts;
};
