import { z } from 'zod';
import { filterNode } from '../filters';

export const TAGS = ['relevant', 'informational', 'untagged'] as const;
export type Tag = (typeof TAGS)[number];

const when = z
  .string({ error: 'A time is a text: an ISO date or date math such as now-24h.' })
  .min(1, 'A time is an ISO date or date math such as now-24h.')
  .max(100);

/**
 * What is asked of the events: the same for every view of it, in requests and in URLs.
 * Left out means unlimited; an empty list means that nothing is chosen, and finds nothing.
 */
export const hunt = z.strictObject({
  /** ISO dates or date math. Left out: all events, whatever their time. */
  timeRange: z.strictObject({ from: when, to: when }).optional(),
  eventTypes: z.array(z.string().min(1).max(64)).max(100).optional(),
  tags: z
    .array(z.enum(TAGS, { error: `Tags are: ${TAGS.join(', ')}.` }))
    .max(TAGS.length)
    .optional(),
  includeSuppressed: z.boolean().optional(),
  filters: z.array(filterNode).max(200, 'A hunt has at most 200 filters.').optional(),
  guidedFilters: z.array(z.string().min(1).max(100)).max(50).optional(),
  /** Free text in the query syntax of Lucene. */
  query: z.string().max(8_191).optional(),
});

export type Hunt = z.infer<typeof hunt>;
