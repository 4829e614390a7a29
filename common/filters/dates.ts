const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/**
 * Milliseconds since 1970 of a date or of `now`, `now-3d`, `now+90m` (units s, m, h, d, w).
 * Dates without an offset are UTC; Suricata's `+0000` without a colon is understood.
 * Undefined for what is neither.
 */
export const parseDate = (text: string, now: number): number | undefined => {
  const relative = /^now(?:([+-])(\d{1,9})([smhdw]))?$/.exec(text);
  if (relative) {
    const [, sign, count, unit] = relative;
    if (sign === undefined || count === undefined || unit === undefined) return now;
    return now + (sign === '-' ? -1 : 1) * Number(count) * (UNIT_MS[unit] ?? 0);
  }
  const absolute =
    /^(\d{4,6})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  if (!absolute) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = absolute;
  const millis = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1_000);
  const date = Date.UTC(
    2000,
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    millis,
  );
  const withYear = new Date(date).setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const minutes =
    offset === undefined || offset === 'Z'
      ? 0
      : (offset.startsWith('-') ? -1 : 1) *
        (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)));
  return withYear - minutes * 60_000;
};
