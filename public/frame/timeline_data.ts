import type { Timeline } from '../../common/api';

/** One piece of a bar. */
export interface TimelineDatum {
  /** Start of the bar, milliseconds since 1970. */
  at: number;
  type: string;
  count: number;
}

export interface TimelineData {
  data: TimelineDatum[];
  /** What the axis covers: whole bars, the ends of the range among them. */
  domain: { min: number; max: number; minInterval: number } | undefined;
  /** Types in the order in which they are stacked: the one with most events at the bottom. */
  types: string[];
}

const millis = (iso: string | null): number | undefined => {
  const at = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(at) ? undefined : at;
};

export const timelineData = ({ bars, from, to, interval }: Timeline): TimelineData => {
  const totals = new Map<string, number>();
  const data = bars.flatMap(({ at, byEventType }) => {
    const start = millis(at);
    return start === undefined
      ? []
      : Object.entries(byEventType).map(([type, count]) => {
          totals.set(type, (totals.get(type) ?? 0) + count);
          return { at: start, type, count };
        });
  });
  const types = [...totals].toSorted(([, a], [, b]) => b - a).map(([type]) => type);
  const starts = data.map(({ at }) => at);
  const first = millis(from) ?? Math.min(...starts);
  const last = millis(to) ?? Math.max(...starts) + interval;
  const domain =
    Number.isFinite(first) && Number.isFinite(last)
      ? {
          min: Math.min(first, ...starts.slice(0, 1)),
          max: Math.max(last, first + interval),
          minInterval: interval,
        }
      : undefined;
  return {
    data: data.toSorted((a, b) => a.at - b.at || types.indexOf(a.type) - types.indexOf(b.type)),
    domain,
    types,
  };
};

const UNITS: readonly [millis: number, one: string, many: string][] = [
  [86_400_000, 'day', 'days'],
  [3_600_000, 'hour', 'hours'],
  [60_000, 'minute', 'minutes'],
  [1_000, 'second', 'seconds'],
];

/** The length of a bar in words: "30 minutes". */
export const intervalWords = (interval: number): string => {
  const unit = UNITS.find(([length]) => interval >= length && interval % length === 0);
  if (unit === undefined) return `${interval} milliseconds`;
  const [length, one, many] = unit;
  const count = interval / length;
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
};
