const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS = [
  SECOND,
  5 * SECOND,
  10 * SECOND,
  30 * SECOND,
  MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  7 * DAY,
  30 * DAY,
  365 * DAY,
];

const MOST_BARS = 100;

/** A round length for the bars of a timeline, in milliseconds, that gives at most 100 of them. */
export const timelineInterval = (from: number, to: number): number => {
  const span = Math.max(to - from, SECOND);
  return (
    STEPS.find((step) => span / step <= MOST_BARS) ??
    Math.ceil(span / MOST_BARS / (365 * DAY)) * 365 * DAY
  );
};
