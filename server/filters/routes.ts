import type { IRouter, Logger } from '@kbn/core/server';
import { explainFilters, importFilters } from '../../common/api';
import { registerRoute } from '../http';
import type { ScopeOf } from '../hunts';
import { explain, importText } from './service';

export const registerFilterRoutes = (router: IRouter, logger: Logger, scopeOf: ScopeOf): void => {
  registerRoute(router, logger, explainFilters, async ({ body: { filters } }, route) =>
    explain(filters, await scopeOf(route, { filters })),
  );

  registerRoute(router, logger, importFilters, ({ body: { language, text } }) =>
    Promise.resolve(importText(language, text)),
  );
};
