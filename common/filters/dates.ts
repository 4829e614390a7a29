const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

const DATE =
  /^(\d{4,6})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of the months, by place; February as in a year that is not a leap year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970 of a date of the Gregorian calendar; years of events reach beyond JavaScript's. */
const daysSince1970 = (year: number, month: number, day: number): number => {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = MONTH_DAYS.slice(0, month - 1).reduce((a, b) => a + b, 0);
  const leap = month > 2 && isLeap(year) ? 1 : 0;
  return before * 365 + leapDays + inYear + leap + day - 1 - 719_162;
};

/**
 * Milliseconds since 1970 of a date as events have it. Dates without an offset are UTC; Suricata's
 * `+0000` without a colon is understood; parts of a millisecond are cut off, as Elasticsearch does.
 * Undefined for what is no date.
 */
export const dateOf = (text: string): number | undefined => {
  const parts = DATE.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const [fraction = '', offset = 'Z'] = [parts[7], parts[8]];
  const lastDay = (MONTH_DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  const shift = offset === 'Z' ? [0, 0] : [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  const [shiftHours = 0, shiftMinutes = 0] = shift;
  const isValid =
    year >= 1 &&
    day >= 1 &&
    day <= lastDay &&
    (hour ?? 0) < 24 &&
    (minute ?? 0) < 60 &&
    (second ?? 0) < 60 &&
    shiftHours <= 18 &&
    shiftMinutes < 60;
  if (!isValid) return undefined;
  const sign = offset.startsWith('-') ? -1 : 1;
  return (
    daysSince1970(year, month, day) * 86_400_000 +
    ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000 +
    (second ?? 0) * 1_000 +
    Number(fraction.padEnd(3, '0').slice(0, 3)) -
    sign * (shiftHours * 60 + shiftMinutes) * 60_000
  );
};

/**
 * Milliseconds since 1970 of a date, or of `now`, `now-3d`, `now+90m` (units s, m, h, d, w), as
 * people write it. Undefined for what is neither.
 */
export const parseDate = (text: string, now: number): number | undefined => {
  const relative = /^now(?:([+-])(\d{1,9})([smhdw]))?$/.exec(text);
  if (!relative) return dateOf(text);
  const [, sign, count, unit] = relative;
  if (sign === undefined || count === undefined || unit === undefined) return now;
  return now + (sign === '-' ? -1 : 1) * Number(count) * (UNIT_MS[unit] ?? 0);
};
