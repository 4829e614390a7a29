import { z } from 'zod';
import { msearch, totalOf } from '../elasticsearch';
import type { CompiledHunt, HuntScope } from '../hunts';

const bounds = z.object({
  first: z.object({ value: z.number().nullable() }).optional(),
  last: z.object({ value: z.number().nullable() }).optional(),
});

const iso = (values: number[], pick: (...numbers: number[]) => number): string | null =>
  values.length === 0 ? null : new Date(pick(...values)).toISOString();

/** What the index pattern holds: one search for each layout, and Elasticsearch's version. */
export const huntStatus = async (hunt: CompiledHunt, scope: HuntScope) => {
  const [info, answers] = await Promise.all([
    scope.client.info({}, { signal: scope.signal }),
    msearch(
      scope.client,
      hunt.groups.map(({ group, query }) => ({
        indices: group.indices,
        body: {
          size: 0,
          track_total_hits: true,
          query,
          aggs:
            group.timeField === undefined
              ? {}
              : {
                  first: { min: { field: group.timeField } },
                  last: { max: { field: group.timeField } },
                },
        },
      })),
      scope.signal,
    ),
  ]);
  const found = answers.map(({ aggregations }) => bounds.parse(aggregations ?? {}));
  return {
    elasticsearch: { version: info.version.number },
    indices: hunt.groups.reduce((sum, { group }) => sum + group.indices.length, 0),
    eventCount: totalOf(answers),
    firstEvent: iso(
      found.flatMap(({ first }) => first?.value ?? []),
      Math.min,
    ),
    lastEvent: iso(
      found.flatMap(({ last }) => last?.value ?? []),
      Math.max,
    ),
  };
};
