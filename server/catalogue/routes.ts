import type { IRouter, Logger } from '@kbn/core/server';
import { guidedFilters, type PackedItem } from '../../common/api';
import {
  GUIDED_FILTERS,
  guidedFilterSearch,
  searchGuidedFilters,
  type GuidedIdea,
} from '../../common/catalogue';
import { registerRoute, type RouteScope } from '../http';

const toItem = <T extends GuidedIdea>({
  notes: _notes,
  keywords: _keywords,
  role: _role,
  ...item
}: T) => item;

/** `packed` gives the guided filters that came with packs. */
export const registerCatalogueRoutes = (
  router: IRouter,
  logger: Logger,
  packed: (route: RouteScope) => Promise<readonly PackedItem[]>,
): void => {
  registerRoute(router, logger, guidedFilters, async ({ query }, route) => {
    const ours = await packed(route);
    const search =
      ours.length === 0
        ? searchGuidedFilters
        : guidedFilterSearch<GuidedIdea>([...GUIDED_FILTERS, ...ours]);
    return { items: search(query.search?.trim() ?? '').map(toItem) };
  });
};
