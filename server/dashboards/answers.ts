import { z } from 'zod';
import { valueBucket } from '../hunts';

/** The parts of Elasticsearch's answers that panels read, checked where they come in. */
const metric = z.object({ value: z.number().nullable() });

const sums = {
  bytesUp: metric.optional(),
  bytesDown: metric.optional(),
  packetsUp: metric.optional(),
  packetsDown: metric.optional(),
};

const bucket = valueBucket.extend({
  /** Negative where Elasticsearch does not know. */
  doc_count_error_upper_bound: z.number().default(0),
  ...sums,
});

export const valueBuckets = z.object({
  doc_count_error_upper_bound: z.number().default(0),
  sum_other_doc_count: z.number().default(0),
  buckets: z.array(bucket),
});

/** The values of a place that only some events have. */
export const filteredValues = z.object({
  doc_count: z.number(),
  values: valueBuckets,
});

export const filtered = z.object({ doc_count: z.number() });

/** Counts of single values, by their place in the list that was asked for. */
export const candidateCounts = z.object({
  buckets: z.record(z.string(), z.object({ doc_count: z.number(), ...sums })),
});

export type Bucket = z.infer<typeof bucket>;
export type ValueBuckets = z.infer<typeof valueBuckets>;
export type Sums = Pick<Bucket, keyof typeof sums>;
