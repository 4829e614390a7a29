const UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds of `<n>` with `s`, `m`, `h` or `d`; throws in Kibana's words. */
export function parseInterval(interval: string): number {
  const match = /^([1-9]\d*)([smhd])$/.exec(interval);
  const unit = UNITS[match?.[2] ?? ''];
  if (unit === undefined) {
    throw new Error(
      `Invalid interval "${interval}". Intervals must be of the form {number}m. Example: 5m.`,
    );
  }
  return Number(match?.[1]) * unit;
}
