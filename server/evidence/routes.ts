import type { IRouter, Logger } from '@kbn/core/server';
import { eventEvidence } from '../../common/api';
import { registerRoute, type RouteScope } from '../http';
import type { HuntScope } from '../hunts';
import { evidenceOf } from './service';

export const registerEvidenceRoutes = (
  router: IRouter,
  logger: Logger,
  scopeOf: (scope: RouteScope) => Promise<HuntScope>,
): void => {
  registerRoute(router, logger, eventEvidence, async ({ params }, route) =>
    evidenceOf(params.index, params.id, await scopeOf(route)),
  );
};
