import { useDeferredValue, useMemo, useState } from 'react';
import { CATEGORIES, type GuidedIdea } from '../../common/catalogue';
import { arrange, groupByCategory, type CountOf, type Order } from './arrange';
import { ofTechnique } from './matrix';
import { byCategory } from './use_guided';
import { useIdeas } from './use_ideas';

/** What the analyst wants to see of the catalogue. */
interface Wish {
  search: string;
  category: string | undefined;
  /** A whole technique of ATT&CK. */
  technique: string | undefined;
  order: Order;
  onlyResults: boolean;
}

const EVERYTHING: Wish = {
  search: '',
  category: undefined,
  technique: undefined,
  order: 'best',
  onlyResults: false,
};

/** The state of the list of guided filters: what is wanted of it. */
export const useWish = () => {
  const [wish, setWish] = useState(EVERYTHING);
  return useMemo(
    () => ({
      wish,
      wishFor: (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part })),
    }),
    [wish],
  );
};

const inCategory = (
  filters: readonly GuidedIdea[],
  category: string | undefined,
): readonly GuidedIdea[] =>
  category === undefined ? filters : filters.filter((filter) => filter.category === category);

/** The list of guided filters that a wish asks for; `of` gives the counts that it hangs on. */
export const useList = (wish: Wish, of: CountOf, isInForce: (id: string) => boolean) => {
  const matching = useIdeas();
  const { category, technique, order, onlyResults } = wish;
  // The list may lag behind the typing, never the typing behind the list.
  const search = useDeferredValue(wish.search);
  const found = useMemo(
    () => ofTechnique(matching(search), technique),
    [matching, search, technique],
  );
  const all = useMemo(
    () => arrange(found, of, { order, onlyResults, isInForce }),
    [found, of, order, onlyResults, isInForce],
  );
  const categories = useMemo(() => {
    const counts = new Map(byCategory(all));
    const names = new Set([...CATEGORIES, ...byCategory(matching('')).map(([name]) => name)]);
    return [...names].map((name): [string, number] => [name, counts.get(name) ?? 0]);
  }, [all, matching]);
  const isGrouped = search.trim() === '' && order === 'best';
  const filters = useMemo(() => {
    const chosen = inCategory(all, category);
    // Filters of packs come last, whatever their category.
    return isGrouped ? groupByCategory(chosen, of).flatMap((group) => group.filters) : chosen;
  }, [all, category, isGrouped, of]);
  return {
    filters,
    isGrouped,
    categories,
    /** How many filters there are in all categories. */
    total: all.length,
    /** How many the search finds, with those that are hidden. */
    found: found.length,
    hidden: inCategory(found, category).length - filters.length,
    /** The first filter of the list as it will be for a search that was just typed. */
    firstOf: (typed: string): GuidedIdea | undefined =>
      arrange(ofTechnique(matching(typed, category), technique), of, {
        order,
        onlyResults,
        isInForce,
      })[0],
  };
};

/** Every guided filter, built in and of packs. */
export const useEveryIdea = (): readonly GuidedIdea[] => {
  const matching = useIdeas();
  return useMemo(() => matching(''), [matching]);
};
