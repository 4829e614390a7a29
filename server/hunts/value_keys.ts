import { z } from 'zod';
import { fieldKind } from '../../common/eve';
import { addressTexts, dateOf, isCaseless, isOfKind, type FilterValue } from '../../common/filters';
import type { SearchField } from '../../common/layouts';
import { canonicalAddress } from '../../common/networks';

/** A bucket of a `terms` aggregation, as Elasticsearch gives it. */
export const valueBucket = z.object({
  key: z.union([z.string(), z.number(), z.boolean()]),
  key_as_string: z.string().optional(),
  doc_count: z.number(),
});

/** What says which value it is. */
export type BucketKey = Pick<z.infer<typeof valueBucket>, 'key' | 'key_as_string'>;

type Kind = ReturnType<typeof fieldKind>;
type Reader = (bucket: BucketKey) => FilterValue | undefined;

const textOf = ({ key, key_as_string: text }: BucketKey): string => text ?? String(key);

const isoOf = (millis: number | undefined): string | undefined =>
  millis !== undefined && Math.abs(millis) <= 8.64e15 ? new Date(millis).toISOString() : undefined;

/** As filters compare it: a number kept as text is the number, any spelling of an address is one. */
const READERS: Readonly<Record<Kind, (bucket: BucketKey) => FilterValue>> = {
  text: textOf,
  number: (bucket) => {
    const text = textOf(bucket);
    const number = Number(text);
    // Whole numbers beyond 2^53 stay text: as numbers they would be others.
    const isRounded = /^-?\d+$/.test(text) && !Number.isSafeInteger(number);
    return isOfKind('number', text) && !isRounded ? number : text;
  },
  ip: ({ key }) => canonicalAddress(String(key)) ?? String(key),
  boolean: (bucket) => {
    const text = textOf(bucket);
    return text === 'true' || text === 'false' ? text === 'true' : text;
  },
  date: (bucket) => {
    const { key } = bucket;
    return isoOf(typeof key === 'number' ? key : dateOf(String(key))) ?? textOf(bucket);
  },
};

/** An index may hold addresses in a field that is not only for them. */
const kindOf = (field: SearchField, path: string): Kind =>
  field.kind === 'ip' ? 'ip' : fieldKind(path);

const hasAnyCase = (field: SearchField, path: string): boolean =>
  field.foldCase === true || isCaseless(path);

/** The value of a bucket as EVE has it; undefined for values of others in a shared field. */
export const valueReader = (field: SearchField, path: string): Reader => {
  const { values } = field;
  if (values !== undefined) {
    const eveOf = new Map(Object.entries(values).map(([eve, physical]) => [physical, eve]));
    return (bucket) => eveOf.get(textOf(bucket));
  }
  return hasAnyCase(field, path)
    ? (bucket) => textOf(bucket).toUpperCase()
    : READERS[kindOf(field, path)];
};

/**
 * The names under which Elasticsearch lists a value in a field; undefined where it may have others
 * too, as a number that is kept as text.
 */
export const keysOfValue = (
  field: SearchField,
  path: string,
  value: FilterValue,
): string[] | undefined => {
  const text = String(value);
  if (field.values !== undefined) {
    const physical = Object.hasOwn(field.values, text) ? field.values[text] : undefined;
    return physical === undefined ? [] : [physical];
  }
  if (hasAnyCase(field, path)) return undefined;
  const kind = kindOf(field, path);
  // Filters look for these spellings of an address and no others.
  if (kind === 'ip' && field.kind === 'keyword') return addressTexts(text);
  // What the field should not hold ("abc" as a port) is no value that filters could ask for.
  if (!isOfKind(kind, text)) return [text];
  const hasOneName = kind === 'text' ? field.kind === 'keyword' : kind === field.kind;
  return hasOneName && kind !== 'date' ? [text] : undefined;
};
