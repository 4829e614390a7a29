import type { IRouter, Logger } from '@kbn/core/server';
import * as contracts from '../../common/api';
import { registerRoute, type RouteScope } from '../http';
import {
  listPacked,
  previewImport,
  removePacked,
  runExport,
  runImport,
  type FilterSets,
  type PacksScope,
} from './service';

export const registerPackRoutes = (
  router: IRouter,
  logger: Logger,
  filterSetsOf: (route: RouteScope) => FilterSets,
): void => {
  const scopeOf = (route: RouteScope): PacksScope => ({
    client: route.core.savedObjects.client,
    filterSets: filterSetsOf(route),
  });
  registerRoute(router, logger, contracts.listPackedGuidedFilters, (_input, { core }) =>
    listPacked(core.savedObjects.client),
  );
  registerRoute(router, logger, contracts.previewPackImport, ({ body }, route) =>
    previewImport(body.yaml, scopeOf(route)),
  );
  registerRoute(router, logger, contracts.importPack, ({ body }, route) =>
    runImport(body.yaml, body.skip, scopeOf(route)),
  );
  registerRoute(router, logger, contracts.exportPack, ({ body }, route) =>
    runExport(body, scopeOf(route)),
  );
  registerRoute(router, logger, contracts.removePack, ({ params }, { core }) =>
    removePacked(core.savedObjects.client, params.name),
  );
};
