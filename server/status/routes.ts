import type { IRouter, Logger } from '@kbn/core/server';
import { status } from '../../common/api';
import { registerRoute, type RouteScope } from '../http';
import { compileHunt, type HuntScope } from '../hunts';
import { huntStatus } from './service';

export interface StatusDeps {
  version: string;
  scopeOf: (scope: RouteScope) => Promise<HuntScope>;
  indexPatternOf: (scope: RouteScope) => Promise<string>;
}

export const registerStatusRoutes = (
  router: IRouter,
  logger: Logger,
  { version, scopeOf, indexPatternOf }: StatusDeps,
): void => {
  registerRoute(router, logger, status, async (_input, route) => {
    const [scope, indexPattern] = await Promise.all([scopeOf(route), indexPatternOf(route)]);
    const hunt = compileHunt({ includeSuppressed: true }, scope, []);
    return { version, indexPattern, ...(await huntStatus(hunt, scope)) };
  });
};
