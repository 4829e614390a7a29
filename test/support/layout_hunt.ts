import type { Client } from '@elastic/elasticsearch';
import type { FilterNode } from '../../common/filters';
import { NO_REFERENCES } from '../../common/filters';
import type { PatternCaps } from '../../common/layouts';
import { failuresOf, fetchCaps, msearch, totalOf } from '../../server/elasticsearch';
import { compileHunt, type HuntScope } from '../../server/hunts';

/** What a request would hunt with, in the indices of a pattern. */
export const layoutScope = async (
  client: Client,
  pattern: string,
  caps?: PatternCaps,
): Promise<HuntScope> => ({
  client,
  key: '',
  pattern,
  caps: caps ?? (await fetchCaps(client, pattern)),
  networks: [],
  mailSuffixes: [],
  dnsSuffixes: [],
  references: NO_REFERENCES,
  now: new Date('2026-11-25T12:00:00Z'),
  signal: new AbortController().signal,
});

export interface Found {
  total: number;
  /** Values of the aggregated path with their counts, over all groups. */
  values: Record<string, number>;
  notes: { field: string; reason: string }[];
  failures: string[];
}

interface Buckets {
  buckets: { key: string | number; doc_count: number; key_as_string?: string }[];
}

/** Asks as the views do: a search for each group, exact totals, the top values of a path. */
export const askLayouts = async (
  scope: HuntScope,
  filters: FilterNode[],
  path = 'event_type',
): Promise<Found> => {
  const hunt = compileHunt({ filters }, scope, [path]);
  const answers = await msearch(
    scope.client,
    hunt.groups.map(({ group, query }) => {
      const field = group.fields(path)[0];
      return {
        indices: group.indices,
        body: {
          size: 0,
          track_total_hits: true,
          query,
          aggs: field?.aggregatable === true ? { values: { terms: { field: field.name } } } : {},
        },
      };
    }),
    scope.signal,
  );
  const values: Record<string, number> = {};
  for (const { aggregations } of answers) {
    const found = aggregations?.['values'] as Buckets | undefined;
    for (const bucket of found?.buckets ?? []) {
      const key = bucket.key_as_string ?? String(bucket.key);
      values[key] = (values[key] ?? 0) + bucket.doc_count;
    }
  }
  return {
    total: totalOf(answers),
    values,
    notes: hunt.notes,
    failures: [...hunt.failures, ...failuresOf(answers)],
  };
};
