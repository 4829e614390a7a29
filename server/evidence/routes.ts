import type { IRouter, Logger } from '@kbn/core/server';
import { eventEvidence, eventWhy } from '../../common/api';
import { registerRoute } from '../http';
import type { ScopeOf } from '../hunts';
import { evidenceOf } from './service';
import { whyOf } from './why';

export const registerEvidenceRoutes = (router: IRouter, logger: Logger, scopeOf: ScopeOf): void => {
  registerRoute(router, logger, eventEvidence, async ({ params }, route) =>
    evidenceOf(params.index, params.id, await scopeOf(route)),
  );

  registerRoute(router, logger, eventWhy, async ({ params, body: hunt }, route) =>
    whyOf(params.index, params.id, hunt, await scopeOf(route, hunt)),
  );
};
