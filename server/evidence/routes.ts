import type { IRouter, Logger } from '@kbn/core/server';
import { addressNames, eventEvidence, eventWhy, relatedCounts } from '../../common/api';
import { registerRoute } from '../http';
import type { ScopeOf } from '../hunts';
import { namesOf } from './names';
import { countRelated } from './related';
import { evidenceOf } from './service';
import { whyOf } from './why';

export const registerEvidenceRoutes = (router: IRouter, logger: Logger, scopeOf: ScopeOf): void => {
  registerRoute(router, logger, eventEvidence, async ({ params }, route) =>
    evidenceOf(params.index, params.id, await scopeOf(route)),
  );

  registerRoute(router, logger, relatedCounts, async ({ body: { filters, ...range } }, route) =>
    countRelated(range, filters, await scopeOf(route, { ...range, filters })),
  );

  registerRoute(router, logger, addressNames, async ({ body: { addresses, at } }, route) =>
    namesOf(addresses, new Date(at), await scopeOf(route)),
  );

  registerRoute(router, logger, eventWhy, async ({ params, body: hunt }, route) =>
    whyOf(params.index, params.id, hunt, await scopeOf(route, hunt)),
  );
};
