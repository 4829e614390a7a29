import type { FilterContext } from './context';
import { matchesResolved } from './matches_resolved';
import type { FilterNode } from './model';
import { resolveFilters } from './resolve';

/**
 * Whether an event (in EVE paths) matches a filter: the same meaning as the search has.
 * @throws FilterError when the filter cannot be given a meaning.
 */
export const matches = (
  node: FilterNode,
  event: Record<string, unknown>,
  context: FilterContext,
): boolean => matchesResolved(resolveFilters([node], context), event);
