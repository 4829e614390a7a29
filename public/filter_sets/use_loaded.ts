import { useCallback } from 'react';
import { standingOf, withSetAdded, withSetLoaded, type FilterSet } from '../../common/filter_sets';
import { isGuided } from '../../common/filters';
import { ensureTypes, fromFirstPage, useGuidedLookup, useHunt, type HuntState } from '../hunt';
import { useFilterSets } from './use_filter_sets';

/** The set that the filters on the screen came from, by the address of the page. */
export interface LoadedSet {
  set: FilterSet;
  hasChanges: boolean;
}

/** Undefined where none was loaded, or where nothing of it is left among the filters. */
export const useLoadedSet = (): LoadedSet | undefined => {
  const { state } = useHunt();
  const { data } = useFilterSets({ enabled: state.set !== undefined });
  const set = data?.items.find(({ id }) => id === state.set);
  if (set === undefined) return undefined;
  const standing = standingOf(set.saved.filters, state.filters);
  return standing === 'replaced' ? undefined : { set, hasChanges: standing === 'changed' };
};

/** Puts sets in force and remembers which one. */
export const useSetsInForce = () => {
  const { update } = useHunt();
  const guided = useGuidedLookup();
  const typesFor = useCallback(
    (types: HuntState['types'], { saved }: FilterSet) =>
      saved.filters.reduce(
        (now, node) =>
          isGuided(node) ? ensureTypes(now, guided(node.guided)?.eventTypes ?? []) : now,
        types,
      ),
    [guided],
  );
  return {
    load: (set: FilterSet) =>
      update((now) =>
        fromFirstPage({
          ...now,
          types: typesFor(now.types, set),
          filters: withSetLoaded(now.filters, set.saved.filters),
          set: set.id,
        }),
      ),
    add: (set: FilterSet) =>
      update((now) =>
        fromFirstPage({
          ...now,
          types: typesFor(now.types, set),
          filters: withSetAdded(now.filters, set.saved.filters),
        }),
      ),
    /** The filters stay as they are: they were just saved. */
    remember: (set: FilterSet) => update((now) => ({ ...now, set: set.id }), { replace: true }),
    forget: () => update(({ set: _, ...now }) => now, { replace: true }),
  };
};
