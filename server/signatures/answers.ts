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

const row = generators({
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

export type FoundRow = z.infer<typeof row>['buckets'][number];

export const rowsAnswer = z.object({
  sids: z.object({ buckets: z.array(z.object({ key, gids: row })) }),
});

const ends = generators({
  listed: counts.extend({ sum_other_doc_count: z.number() }).optional(),
  about: metric,
});

export type FoundEnds = z.infer<typeof ends>['buckets'][number];

export const endsAnswer = z.object({
  sids: z.object({ buckets: z.array(z.object({ key, gids: ends })) }),
});
