import { z } from 'zod';
import type { SparkSpan } from '../../common/api';
import type { GroupHunt } from './compile';
import type { TimeSpan } from './time_range';
import type { Aggs } from './value_places';

const BARS = 24;

/** Length of a bar in milliseconds: the span in two dozen equal parts. */
const intervalOf = ({ from, to }: TimeSpan): number =>
  Math.max(1, Math.ceil((to - from + 1) / BARS));

/** `bars`: events over the span, as an aggregation to put into buckets; nothing without a time. */
export const barsAgg = ({ group }: GroupHunt, span: TimeSpan | undefined): Aggs => {
  if (span === undefined || group.timeField === undefined) return {};
  const interval = intervalOf(span);
  const offset = ((span.from % interval) + interval) % interval;
  return {
    bars: {
      date_histogram: {
        field: group.timeField,
        fixed_interval: `${interval}ms`,
        ...(offset === 0 ? {} : { offset: `+${offset}ms` }),
        min_doc_count: 1,
      },
    },
  };
};

/** What {@link barsAgg} answers. */
export const barBuckets = z.object({
  buckets: z.array(z.object({ key: z.number(), doc_count: z.number() })),
});

/** Adds bars up over layouts and cases: one number for each part of the span. */
export const addBars = (
  into: number[],
  found: z.infer<typeof barBuckets> | undefined,
  span: TimeSpan | undefined,
  sign = 1,
): void => {
  if (span === undefined || found === undefined) return;
  const interval = intervalOf(span);
  for (const { key, doc_count: events } of found.buckets) {
    const place = Math.round((key - span.from) / interval);
    if (place >= 0 && place < into.length) into[place] = (into[place] ?? 0) + sign * events;
  }
};

export const noBars = (span: TimeSpan | undefined): number[] =>
  span === undefined ? [] : Array<number>(BARS).fill(0);

export const sparkSpanOf = (span: TimeSpan | undefined): SparkSpan | null =>
  span === undefined
    ? null
    : {
        from: new Date(span.from).toISOString(),
        to: new Date(span.to).toISOString(),
        interval: intervalOf(span),
      };
