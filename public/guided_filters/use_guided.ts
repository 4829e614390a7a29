import { useMemo } from 'react';
import type { GuidedIdea } from '../../common/catalogue';
import type { FilterNode } from '../../common/filters';
import {
  addFilter,
  ensureTypes,
  findInForce,
  fromFirstPage,
  removeFilter,
  replaceFilters,
  useHunt,
} from '../hunt';

export interface GuidedActions {
  isInForce: (id: string) => boolean;
  /** Only this filter, beside the pinned ones. */
  replace: (filter: GuidedIdea) => void;
  add: (filter: GuidedIdea) => void;
  remove: (filter: GuidedIdea) => void;
}

type Edit = (filters: readonly FilterNode[], node: FilterNode) => FilterNode[];

const removeNode: Edit = (filters, node) => removeFilter(filters, findInForce(filters, node));

/** Puts guided filters in force; `onReplaced` follows a replacement. Where no event type is on in which one can find something, its types are switched on. */
export const useGuided = (onReplaced?: () => void): GuidedActions => {
  const { state, update } = useHunt();
  return useMemo(() => {
    const edit = (change: Edit, switchOn: boolean) => (filter: GuidedIdea) =>
      update((now) =>
        fromFirstPage({
          ...now,
          types: switchOn ? ensureTypes(now.types, filter.eventTypes) : now.types,
          filters: change(now.filters, { guided: filter.id }),
        }),
      );
    return {
      isInForce: (id) => findInForce(state.filters, { guided: id }) !== -1,
      replace: (filter) => {
        edit(replaceFilters, true)(filter);
        onReplaced?.();
      },
      add: edit(addFilter, true),
      remove: edit(removeNode, false),
    };
  }, [state.filters, update, onReplaced]);
};

/** How many filters each category has, in the order of the catalogue. */
export const byCategory = (filters: readonly GuidedIdea[]): [category: string, count: number][] => {
  const counts = new Map<string, number>();
  for (const { category } of filters) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts];
};
