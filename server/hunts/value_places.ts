import { END_FIELDS, eveField, isEndField } from '../../common/eve';
import { allOf, anyOf, isNone, type FilterValue, type Query } from '../../common/filters';
import { namesInShort, type SearchField } from '../../common/layouts';
import type { GroupHunt } from './compile';
import { keysOfValue, valueReader, type BucketKey } from './value_keys';

/** Aggregations by name, as Elasticsearch takes them. */
export type Aggs = Readonly<Record<string, unknown>>;

/** A physical field that holds values of an EVE path in the indices of one layout. */
export interface ValuePlace {
  path: string;
  field: string;
  kind: SearchField['kind'];
  /** Only in these events it holds values of the path. */
  filter?: Query;
  /** Of a field that is shared with others: the values that are ours. */
  include?: readonly string[];
  /** The names under which Elasticsearch lists a value; undefined where it may have others too. */
  keysOf: (value: FilterValue) => readonly string[] | undefined;
  /** The value of a bucket in the words of EVE; undefined for what is none. */
  read: (bucket: BucketKey) => FilterValue | undefined;
}

const placeOf = ({ filterQuery }: GroupHunt, field: SearchField, path: string): ValuePlace => ({
  path,
  field: field.name,
  kind: field.kind,
  read: valueReader(field, path),
  keysOf: (value) => keysOfValue(field, path, value),
  ...(field.values && { include: Object.values(field.values) }),
  ...(field.eventTypes && {
    filter: filterQuery({ field: 'event_type', op: 'isOneOf', values: [...field.eventTypes] }),
  }),
});

/** The field by which an aggregation counts where one will do: the best in which values stand. */
export const countableField = ({ group }: GroupHunt, path: string): SearchField | undefined =>
  group.fields(path).find(({ aggregatable }) => aggregatable);

/** Where the values of a field are counted, and why those of some indices cannot be. */
export interface PlacesOfField {
  places: ValuePlace[];
  failures: string[];
}

/**
 * Where the values of a field stand that is no end: in any of the physical fields that filters
 * search for it, the best first. An event may have it in several of them, see {@link inSeveral}.
 */
export const fieldPlaces = (hunt: GroupHunt, path: string): PlacesOfField => {
  const { group } = hunt;
  if (group.absence(path) !== undefined) return { places: [], failures: [] };
  const all = group.fields(path);
  const fields = all.filter(({ aggregatable }) => aggregatable);
  const failures =
    fields.length === 0 && all.length > 0
      ? [`${namesInShort(group.indices)}: ${path} can be searched there, but not counted by value`]
      : [];
  return { places: fields.map((field) => placeOf(hunt, field, path)), failures };
};

/**
 * Where an end of the events stands that EVE has at `path`: the best field first, and any other in
 * those that lack the fields before it, so that an event has its end once, wherever a pipeline left it.
 */
export const endPlaces = (hunt: GroupHunt, path: string): ValuePlace[] =>
  fieldPlaces(hunt, path).places.map((place, at, all) =>
    at === 0 ? place : { ...place, filter: lacking(all.slice(0, at)) },
  );

/** Events that have a value in none of the places. */
export const lacking = (places: readonly ValuePlace[]): Query => ({
  bool: { must_not: places.map(({ field }) => ({ exists: { field } })) },
});

/**
 * Where the values of any path are counted, an end of the events among them: for each way in which
 * it is found the places of the field in which it then stands. None where they cannot be counted.
 */
export const valuePlaces = (hunt: GroupHunt, path: string): ValuePlace[] =>
  isEndField(path)
    ? hunt.endCases.flatMap(({ when, kind }) => {
        const ofCase = hunt.filterQuery(when);
        if (isNone(ofCase)) return [];
        return fieldPlaces(hunt, END_FIELDS[path][kind]).places.map((place) => ({
          ...place,
          filter: allOf([ofCase, ...(place.filter === undefined ? [] : [place.filter])]),
        }));
      })
    : fieldPlaces(hunt, path).places;

/** Events that have a value in more than one place: there the same value may count twice. */
export const inSeveral = (places: readonly ValuePlace[]): Query => ({
  bool: {
    should: places.map(({ field, filter }) =>
      allOf([...(filter === undefined ? [] : [filter]), { exists: { field } }]),
    ),
    minimum_should_match: 2,
  },
});

/** Events that have a value in any of the places: each counts once. */
export const havingValue = (
  { filterQuery }: GroupHunt,
  places: readonly ValuePlace[],
  value: FilterValue,
): Query =>
  anyOf(
    places.map(({ path, field, filter, keysOf }) => {
      const keys = keysOf(value);
      const has =
        keys === undefined
          ? filterQuery({ field: path, op: 'is', value })
          : anyOf(keys.length === 0 ? [] : [{ terms: { [field]: keys } }]);
      return allOf([...(filter === undefined ? [] : [filter]), has]);
    }),
  );

/** What a `terms` aggregation needs to give the values of a place without loss. */
export const termsField = ({ path, field, kind, include }: ValuePlace): Aggs => ({
  field,
  ...(include && { include: [...include] }),
  // As text: whole numbers beyond 2^53 would be rounded on the way.
  ...(kind === 'number' && eveField(path)?.type === 'long' ? { format: '0' } : {}),
});

/**
 * What counts just these values in a place; undefined where some may be listed there under names
 * that are not known. It may list one value that was not asked for.
 */
export const termsOf = (place: ValuePlace, values: readonly FilterValue[]): Aggs | undefined => {
  const keys = values.map(place.keysOf);
  if (keys.includes(undefined)) return undefined;
  const include = [...new Set(keys.flatMap((of) => of ?? []))];
  // An empty list is no limit for Elasticsearch, and there are no lists of no size.
  return { ...termsField(place), include, size: Math.max(1, include.length) };
};
