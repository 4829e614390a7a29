import type { IRouter, Logger } from '@kbn/core/server';
import { huntDashboards } from '../../common/api';
import { PANELS } from '../../common/dashboards';
import { registerRoute } from '../http';
import { withEndsOfTypes, type ScopeOf } from '../hunts';
import { areEndsShown, PanelsOfHunt } from './service';

export const registerDashboardRoutes = (
  router: IRouter,
  logger: Logger,
  scopeOf: ScopeOf,
): void => {
  registerRoute(router, logger, huntDashboards, async ({ body }, route) => {
    const { panels = PANELS.map(({ id }) => id), size, order, ...hunt } = body;
    const scope = await scopeOf(route, hunt);
    const known = areEndsShown(panels) ? await withEndsOfTypes(hunt, scope) : scope;
    return new PanelsOfHunt(hunt, known, { panels, size, order }).answer();
  });
};
