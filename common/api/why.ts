import { z } from 'zod';
import type { Verdict } from '../filters';
import { hunt } from '../hunts';
import { defineContract } from './define';

const verdict: z.ZodType<Verdict> = z.object({
  text: z.string(),
  matches: z.boolean(),
  held: z.array(z.object({ field: z.string(), values: z.array(z.string()), more: z.number() })),
  parts: z.array(z.lazy(() => verdict)),
});

const judged = z.object({
  /** What of the question it is: where it stands in the hunt. */
  of: z.enum(['time', 'eventTypes', 'tags', 'suppressed', 'query', 'filter', 'guidedFilter']),
  /** Its place among the filters of the hunt. */
  index: z.number().int().optional(),
  verdict,
});

export type Judged = z.infer<typeof judged>;

const why = z.object({
  /** All that the hunt asks, in its order. */
  hunt: z.array(judged),
  matches: z.boolean(),
  /** Guided filters that match the event, by themselves. */
  guided: z.array(z.object({ id: z.string(), name: z.string(), category: z.string(), verdict })),
  /** How many guided filters were asked. */
  guidedAsked: z.number().int(),
  failures: z.array(z.string()),
});

export type Why = z.infer<typeof why>;

export const eventWhy = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/events/{index}/{id}/_why',
  privilege: 'read',
  summary:
    'Why an event matches a hunt or not, filter by filter, and which guided filters match it',
  params: z.object({ index: z.string().min(1).max(255), id: z.string().min(1).max(512) }),
  body: hunt,
  response: why,
});
