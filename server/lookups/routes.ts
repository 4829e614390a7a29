import type { IRouter, Logger } from '@kbn/core/server';
import type { TypeOf } from '@kbn/config-schema';
import { listLookups } from '../../common/api';
import { registerRoute } from '../http';
import type { lookupsSchema } from '../lookups_config';

export const registerLookupRoutes = (
  router: IRouter,
  logger: Logger,
  lookups: TypeOf<typeof lookupsSchema>,
): void => {
  registerRoute(router, logger, listLookups, () => Promise.resolve({ items: [...lookups] }));
};
