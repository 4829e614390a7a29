import type { SearchField } from '../layouts';
import { parseAddress } from '../networks';
import { intersection } from './bounds';
import { kindWords } from './kind_words';
import { anyOf, CannotAsk, type Query } from './query';
import type { Bounds, RangeBound } from './resolved';
import { fitsOnDisk } from './script_query';

const boundsOf = (bounds: Bounds): [keyof Bounds, RangeBound][] =>
  (Object.entries(bounds) as [keyof Bounds, RangeBound | undefined][]).flatMap(([key, bound]) =>
    bound === undefined ? [] : [[key, bound]],
  );

const number = (bound: RangeBound): number => ('number' in bound ? bound.number : NaN);
const date = (bound: RangeBound): number => ('date' in bound ? bound.date : NaN);

/** Dates that Suricata always writes in UTC and to the second: as text they sort by time. */
const isUtcText = (path: string): boolean => /\bnot(before|after)$/.test(path);

const secondsText = (seconds: number): string =>
  new Date(seconds * 1_000).toISOString().slice(0, 19);

/** Whole seconds on the side of a bound on which values of whole seconds are found alike. */
const inSeconds = ({ gt, gte, lt, lte }: Bounds): Record<string, string> => {
  const text = (bound: RangeBound | undefined, round: (value: number) => number) =>
    bound === undefined ? undefined : secondsText(round(date(bound) / 1_000));
  const range = {
    gt: text(gt, Math.floor),
    gte: text(gte, Math.ceil),
    lt: text(lt, Math.ceil),
    lte: text(lte, Math.floor),
  };
  return Object.fromEntries(
    Object.entries(range).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
};

/** What a long can hold; Elasticsearch refuses a bound beyond it. */
const LONGEST = 9_223_372_036_854_774_000;
const within = (value: number): number => Math.min(LONGEST, Math.max(-LONGEST, value));

const ranged = (
  field: SearchField,
  bounds: Bounds,
  valueOf: (bound: RangeBound) => string | number,
  format: Query = {},
): Query => ({
  range: {
    [field.name]: {
      ...Object.fromEntries(boundsOf(bounds).map(([key, bound]) => [key, valueOf(bound)])),
      ...format,
    },
  },
});

/** IPv4 lies in the middle of IPv6 (`::ffff:0:0/96`); a range stays within its family. */
const V4: Bounds = { gte: { address: '0.0.0.0' }, lte: { address: '255.255.255.255' } };
const V6: readonly Bounds[] = [
  { lte: { address: '::fffe:ffff:ffff' } },
  { gte: { address: '::1:0:0:0' } },
];

const address = (bound: RangeBound): string => ('address' in bound ? bound.address : '');

/** A range that lies within one family. */
export const addressesBetween = (field: SearchField, bounds: Bounds): Query =>
  ranged(field, bounds, address);

/**
 * A range of addresses of one family. One query for all its bounds: with one for each, different
 * addresses of an event could meet them.
 */
export const addressRange = (field: SearchField, bounds: Bounds, family: 'v4' | 'v6'): Query =>
  anyOf(
    (family === 'v4' ? [V4] : V6).map((part) =>
      addressesBetween(field, intersection(bounds, part)),
    ),
  );

const familyOf = (bounds: Bounds): 'v4' | 'v6' => {
  const [[, first] = []] = boundsOf(bounds);
  return first && parseAddress(address(first))?.kind() === 'ipv4' ? 'v4' : 'v6';
};

/** A range of numbers, dates or addresses in a physical field. @throws CannotAsk */
export const rangeQuery = (field: SearchField, path: string, bounds: Bounds): Query => {
  const kinds = boundsOf(bounds).map(([, bound]) => bound);
  const areDates = kinds.every((bound) => 'date' in bound);
  if (field.kind === 'number' && kinds.every((bound) => 'number' in bound)) {
    return ranged(field, bounds, (bound) => within(number(bound)));
  }
  if (field.kind === 'date' && areDates) {
    return ranged(field, bounds, date, { format: 'epoch_millis' });
  }
  if (field.kind === 'keyword' && areDates && isUtcText(path)) {
    return { range: { [field.name]: inSeconds(bounds) } };
  }
  if (field.kind === 'ip' && kinds.every((bound) => 'address' in bound)) {
    return addressRange(field, bounds, familyOf(bounds));
  }
  // Texts sort as texts: what they mean is looked up in the values.
  if (field.kind === 'keyword' || field.kind === 'flattened') {
    return fitsOnDisk(field, path, { kind: 'range', bounds }, false);
  }
  throw new CannotAsk(`indexed as ${kindWords(field)}, which cannot be compared in this way`);
};
