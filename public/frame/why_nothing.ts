import type { z } from 'zod';
import type { status, Summary } from '../../common/api';
import { isOn, type HuntState } from '../hunt';

type Status = z.infer<(typeof status)['response']>;

/** What keeps a hunt from finding anything. */
export type Reason =
  | { kind: 'noIndices'; indexPattern: string }
  | { kind: 'noEvents'; indexPattern: string; indices: number }
  | { kind: 'noTypes' }
  | { kind: 'noTags' }
  | { kind: 'otherTypes'; count: number }
  | { kind: 'suppressed'; count: number }
  | { kind: 'filters' }
  | {
      kind: 'time';
      indexPattern?: string;
      events?: number;
      first?: string | null;
      last?: string | null;
    };

const otherTypes = (state: HuntState, summary: Summary | undefined): number =>
  Object.entries(summary?.byEventType ?? {})
    .filter(([type]) => !isOn(state.types, type))
    .reduce((sum, [, count]) => sum + count, 0);

/** The most likely reason, what is certain first. */
export const whyNothing = (
  state: HuntState,
  summary: Summary | undefined,
  facts: Status | undefined,
): Reason => {
  if (facts !== undefined && facts.indices === 0) {
    return { kind: 'noIndices', indexPattern: facts.indexPattern };
  }
  if (facts !== undefined && facts.eventCount === 0) {
    return { kind: 'noEvents', indexPattern: facts.indexPattern, indices: facts.indices };
  }
  if (Array.isArray(state.types) && state.types.length === 0) return { kind: 'noTypes' };
  if (state.tags.length === 0) return { kind: 'noTags' };
  const others = otherTypes(state, summary);
  if (others > 0) return { kind: 'otherTypes', count: others };
  const suppressed = summary?.byTag.suppressed ?? 0;
  if (suppressed > 0 && !state.suppressed) return { kind: 'suppressed', count: suppressed };
  const hasFilters = state.filters.some((node) => node.disabled !== true);
  if (hasFilters || state.query !== undefined) return { kind: 'filters' };
  return facts === undefined
    ? { kind: 'time' }
    : {
        kind: 'time',
        indexPattern: facts.indexPattern,
        events: facts.eventCount,
        first: facts.firstEvent,
        last: facts.lastEvent,
      };
};
