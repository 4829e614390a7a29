import { failuresOf, msearch, totalOf } from '../elasticsearch';
import type { CompiledHunt, HuntScope } from '../hunts';

/** The exact number of events of a hunt: one search for each layout, which the caches keep. */
export const countEvents = async (hunt: CompiledHunt, scope: HuntScope) => {
  const answers = await msearch(
    scope.client,
    hunt.groups.map(({ group, query }) => ({
      purpose: 'events of the hunt',
      indices: group.indices,
      body: { size: 0, track_total_hits: true, query },
    })),
    scope.signal,
  );
  return {
    total: totalOf(answers),
    failures: [...new Set([...hunt.failures, ...failuresOf(answers)])],
  };
};
