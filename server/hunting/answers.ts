import { z } from 'zod';

/** The parts of Elasticsearch's answers that we read, checked where they come in. */
const key = z.union([z.string(), z.number(), z.boolean()]);

export const keyedCounts = z.object({
  sum_other_doc_count: z.number().default(0),
  buckets: z.array(z.object({ key, doc_count: z.number() })),
});

export const filtered = z.object({ doc_count: z.number() });

export const histogram = z.object({
  buckets: z.array(z.object({ key: z.number(), byEventType: keyedCounts })),
});

/** Milliseconds as ISO text. */
export const toIso = (millis: number | null | undefined): string | null =>
  millis === null || millis === undefined ? null : new Date(millis).toISOString();

/** Adds counts up by key. */
export const addCounts = (
  into: Record<string, number>,
  buckets: readonly { key: string | number | boolean; doc_count: number }[],
): Record<string, number> => {
  for (const bucket of buckets) {
    const name = String(bucket.key);
    into[name] = (into[name] ?? 0) + bucket.doc_count;
  }
  return into;
};
