import { z } from 'zod';
import { barBuckets } from '../hunts';
import { USUAL_GENERATOR } from './queries';

/** The parts of Elasticsearch's answers that we read, checked where they come in. */
const key = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const metric = z.object({ value: z.number().nullable() }).optional();
const counts = z.object({ buckets: z.array(z.object({ key, doc_count: z.number() })) });
const latest = z.object({ buckets: z.array(z.object({ key, last: metric })) }).optional();

const generators = <Shape extends z.ZodRawShape>(inside: Shape) =>
  z.object({
    buckets: z.array(
      z.object({ key: key.default(String(USUAL_GENERATOR)), doc_count: z.number(), ...inside }),
    ),
  });

const listed = generators({
  firstSeen: metric,
  lastSeen: metric,
  sources: metric,
  destinations: metric,
  signature: latest,
  category: latest,
  severity: latest,
});

export type ListedSignature = z.infer<typeof listed>['buckets'][number];

export const listAnswer = z.object({
  sids: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key, gids: listed })),
  }),
});

export const listPageAnswer = z.object({
  sids: z.object({
    after_key: z.record(z.string(), z.unknown()).optional(),
    buckets: z.array(z.object({ key: z.object({ sid: key }), gids: listed })),
  }),
});

/** Buckets of ids, each with what is asked of it or with a bucket for each of its generators. */
const ofSignatures = <Shape extends z.ZodRawShape>(inside: Shape) =>
  z.object({
    sids: z.object({
      buckets: z.array(
        z.union([
          z.object({ key, gids: generators(inside) }),
          z.object({ key, doc_count: z.number(), ...inside }),
        ]),
      ),
    }),
  });

export const rowsAnswer = ofSignatures({
  latest: z.object({
    hits: z.object({
      hits: z.array(z.object({ _source: z.record(z.string(), z.unknown()).optional() })),
    }),
  }),
  first: metric,
  last: metric,
  actions: counts.optional(),
  bars: barBuckets.optional(),
});

export const endsAnswer = ofSignatures({
  listed: counts.extend({ sum_other_doc_count: z.number() }).optional(),
});

export const estimatesAnswer = ofSignatures({ about: metric });

type BucketOf<Answer> = Answer extends { sids: { buckets: readonly (infer Bucket)[] } }
  ? Exclude<Bucket, { gids: unknown }>
  : never;

export type FoundRow = BucketOf<z.infer<typeof rowsAnswer>>;
export type FoundEnds = BucketOf<z.infer<typeof endsAnswer>>;
export type FoundEstimate = BucketOf<z.infer<typeof estimatesAnswer>>;
