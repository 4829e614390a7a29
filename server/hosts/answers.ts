import { z } from 'zod';
import { barBuckets } from '../hunts';
import { flowSums } from './flow_bytes';

const metric = z.object({ value: z.number().nullable() });
const texts = z.object({
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

const hosts = <Host extends z.ZodType>(host: Host) =>
  z.object({ hosts: z.object({ buckets: z.array(host) }) });

const id = z.union([z.string(), z.number()]).transform(String);

const signatures = z.object({
  sum_other_doc_count: z.number(),
  buckets: z.array(z.object({ key: id })),
});

const countedHost = z.object({
  key: z.string(),
  doc_count: z.number(),
  byEventType: texts,
  first: metric.optional(),
  last: metric.optional(),
  bars: barBuckets.optional(),
  signatures: signatures.optional(),
});

export type CountedHost = z.infer<typeof countedHost>;

/** Hosts of one case, see `detail_queries.ts`. */
export const countedHosts = hosts(countedHost);

const flowHost = z.object({ key: z.string(), flows: flowSums });

export type FlowHost = z.infer<typeof flowHost>;

export const flowHosts = hosts(flowHost);

const signedHost = z.object({ key: z.string(), signatures });

export type SignedHost = z.infer<typeof signedHost>;

export const signedHosts = hosts(signedHost);

export const hostsAboutSigned = hosts(
  z.object({ key: z.string(), about: z.object({ value: z.number() }) }),
);
