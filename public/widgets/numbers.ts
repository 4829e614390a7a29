const formats = (locale: string, useGrouping: boolean) => ({
  exact: new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping }),
  compact: new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 }),
  // Always one digit, so that figures in a column stand under one another.
  oneDigit: new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping,
  }),
  percent: new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }),
});

let inForce = formats('en', true);

const localeOf = (name: string): string => {
  try {
    return Intl.NumberFormat.supportedLocalesOf(name)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/**
 * Writes numbers as Kibana's settings say: `format:number:defaultLocale`, and whether
 * `format:number:defaultPattern` separates thousands. Counts stay exact whatever the pattern
 * rounds. A change of the settings loads the page anew, so this is called once.
 */
export const setNumberFormat = (locale: string, pattern: string): void => {
  inForce = formats(localeOf(locale), pattern.includes(','));
};

export const DASH = '–';

/** A count with its thousands separated; a dash where there is none. */
export const exactCount = (count: number | undefined): string =>
  count === undefined ? DASH : inForce.exact.format(count);

/** Exact up to a million, then short: 1.13 M. The exact figure belongs into the tooltip. */
export const shortCount = (count: number | undefined): string => {
  if (count === undefined || count < 1_000_000) return exactCount(count);
  return inForce.compact.format(count).replace(/([A-Z])$/, ' $1');
};

/** With one digit behind the point: `1.2`. */
export const oneDigit = (value: number): string => inForce.oneDigit.format(value);

/** A part of a whole, from 0 to 1: `12.3%`, and `<0.1%` where that would be zero. */
export const percent = (share: number): string =>
  share > 0 && share < 0.0005 ? `<${inForce.percent.format(0.001)}` : inForce.percent.format(share);

/** `1 event`, `492 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${exactCount(count)} ${count === 1 ? one : many}`;
