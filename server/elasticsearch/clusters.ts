import { z } from 'zod';

const cluster = z.object({
  status: z.string(),
  failures: z
    .array(
      z.object({
        reason: z.object({ type: z.string(), reason: z.string().nullish() }).optional(),
      }),
    )
    .nullish(),
});

/** The part of a search's answer that tells of other clusters. */
const answered = z.object({
  _clusters: z
    .object({
      skipped: z.number().default(0),
      failed: z.number().default(0),
      details: z.record(z.string(), cluster).optional(),
    })
    .optional(),
});

interface ClusterProblem {
  words: string;
  types: string[];
}

/** `(local)` is what Elasticsearch calls the cluster that was asked. */
const nameOf = (alias: string): string =>
  alias === '(local)' || alias === '' ? 'the own cluster' : `the cluster "${alias}"`;

const OUTCOMES: Readonly<Record<string, string>> = {
  skipped: 'did not answer and was passed by',
  failed: 'could not answer',
  partial: 'answered in part',
  running: 'was not waited for',
};

/** What other clusters left out of an answer. Shards that fail in them are told as any other. */
export const clusterProblems = (answer: object): ClusterProblem[] => {
  const clusters = answered.safeParse(answer).data?._clusters;
  if (clusters === undefined) return [];
  const named = Object.entries(clusters.details ?? {}).flatMap(([alias, { status, failures }]) => {
    const outcome = OUTCOMES[status];
    if (outcome === undefined) return [];
    const reasons = (failures ?? []).flatMap(({ reason }) => (reason ? [reason] : []));
    const why = reasons[0]?.reason ?? reasons[0]?.type;
    return [
      {
        words: `${nameOf(alias)} ${outcome}${why === undefined ? '' : ` (${why})`}`,
        types: reasons.map(({ type }) => type),
      },
    ];
  });
  const unnamed = clusters.skipped + clusters.failed - named.length;
  return unnamed > 0 && named.length === 0
    ? [{ words: `${unnamed} other clusters did not answer`, types: [] }]
    : named;
};
