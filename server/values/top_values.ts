import { z } from 'zod';
import type { TopValues } from '../../common/api';
import { fieldKind } from '../../common/eve';
import type { FilterNote, FilterValue } from '../../common/filters';
import { mergeNotes } from '../../common/layouts';
import { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from '../elasticsearch';
import {
  termsField,
  valuePlaces,
  type Aggs,
  type CompiledHunt,
  type HuntScope,
  type ValuePlace,
} from '../hunts';
import {
  countedIn,
  countSearch,
  listedIn,
  search,
  type Count,
  type CountsByValue,
  type Listed,
  type Part,
  type TopValuesAsked,
} from './value_lists';

const missing = z.object({ noValue: z.object({ doc_count: z.number() }) });

/** Values listed by Elasticsearch, of which the wanted ones are counted again where they are inexact. */
const LISTED = { most: 500, least: 10_000 } as const;
/** Rare values that each shard names where there are too many to list all. */
const RARE_LISTED = 1_000;

const ranked = (counts: CountsByValue, { field, search: text, order }: TopValuesAsked): Count[] => {
  const sign = order === 'most' ? -1 : 1;
  const contains = (value: FilterValue): boolean =>
    text === undefined || fieldKind(field) === 'text' || String(value).includes(text);
  return counts
    .all()
    .filter(({ value }) => contains(value))
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
const included = ({ kind, include }: ValuePlace, text: string | undefined): Aggs => {
  if (text === undefined || kind !== 'keyword' || include !== undefined) return {};
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
  const ask = (make: (part: Part, at: number) => Search) =>
    msearch(scope.client, parts.map(make), scope.signal);
  const list = (options: Aggs) =>
    ask((part) =>
      search(part, asked, (place) => ({
        ...termsField(place),
        ...included(place, asked.search),
        ...options,
      })),
    );
  const first = await list({ size: Math.max(LISTED[order], 2 * size) });
  const all = listedIn(parts, first);
  const answers = [...first];
  let { areExact } = all;
  let candidates = ranked(all.counts, asked);
  if (order === 'least' && all.unlisted > 0) {
    const rare = await list({ size: RARE_LISTED, order: { _count: 'asc' } });
    answers.push(...rare);
    areExact = false;
    candidates = ranked(listedIn(parts, rare).counts, asked);
  }
  /** The first of those that are not counted again. */
  let passedOver: Count | undefined;
  if (!areExact && candidates.length > 0) {
    const some = candidates.slice(0, 2 * size + 50).map(({ value }) => value);
    passedOver = candidates[some.length];
    const again = await ask((part, at) => countSearch(part, asked, some, all.several[at] ?? 0));
    answers.push(...again);
    candidates = ranked(countedIn(parts, again, some), asked);
  }
  const values = candidates.slice(0, size);
  const shown = sumOf(values);
  const isWhole = all.unlisted === 0 && passedOver === undefined;
  const failures = failuresOf(answers);
  return {
    field,
    values,
    countsAreExact: failures.length === 0,
    orderIsExact: isWhole || isOrdered(asked, all, values, passedOver),
    total: totalOf(first),
    noValue: first.reduce((sum, answer) => sum + missingIn(answer), 0),
    other: isWhole ? sumOf(candidates) - shown : Math.max(0, all.occurrences - shown),
    notes: [...hunt.notes, ...notesOf(parts, field)],
    failures: [...new Set([...hunt.failures, ...failures])],
  };
};

const sumOf = (counts: readonly Count[]): number =>
  counts.reduce((sum, { events }) => sum + events, 0);

/** Whether no value that is not listed, or not counted again, belongs among those shown. */
const isOrdered = (
  { field, order, size, search: text }: TopValuesAsked,
  { unlisted, several }: Listed,
  values: readonly Count[],
  passedOver: Count | undefined,
): boolean => {
  const last = values.at(-1)?.events ?? 0;
  const known = passedOver?.events ?? 0;
  if (values.length < size) return false;
  if (order === 'least') {
    // Those that are listed may count twice, by as many events as have two places.
    return unlisted === 0 && known - several.reduce((sum, events) => sum + events, 0) >= last;
  }
  const isCut = text !== undefined && fieldKind(field) !== 'text' && unlisted > 0;
  return !isCut && last >= known + unlisted;
};

const missingIn = ({ aggregations }: SearchAnswer): number =>
  aggregations === undefined ? 0 : missing.parse(aggregations).noValue.doc_count;
