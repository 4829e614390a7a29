/** What can be asked of a physical field, by how Elasticsearch has it. */
export type SearchKind =
  'keyword' | 'flattened' | 'text' | 'ip' | 'number' | 'date' | 'boolean' | 'object';

/** A physical field that holds the values of an EVE path in the indices of one group. */
export interface SearchField {
  name: string;
  kind: SearchKind;
  /** The field to ask for presence: unlike a keyword subfield it also counts long values. */
  existsName: string;
  /** Whether `terms` and other aggregations work on it. */
  aggregatable: boolean;
  /** The nested object that holds the field: it is asked by a `nested` query, and not aggregated. */
  nested?: string;
  /** Holds whole numbers up to 2^64 - 1. */
  unsigned?: boolean;
  values?: Readonly<Record<string, string>>;
  foldCase?: boolean;
  /** Only events of these types hold the path's value in this field. */
  eventTypes?: readonly string[];
}

const KINDS: Readonly<Record<string, SearchKind>> = {
  keyword: 'keyword',
  constant_keyword: 'keyword',
  wildcard: 'keyword',
  flattened: 'flattened',
  text: 'text',
  match_only_text: 'text',
  ip: 'ip',
  long: 'number',
  integer: 'number',
  short: 'number',
  byte: 'number',
  double: 'number',
  float: 'number',
  half_float: 'number',
  scaled_float: 'number',
  unsigned_long: 'number',
  date: 'date',
  date_nanos: 'date',
  boolean: 'boolean',
  object: 'object',
  nested: 'object',
};

/** The kind of an Elasticsearch field type; undefined for types that hold no value of ours. */
export const searchKind = (type: string): SearchKind | undefined => KINDS[type];
