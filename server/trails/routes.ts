import type { IRouter, Logger } from '@kbn/core/server';
import * as contracts from '../../common/api';
import { registerRoute, type RouteScope } from '../http';
import { createTrail, deleteTrail, getTrail, listTrails, updateTrail, type Asker } from './service';

const askerOf = ({ core }: RouteScope): Asker => ({
  client: core.savedObjects.client,
  // Without security everybody is the same person.
  username: core.security.authc.getCurrentUser()?.username ?? '',
});

export const registerTrailRoutes = (router: IRouter, logger: Logger): void => {
  registerRoute(router, logger, contracts.listTrails, (_input, scope) =>
    listTrails(askerOf(scope)),
  );
  registerRoute(router, logger, contracts.getTrail, ({ params }, scope) =>
    getTrail(askerOf(scope), params.id),
  );
  registerRoute(router, logger, contracts.createTrail, ({ body }, scope) =>
    createTrail(askerOf(scope), body.content),
  );
  registerRoute(router, logger, contracts.updateTrail, ({ params, body }, scope) =>
    updateTrail(askerOf(scope), params.id, body.version, body.content),
  );
  registerRoute(router, logger, contracts.deleteTrail, ({ params, query }, scope) =>
    deleteTrail(askerOf(scope), params.id, query.version),
  );
};
