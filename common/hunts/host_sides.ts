import { guidedFilter, type HostSide } from '../catalogue';
import { isAll, isAny, isGuided, type FilterNode } from '../filters';
import type { Hunt } from './hunt';

/** The ends of the matching events whose hosts a hunt is about. */
export type HostSides = HostSide;

const guidedIn = (node: FilterNode): string[] => {
  if (node.disabled === true || node.negated === true) return [];
  if (isGuided(node)) return [node.guided];
  if (isAll(node)) return node.all.flatMap(guidedIn);
  if (isAny(node)) return node.any.flatMap(guidedIn);
  return [];
};

/**
 * Whose hosts the Hosts view lists: the side that the guided filters in force are about, both where
 * they differ or where there are none.
 */
export const hostSides = (
  hunt: Pick<Hunt, 'filters' | 'guidedFilters'>,
  sideOf: (id: string) => HostSide | undefined = (id) => guidedFilter(id)?.hostSide,
): HostSides => {
  const ids = [...(hunt.guidedFilters ?? []), ...(hunt.filters ?? []).flatMap(guidedIn)];
  const sides = new Set(ids.flatMap((id) => sideOf(id) ?? []));
  const [only] = sides;
  return sides.size === 1 && only !== undefined ? only : 'both';
};
