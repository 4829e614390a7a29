import type { IRouter, Logger } from '@kbn/core/server';
import { huntSignatures } from '../../common/api';
import { registerRoute } from '../http';
import { compileHunt, type ScopeOf } from '../hunts';
import { SIGNATURE_FIELDS } from './fields';
import { listSignatures } from './list_signatures';

export const registerSignatureRoutes = (
  router: IRouter,
  logger: Logger,
  scopeOf: ScopeOf,
): void => {
  registerRoute(router, logger, huntSignatures, async ({ body }, route) => {
    const { page, perPage, sort, find, onlyNew, ...hunt } = body;
    const scope = await scopeOf(route, hunt);
    const compiled = compileHunt(hunt, scope, SIGNATURE_FIELDS);
    return listSignatures(hunt, compiled, scope, { page, perPage, sort, find, onlyNew });
  });
};
