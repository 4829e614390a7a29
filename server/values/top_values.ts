import { z } from 'zod';
import type { TopValues } from '../../common/api';
import { fieldKind } from '../../common/eve';
import { allOf, type FilterNote, type FilterValue } from '../../common/filters';
import { mergeNotes } from '../../common/layouts';
import { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from '../elasticsearch';
import {
  termsField,
  textsOfValue,
  valueAggs,
  valueOfBucket,
  valuePlaces,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
  type ValuePlace,
} from '../hunts';
import { containing } from './containing';

export interface TopValuesAsked {
  field: string;
  size: number;
  order: 'most' | 'least';
  search?: string | undefined;
}

/** Values listed by Elasticsearch, of which the wanted ones are counted again where they are inexact. */
const LISTED = { most: 500, least: 10_000 } as const;
/** Rare values that each shard names where there are too many to list all. */
const RARE_LISTED = 1_000;

const bucket = z.object({
  key: z.union([z.string(), z.number(), z.boolean()]),
  key_as_string: z.string().optional(),
  doc_count: z.number(),
});

const listed = z.object({
  values: z.object({
    doc_count_error_upper_bound: z.number(),
    sum_other_doc_count: z.number(),
    buckets: z.array(bucket),
  }),
});

const missing = z.object({ noValue: z.object({ doc_count: z.number() }) });

/** A layout and where it has the values. */
interface Part {
  hunt: GroupHunt;
  places: ValuePlace[];
}

type Terms = Readonly<Record<string, unknown>>;

const search = (
  { hunt, places }: Part,
  asked: TopValuesAsked,
  terms: (place: ValuePlace) => Terms,
): Search => {
  const { field } = asked;
  const only = asked.search === undefined ? [] : containing(hunt, field, asked.search);
  return {
    purpose: `values of ${field}`,
    indices: hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: true,
      query: hunt.query,
      aggs: {
        noValue: { filter: hunt.filterQuery({ field, op: 'exists', negated: true }) },
        ...valueAggs(
          places.map((place) => ({ ...place, query: allOf([place.query, ...only]) })),
          (place) => ({ values: { terms: { ...termsField(place), ...terms(place) } } }),
        ),
      },
    },
  };
};

interface Counts {
  /** By the value's kind and text: `80` and `"80"` are two. */
  byKey: Map<string, { value: FilterValue; events: number }>;
  /** How often values stand in events, those that are not listed among them. */
  occurrences: number;
  /** Most events that a value can have that is not listed; 0 when all are. */
  unlisted: number;
  areExact: boolean;
}

const countsOf = (parts: readonly Part[], answers: readonly SearchAnswer[]): Counts => {
  const counts: Counts = { byKey: new Map(), occurrences: 0, unlisted: 0, areExact: true };
  let lists = 0;
  parts.forEach(({ places }, at) =>
    places.forEach((place, index) => {
      const found = answers[at]?.aggregations?.[`value${index}`];
      if (found === undefined) return;
      const { values } = listed.parse(found);
      lists += 1;
      counts.occurrences += values.sum_other_doc_count;
      for (const one of values.buckets) {
        const value = valueOfBucket(place, one);
        if (value === undefined) continue;
        counts.occurrences += one.doc_count;
        const key = JSON.stringify(value);
        const known = counts.byKey.get(key)?.events ?? 0;
        counts.byKey.set(key, { value, events: known + one.doc_count });
      }
      if (values.doc_count_error_upper_bound > 0) counts.areExact = false;
      if (values.sum_other_doc_count > 0) {
        counts.unlisted +=
          (values.buckets.at(-1)?.doc_count ?? 0) + values.doc_count_error_upper_bound;
      }
    }),
  );
  // A value that one list names may stand among those that another leaves out.
  if (lists > 1 && counts.unlisted > 0) counts.areExact = false;
  return counts;
};

const ranked = (counts: Counts, { field, search: text, order }: TopValuesAsked) => {
  const sign = order === 'most' ? -1 : 1;
  const isFiltered = text !== undefined && fieldKind(field) !== 'text';
  return [...counts.byKey.values()]
    .filter(({ value }) => !isFiltered || String(value).includes(text))
    .toSorted(
      (a, b) =>
        sign * (a.events - b.events) ||
        String(a.value).localeCompare(String(b.value), 'en', { numeric: true }),
    );
};

const notesOf = (parts: readonly Part[], field: string): FilterNote[] =>
  mergeNotes(
    parts.map(({ hunt: { group }, places }) => {
      const reason =
        group.absence(field) ??
        (places.length === 0 ? 'kept in a way in which its values cannot be counted' : undefined);
      return { indices: group.indices, notes: reason === undefined ? [] : [{ field, reason }] };
    }),
  );

/** The regular expression that leaves out values of an event which do not contain the text. */
const included = ({ field }: ValuePlace, text: string | undefined): Terms => {
  if (text === undefined || field.kind !== 'keyword' || field.values !== undefined) return {};
  const escaped = Array.from(text, (char) => {
    if (/[a-z]/i.test(char)) return `[${char.toLowerCase()}${char.toUpperCase()}]`;
    return /[\p{L}\p{N}]/u.test(char) ? char : `\\${char}`;
  });
  return { include: `.*${escaped.join('')}.*` };
};

/**
 * The most or the least frequent values of a field among the events of a hunt. One search for each
 * layout; where Elasticsearch's counts are not exact, the values that will be shown are counted
 * again, one by one.
 */
export const topValues = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  asked: TopValuesAsked,
): Promise<TopValues> => {
  const { field, size, order } = asked;
  const parts = hunt.groups.map((group): Part => ({
    hunt: group,
    places: valuePlaces(group, field),
  }));
  const ask = (terms: (place: ValuePlace) => Terms) =>
    msearch(
      scope.client,
      parts.map((part) => search(part, asked, terms)),
      scope.signal,
    );
  const most = Math.max(LISTED[order], 2 * size);
  const first = await ask((place) => ({ size: most, ...included(place, asked.search) }));
  const all = countsOf(parts, first);
  const answers = [...first];
  let counts = all;
  let candidates = ranked(all, asked);
  if (order === 'least' && all.unlisted > 0) {
    const rare = await ask((place) => ({
      size: RARE_LISTED,
      order: { _count: 'asc' },
      ...included(place, asked.search),
    }));
    answers.push(...rare);
    counts = { ...countsOf(parts, rare), areExact: false };
    candidates = ranked(counts, asked);
  }
  if (!counts.areExact) {
    const some = candidates.slice(0, 2 * size + 50);
    const again = await ask((place) => {
      const include = [...new Set(some.flatMap(({ value }) => textsOfValue(place, value)))];
      // An empty list would be no limit at all.
      return include.length === 0 ? { size: 1 } : { include, size: include.length };
    });
    answers.push(...again);
    counts = countsOf(parts, again);
    const wanted = new Set(some.map(({ value }) => JSON.stringify(value)));
    candidates = ranked(counts, asked).filter(({ value }) => wanted.has(JSON.stringify(value)));
  }
  const values = candidates.slice(0, size);
  const last = values.at(-1)?.events ?? 0;
  const isCut = asked.search !== undefined && fieldKind(field) !== 'text' && all.unlisted > 0;
  return {
    field,
    values,
    countsAreExact: counts.areExact,
    orderIsExact:
      all.unlisted === 0 ||
      (order === 'most' && !isCut && values.length === size && last >= all.unlisted),
    total: totalOf(first),
    noValue: first.reduce((sum, { aggregations }) => sum + countMissing(aggregations), 0),
    other: Math.max(0, all.occurrences - values.reduce((sum, { events }) => sum + events, 0)),
    notes: [...hunt.notes, ...notesOf(parts, field)],
    failures: [...new Set([...hunt.failures, ...failuresOf(answers)])],
  };
};

const countMissing = (aggregations: SearchAnswer['aggregations']): number =>
  aggregations === undefined ? 0 : missing.parse(aggregations).noValue.doc_count;
