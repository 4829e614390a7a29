import type { IRouter, Logger } from '@kbn/core/server';
import * as contracts from '../../common/api';
import { registerRoute, type RouteScope } from '../http';
import { previewImport, runImport } from './import';
import {
  createNetwork,
  deleteNetwork,
  exportCsv,
  readNetworks,
  updateNetwork,
  type Asker,
} from './service';

const askerOf = ({ core }: RouteScope): Asker => ({
  client: core.savedObjects.client,
  // Without security nobody has a name.
  username: core.security.authc.getCurrentUser()?.username ?? '',
});

export const registerNetworkRoutes = (router: IRouter, logger: Logger): void => {
  registerRoute(router, logger, contracts.listNetworks, (_input, { core }) =>
    readNetworks(core.savedObjects.client),
  );
  registerRoute(router, logger, contracts.createNetwork, ({ body }, scope) =>
    createNetwork(askerOf(scope), body),
  );
  registerRoute(router, logger, contracts.updateNetwork, ({ params, body }, scope) => {
    const { version, ...said } = body;
    return updateNetwork(askerOf(scope), params.id, version, said);
  });
  registerRoute(router, logger, contracts.deleteNetwork, ({ params, query }, scope) =>
    deleteNetwork(askerOf(scope), params.id, query.version),
  );
  registerRoute(router, logger, contracts.exportNetworks, (_input, { core }) =>
    exportCsv(core.savedObjects.client),
  );
  registerRoute(router, logger, contracts.previewNetworkImport, ({ body }, scope) =>
    previewImport(body.csv, askerOf(scope)),
  );
  registerRoute(router, logger, contracts.importNetworks, ({ body }, scope) =>
    runImport(body.csv, askerOf(scope)),
  );
};
