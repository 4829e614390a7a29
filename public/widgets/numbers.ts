const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 });

export const DASH = '–';

/** A count with its thousands separated; a dash where there is none. */
export const exactCount = (count: number | undefined): string =>
  count === undefined ? DASH : exact.format(count);

/** Exact up to a million, then short: 1.13 M. The exact figure belongs into the tooltip. */
export const shortCount = (count: number | undefined): string => {
  if (count === undefined || count < 1_000_000) return exactCount(count);
  return compact.format(count).replace(/([A-Z])$/, ' $1');
};

/** `1 event`, `492 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${exactCount(count)} ${count === 1 ? one : many}`;
