import type { SparkSpan } from '../../common/api';

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

const GAP = 1;
/** A single event among many must still be seen. */
const LEAST = 2;

/** The bars of a small chart in pixels; parts of the time without events have none. */
export const sparkBars = (counts: readonly number[], width: number, height: number): Bar[] => {
  const most = Math.max(...counts, 0);
  if (most <= 0) return [];
  const step = width / counts.length;
  return counts.flatMap((count, at) => {
    if (count <= 0) return [];
    const high = Math.max(LEAST, (count / most) * height);
    return [{ x: at * step, y: height - high, width: Math.max(1, step - GAP), height: high }];
  });
};

/** The chart in words: from when to when, the most and when it was, how much of it is empty. */
export const sparkWords = (
  counts: readonly number[],
  { from, to, interval }: SparkSpan,
  format: (iso: string) => string,
  events: (count: number) => string,
): string => {
  const most = Math.max(...counts, 0);
  const range = `${format(from)} to ${format(to)}`;
  if (most <= 0) return `${range}: no events`;
  const at = new Date(Date.parse(from) + counts.indexOf(most) * interval).toISOString();
  const busy = counts.filter((count) => count > 0).length;
  return `${range}: events in ${busy} of ${counts.length} parts, most from ${format(at)} on: ${events(most)}`;
};
