import type { IRouter, Logger } from '@kbn/core/server';
import { guidedFilters } from '../../common/api';
import { GUIDED_FILTERS, searchGuidedFilters, type GuidedFilter } from '../../common/catalogue';
import { registerRoute } from '../http';

const toItem = ({ notes: _notes, keywords: _keywords, role: _role, ...item }: GuidedFilter) => item;

export const registerCatalogueRoutes = (router: IRouter, logger: Logger): void => {
  registerRoute(router, logger, guidedFilters, ({ query }) => {
    const text = query.search?.trim() ?? '';
    const found = text === '' ? GUIDED_FILTERS : searchGuidedFilters(text);
    return Promise.resolve({ items: found.map(toItem) });
  });
};
