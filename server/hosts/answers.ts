import { z } from 'zod';

const metric = z.object({ value: z.number().nullable() });

export const hostBuckets = z.object({
  hosts: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(
      z.object({
        key: z.string(),
        doc_count: z.number(),
        first: metric.optional(),
        last: metric.optional(),
      }),
    ),
  }),
});

const texts = z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) });

export const hostDetails = z.object({
  doc_count: z.number(),
  byEventType: texts,
  asClient: z.object({ doc_count: z.number() }),
  asServer: z.object({ doc_count: z.number() }).catchall(z.unknown()),
});

export const nameBuckets = texts;
