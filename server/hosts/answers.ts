import { z } from 'zod';
import { barBuckets } from '../hunts';
import { flowSums } from './flow_bytes';

const metric = z.object({ value: z.number().nullable() });
export const texts = z.object({
  buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })),
});

/** Hosts of one case with what they are ordered by, see `host_totals.ts`. */
export const hostBuckets = z.object({
  hosts: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(
      z.object({
        key: z.string(),
        doc_count: z.number(),
        by: metric.optional(),
        flows: flowSums.optional(),
      }),
    ),
  }),
});

export const distinctHosts = z.object({ distinct: z.object({ value: z.number() }) });

export const selfCount = z.object({
  doc_count: z.number(),
  byEventType: texts,
  bars: barBuckets.optional(),
});

const endHost = z.object({
  key: z.string(),
  doc_count: z.number(),
  byEventType: texts,
  first: metric.optional(),
  last: metric.optional(),
  bars: barBuckets.optional(),
  flows: flowSums.optional(),
});

export type EndHost = z.infer<typeof endHost>;

/** Hosts of one case with what is known of them, see `host_details.ts`. */
export const endHosts = z.object({ hosts: z.object({ buckets: z.array(endHost) }) });

const id = z.union([z.string(), z.number()]).transform(String);

const signedHost = z.object({
  key: z.string(),
  signatures: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: id })),
  }),
  about: z.object({ value: z.number() }),
});

export type SignedHost = z.infer<typeof signedHost>;

/** Hosts of one case with the signatures of their alerts. */
export const signedHosts = z.object({ hosts: z.object({ buckets: z.array(signedHost) }) });
