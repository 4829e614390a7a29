import type { IRouter, Logger } from '@kbn/core/server';
import { guidedCounts } from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { registerRoute } from '../http';
import type { HeldValuesCache, ScopeOf } from '../hunts';
import { CountsCache, isApproximate } from './counts_cache';

export const registerGuidedCountRoutes = (
  router: IRouter,
  logger: Logger,
  { scopeOf, held }: { scopeOf: ScopeOf; held: HeldValuesCache },
): void => {
  const cache = new CountsCache(held);
  registerRoute(router, logger, guidedCounts, async ({ body }, route) => {
    const { ids = GUIDED_FILTERS.map(({ id }) => id), ...hunt } = body;
    const scope = await scopeOf(route, hunt, ids);
    const counted = await cache.get(hunt, scope, ids);
    return { ...counted, approximate: isApproximate(counted.counts) };
  });
};
