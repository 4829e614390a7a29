import type { Stack, Timeline } from '../../common/api';
import type { FilterValue } from '../../common/filters';
import { typeLabel } from '../hunt';

/** One colour of the timeline: the events of a value, of all other values, or without any. */
export interface Series {
  /** Tells the series of one timeline apart. */
  id: string;
  label: string;
  kind: 'value' | 'other' | 'none';
  /** What a filter on it asks for. */
  value: FilterValue | null;
  total: number;
}

/** One piece of a bar. */
export interface TimelineDatum {
  /** Start of the bar, milliseconds since 1970. */
  at: number;
  series: string;
  count: number;
}

export interface TimelineShape {
  /** The field that the series are values of. */
  field: string;
  /** In the order in which they are stacked: the one with most events at the bottom. */
  series: Series[];
  data: TimelineDatum[];
  /** Length of a bar in milliseconds. */
  interval: number;
  /** What the axis covers: whole bars, the ends of the range among them. */
  domain: { min: number; max: number; minInterval: number } | undefined;
}

const millis = (iso: string | null): number | undefined => {
  const at = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(at) ? undefined : at;
};

type Ends = Pick<Timeline, 'from' | 'to' | 'interval'>;

const shapeOf = (
  { from, to, interval }: Ends,
  field: string,
  series: Series[],
  data: readonly TimelineDatum[],
): TimelineShape => {
  const order = new Map(series.map(({ id }, at) => [id, at]));
  const place = (id: string): number => order.get(id) ?? 0;
  const sorted = data.toSorted((a, b) => a.at - b.at || place(a.series) - place(b.series));
  const first = millis(from) ?? sorted[0]?.at;
  const last = millis(to) ?? (sorted.at(-1)?.at ?? NaN) + interval;
  const domain =
    first === undefined || Number.isNaN(last)
      ? undefined
      : {
          min: Math.min(first, sorted[0]?.at ?? first),
          max: Math.max(last, first + interval),
          minInterval: interval,
        };
  return { field, series, data: sorted, interval, domain };
};

/** The timeline of a summary, stacked by event type. */
export const typeShape = (timeline: Timeline): TimelineShape => {
  const totals = new Map<string, number>();
  const data = timeline.bars.flatMap(({ at, byEventType }) => {
    const start = millis(at);
    return start === undefined
      ? []
      : Object.entries(byEventType).map(([type, count]) => {
          totals.set(type, (totals.get(type) ?? 0) + count);
          return { at: start, series: type, count };
        });
  });
  const series = [...totals]
    .toSorted(([, a], [, b]) => b - a)
    .map(([type, total]): Series => {
      return { id: type, label: typeLabel(type), kind: 'value', value: type, total };
    });
  return shapeOf(timeline, 'event_type', series, data);
};

const labelOf = (field: string, { kind, value }: Pick<Series, 'kind' | 'value'>): string => {
  if (field === 'tag') return value === null ? 'untagged' : String(value);
  if (kind === 'other') return 'other values';
  if (kind === 'none' || value === null) return 'no value';
  return value === '' ? '(empty)' : String(value);
};

/** The timeline stacked by another field. */
export const stackShape = (stack: Stack): TimelineShape => {
  const series = stack.series.map(({ kind, value, total }): Series => {
    const id = kind === 'value' ? `=${String(value)}` : kind;
    return { id, label: labelOf(stack.field, { kind, value }), kind, value, total };
  });
  const data = stack.series.flatMap(({ bars }, at) =>
    bars.flatMap(({ at: start, count }) => {
      const begin = millis(start);
      return begin === undefined ? [] : [{ at: begin, series: series[at]?.id ?? '', count }];
    }),
  );
  return shapeOf(stack, stack.field, series, data);
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

/** The range twice as long around the same middle, that does not reach into the future. */
export const zoomedOut = (
  range: { from: number; to: number },
  now: number,
): { from: number; to: number } => {
  const length = Math.max(range.to - range.from, 1_000);
  const to = Math.max(range.to, Math.min(range.to + length / 2, now));
  return { from: Math.round(to - 2 * length), to: Math.round(to) };
};
