import { END_FIELDS, eveField, fieldKind, isEndField, type EndTest } from '../../common/eve';
import {
  addressTexts,
  isCaseless,
  MATCH_ALL,
  type FilterValue,
  type Query,
} from '../../common/filters';
import type { LayoutGroup, SearchField } from '../../common/layouts';
import { canonicalAddress } from '../../common/networks';
import type { GroupHunt } from './compile';
import type { Aggs } from './end_aggs';

/** A physical field that holds values of an EVE path in the events that match `query`. */
export interface ValuePlace {
  path: string;
  field: SearchField;
  query: Query;
}

const countable = (group: LayoutGroup, path: string): SearchField | undefined =>
  group.fields(path).find(({ aggregatable, nested }) => aggregatable && nested === undefined);

/**
 * Where the values of a path are counted: one place in most layouts, for an end of the events one
 * for each way in which it is found. The places share no event. None where the values cannot be
 * counted.
 */
export const valuePlaces = (hunt: GroupHunt, path: string): ValuePlace[] => {
  const place = (name: string, when: EndTest | undefined): ValuePlace[] => {
    const field = countable(hunt.group, name);
    if (field === undefined) return [];
    const ofTypes: EndTest[] =
      field.eventTypes === undefined
        ? []
        : [{ field: 'event_type', op: 'isOneOf', values: [...field.eventTypes] }];
    const all = [...(when === undefined ? [] : [when]), ...ofTypes];
    const query = all.length === 0 ? MATCH_ALL : hunt.filterQuery({ all });
    return [{ path, field, query }];
  };
  return isEndField(path)
    ? hunt.endCases.flatMap(({ when, kind }) => place(END_FIELDS[path][kind], when))
    : place(path, undefined);
};

/** For each place an aggregation `value0`, `value1` … that filters, with `inside` in it. */
export const valueAggs = (
  places: readonly ValuePlace[],
  inside: (place: ValuePlace) => Aggs,
): Record<string, Aggs> =>
  Object.fromEntries(
    places.map((place, at) => [`value${at}`, { filter: place.query, aggs: inside(place) }]),
  );

/** What a `terms` aggregation needs to give the values of a place without loss. */
export const termsField = ({ path, field }: ValuePlace): Aggs => ({
  field: field.name,
  // As text: whole numbers beyond 2^53 would be rounded on the way.
  ...(field.kind === 'number' && eveField(path)?.type === 'long' ? { format: '0' } : {}),
});

/** The key of a bucket, as Elasticsearch gives it. */
export interface BucketKey {
  key: string | number | boolean;
  key_as_string?: string | undefined;
}

/** The value of a bucket as EVE has it; undefined for values of others in a shared field. */
export const valueOfBucket = (
  { path, field }: ValuePlace,
  { key, key_as_string: text }: BucketKey,
): FilterValue | undefined => {
  if (field.kind === 'boolean') return text === 'true' || key === 1;
  if (field.kind === 'date') return text ?? String(key);
  if (field.kind === 'number') {
    const number = Number(text ?? key);
    return Number.isSafeInteger(number) || text === undefined ? number : text;
  }
  const raw = String(key);
  if (field.values !== undefined) {
    return Object.entries(field.values).find(([, physical]) => physical === raw)?.[0];
  }
  if (fieldKind(path) === 'ip') return canonicalAddress(raw) ?? raw;
  return field.foldCase === true || isCaseless(path) ? raw.toUpperCase() : raw;
};

/** The texts under which a value can stand in a place. */
export const textsOfValue = ({ path, field }: ValuePlace, value: FilterValue): string[] => {
  const text = String(value);
  if (field.values !== undefined) {
    const physical = Object.hasOwn(field.values, text) ? field.values[text] : undefined;
    return physical === undefined ? [] : [physical];
  }
  if (fieldKind(path) === 'ip' && field.kind !== 'ip') return addressTexts(text);
  return field.foldCase === true ? [...new Set([text, text.toLowerCase()])] : [text];
};
