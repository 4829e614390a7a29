import type { IRouter, Logger } from '@kbn/core/server';
import * as contracts from '../../common/api';
import { registerRoute } from '../http';
import { createNetwork, deleteNetwork, listNetworks, updateNetwork } from './service';

export const registerNetworkRoutes = (router: IRouter, logger: Logger): void => {
  registerRoute(router, logger, contracts.listNetworks, async (_input, { core }) => ({
    items: await listNetworks(core.savedObjects.client),
  }));
  registerRoute(router, logger, contracts.createNetwork, ({ body }, { core }) =>
    createNetwork(core.savedObjects.client, body),
  );
  registerRoute(router, logger, contracts.updateNetwork, ({ params, body }, { core }) => {
    const { version, ...attributes } = body;
    return updateNetwork(core.savedObjects.client, params.id, version, attributes);
  });
  registerRoute(router, logger, contracts.deleteNetwork, ({ params }, { core }) =>
    deleteNetwork(core.savedObjects.client, params.id),
  );
};
