import type { IRouter, Logger } from '@kbn/core/server';
import { status } from '../../common/api';
import { registerRoute, type RouteScope } from '../http';
import { compileHunt, type HuntScope } from '../hunts';
import { huntStatus } from './service';

export interface StatusDeps {
  version: string;
  scopeOf: (scope: RouteScope) => Promise<HuntScope>;
}

export const registerStatusRoutes = (
  router: IRouter,
  logger: Logger,
  { version, scopeOf }: StatusDeps,
): void => {
  registerRoute(router, logger, status, async (_input, route) => {
    const scope = await scopeOf(route);
    const hunt = compileHunt({ includeSuppressed: true }, scope, []);
    return { version, indexPattern: scope.pattern, ...(await huntStatus(hunt, scope)) };
  });
};
