import { useMemo } from 'react';
import {
  GUIDED_FILTERS,
  guidedFilterSearch,
  searchGuidedFilters,
  type GuidedIdea,
} from '../../common/catalogue';
import { usePacked } from '../hunt';

/** Finds guided filters, built in and of packs: best first, in one category where one is given. */
type Matching = (search: string, category?: string) => readonly GuidedIdea[];

export const useIdeas = (): Matching => {
  const items = usePacked().data?.items;
  return useMemo(() => {
    const search =
      items === undefined || items.length === 0
        ? searchGuidedFilters
        : guidedFilterSearch<GuidedIdea>([...GUIDED_FILTERS, ...items]);
    return (text, category) => {
      const found = search(text);
      return category === undefined ? found : found.filter((one) => one.category === category);
    };
  }, [items]);
};
