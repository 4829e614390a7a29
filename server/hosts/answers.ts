import { z } from 'zod';

const metric = z.object({ value: z.number().nullable() });
const texts = z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) });

/** Hosts of one case with their time, see `host_totals.ts`. */
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

export const count = z.object({ doc_count: z.number(), byEventType: texts });

const endHost = z.object({
  key: z.string(),
  byEventType: texts,
  'tls.sni': texts.optional(),
  'http.hostname': texts.optional(),
  'quic.sni': texts.optional(),
});

export type EndHost = z.infer<typeof endHost>;

/** Hosts of one case with what is known of them, see `host_details.ts`. */
export const endHosts = z.object({ hosts: z.object({ buckets: z.array(endHost) }) });
