import { z } from 'zod';

const count = z.number().int().nonnegative();

/** A search behind a view, as it was sent and answered. */
export const inspectedSearch = z.object({
  purpose: z.string(),
  /** Empty where the request names a point in time. */
  indices: z.array(z.string()),
  /** The body of the search. */
  request: z.record(z.string(), z.unknown()),
  /** Which request to Elasticsearch it travelled in, from 1, and how long that took to answer. */
  sentWith: count,
  roundTripMs: count,
  tookMs: count.optional(),
  timedOut: z.boolean().optional(),
  shards: z.object({ total: count, successful: count, skipped: count, failed: count }).optional(),
  /** Characters of the answer as JSON. */
  answerLength: count,
  error: z.string().optional(),
});

export type InspectedSearch = z.infer<typeof inspectedSearch>;
