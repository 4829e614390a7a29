import { setTimeout } from 'node:timers/promises';
import { msearch, totalOf } from '../elasticsearch';
import type { CompiledHunt, HuntScope } from '../hunts';

/** From so many events on exact counts take longer than a moment. */
const WORTH_IT = 2_000_000;
/** Events that a sample looks at. */
const LOOKED_AT = 200_000;
/** How long it is waited for the number of events; without it no sample is taken. */
const PATIENCE_MS = 60;

/**
 * The share of events to look at for a first estimate, or undefined where exact counts come as
 * soon. It goes by the number of events, which is counted first: that costs little where there are
 * many, as the count stops where a sample is worth it; where it takes long, a filter is what takes
 * long, and a sample would not save it.
 */
export const sampleShare = async (
  compiled: CompiledHunt,
  scope: HuntScope,
): Promise<number | undefined> => {
  const counting = msearch(
    scope.client,
    compiled.groups.map(({ group, query }) => ({
      purpose: 'how many events: whether to sample',
      indices: group.indices,
      body: { size: 0, track_total_hits: true, query },
    })),
    scope.signal,
  ).then(totalOf);
  const total = await Promise.race([
    counting,
    setTimeout(PATIENCE_MS, undefined, { signal: scope.signal }),
  ]);
  // A count that comes too late is not missed.
  counting.catch(() => undefined);
  return total === undefined || total < WORTH_IT ? undefined : LOOKED_AT / total;
};
