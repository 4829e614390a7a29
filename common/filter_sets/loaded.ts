import type { FilterNode } from '../filters';

type Filters = readonly FilterNode[];

/** Text by which two filters are the same; a pin says how a filter is handled, not what it asks. */
const textOf = ({ pinned: _, ...node }: FilterNode): string => JSON.stringify(node);

/** What a filter asks, whatever its switches. */
const meaningOf = ({ disabled: _, ...node }: FilterNode): string => textOf(node);

/**
 * How the filters in force stand to the set that they were loaded from. `replaced`: nothing of the
 * set is left, so they are another question. Order does not matter, and neither do pinned filters
 * that the set does not hold: they stay through every load.
 */
export const standingOf = (set: Filters, now: Filters): 'unchanged' | 'changed' | 'replaced' => {
  const meanings = new Set(set.map(meaningOf));
  const isOfSet = (node: FilterNode): boolean => meanings.has(meaningOf(node));
  if (set.length > 0 && !now.some(isOfSet)) return 'replaced';
  const counted = now.filter((node) => node.pinned !== true || isOfSet(node));
  const [before, after] = [set.map(textOf).toSorted(), counted.map(textOf).toSorted()];
  return before.length === after.length && before.every((text, at) => text === after[at])
    ? 'unchanged'
    : 'changed';
};

/** The filters after a set is loaded: its own, and the pinned ones that were there. */
export const withSetLoaded = (now: Filters, set: Filters): FilterNode[] => {
  const meanings = new Set(set.map(meaningOf));
  return [...now.filter((node) => node.pinned === true && !meanings.has(meaningOf(node))), ...set];
};

/** The filters after a set is added: those that are there already are not doubled. */
export const withSetAdded = (now: Filters, set: Filters): FilterNode[] => {
  const meanings = new Set(now.map(meaningOf));
  return [...now, ...set.filter((node) => !meanings.has(meaningOf(node)))];
};
