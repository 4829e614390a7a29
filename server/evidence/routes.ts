import type { IRouter, Logger } from '@kbn/core/server';
import { eventEvidence, relatedCounts } from '../../common/api';
import { registerRoute } from '../http';
import type { ScopeOf } from '../hunts';
import { countRelated } from './related';
import { evidenceOf } from './service';

export const registerEvidenceRoutes = (router: IRouter, logger: Logger, scopeOf: ScopeOf): void => {
  registerRoute(router, logger, eventEvidence, async ({ params }, route) =>
    evidenceOf(params.index, params.id, await scopeOf(route)),
  );

  registerRoute(router, logger, relatedCounts, async ({ body: { filters, ...range } }, route) =>
    countRelated(range, filters, await scopeOf(route, { ...range, filters })),
  );
};
