import type { IRouter, Logger } from '@kbn/core/server';
import { huntDashboards } from '../../common/api';
import { PANELS } from '../../common/dashboards';
import { registerRoute } from '../http';
import type { ScopeOf } from '../hunts';
import { PanelsOfHunt } from './service';

export const registerDashboardRoutes = (
  router: IRouter,
  logger: Logger,
  scopeOf: ScopeOf,
): void => {
  registerRoute(router, logger, huntDashboards, async ({ body }, route) => {
    const { panels = PANELS.map(({ id }) => id), size, order, ...hunt } = body;
    const scope = await scopeOf(route, hunt);
    return new PanelsOfHunt(hunt, scope, { panels, size, order }).answer();
  });
};
