import type { Panel } from '../../common/dashboards';
import { fieldKind, isEndField, type EndField } from '../../common/eve';
import { dateOf, type FilterValue, type Query } from '../../common/filters';
import { namesInShort, type SearchField } from '../../common/layouts';
import { canonicalAddress } from '../../common/networks';
import type { GroupHunt } from '../hunts';
import type { Bucket } from './answers';

/** A physical field in which values of a panel stand, in the indices of one layout. */
export interface Place {
  field: string;
  /** Only in these events it holds values of the panel. */
  filter?: Query;
  /** Of a field that is shared with others: the values that are ours. */
  include?: readonly string[];
  /** The names under which Elasticsearch lists a value; undefined where it may have others too. */
  keysOf: (value: FilterValue) => readonly (string | number)[] | undefined;
  /** The value of a bucket in the words of EVE; undefined for what is none. */
  read: (bucket: Bucket) => FilterValue | undefined;
}

export interface Placed {
  panel: Panel;
  places: readonly Place[];
  /** Why values of some indices are not counted. */
  failures: readonly string[];
}

const readText = ({ key }: Bucket): FilterValue => String(key);

/** As filters compare it: a number kept as text is the number, any spelling of an address is one. */
const READERS: Readonly<Record<ReturnType<typeof fieldKind>, Place['read']>> = {
  text: readText,
  number: ({ key }) => {
    const number = Number(key);
    return key !== '' && Number.isFinite(number) ? number : String(key);
  },
  ip: ({ key }) => canonicalAddress(String(key)) ?? String(key),
  boolean: ({ key, key_as_string: text }) => (text ?? String(key)) === 'true',
  date: ({ key }) => {
    const millis = typeof key === 'number' ? key : dateOf(String(key));
    return millis === undefined ? String(key) : (isoOf(millis) ?? String(key));
  },
};

const isoOf = (millis: number): string | undefined =>
  Math.abs(millis) <= 8.64e15 ? new Date(millis).toISOString() : undefined;

const read = (field: SearchField, path: string): Place['read'] => {
  const { values, foldCase } = field;
  if (values !== undefined) {
    const eveOf = new Map(Object.entries(values).map(([eve, physical]) => [physical, eve]));
    return ({ key }) => eveOf.get(String(key));
  }
  return foldCase === true ? ({ key }) => String(key).toUpperCase() : READERS[fieldKind(path)];
};

/** Addresses, numbers and dates that an index keeps as texts have several spellings. */
const hasOneName = (field: SearchField, path: string): boolean => {
  const kind = fieldKind(path);
  return (
    field.foldCase !== true &&
    (kind === 'text' ? field.kind === 'keyword' : kind === field.kind && kind !== 'date')
  );
};

const keysOf =
  (field: SearchField, path: string): Place['keysOf'] =>
  (value) => {
    const physical = field.values?.[String(value)];
    if (physical !== undefined) return [physical];
    if (!hasOneName(field, path)) return undefined;
    return [typeof value === 'number' ? value : String(value)];
  };

const placeOf = (hunt: GroupHunt, field: SearchField, path: string): Place => ({
  field: field.name,
  read: read(field, path),
  keysOf: keysOf(field, path),
  ...(field.values && { include: Object.values(field.values) }),
  ...(field.eventTypes && {
    filter: hunt.filterQuery({ field: 'event_type', op: 'isOneOf', values: [...field.eventTypes] }),
  }),
});

/** The fields of a path whose values can be counted, and why others cannot. */
const countable = (hunt: GroupHunt, path: string) => {
  const { group } = hunt;
  if (group.absence(path) !== undefined) return { fields: [], failures: [] };
  const all = group.fields(path);
  const fields = all.filter(({ aggregatable }) => aggregatable);
  const failures =
    fields.length === 0 && all.length > 0
      ? [`${namesInShort(group.indices)}: ${path} can be searched there, but not counted by value`]
      : [];
  return { fields, failures };
};

const placesAt = (hunt: GroupHunt, path: string): Omit<Placed, 'panel'> => {
  const { fields, failures } = countable(hunt, path);
  return { places: fields.map((field) => placeOf(hunt, field, path)), failures };
};

/** Where the values of a panel stand in the indices of a layout. */
export const placed = (hunt: GroupHunt, panel: Panel): Placed => {
  const found = panel.fields.map((path) => placesAt(hunt, path));
  return {
    panel,
    places: found.flatMap(({ places }) => places),
    failures: [...new Set(found.flatMap(({ failures }) => failures))],
  };
};

/** The end that a panel is about; undefined for one of other fields. */
export const endOf = ({ fields: [path] }: Panel): EndField | undefined =>
  isEndField(path) ? path : undefined;

/** Where an end stands in the events of one of its cases. */
export const placedEnd = (hunt: GroupHunt, panel: Panel, field: string): Placed => {
  const { places, failures } = placesAt(hunt, field);
  return { panel, places: places.slice(0, 1), failures };
};
