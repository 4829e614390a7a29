import type { IRouter, Logger } from '@kbn/core/server';
import { createLink, getLink } from '../../common/api';
import { registerRoute } from '../http';
import { keepLink, openLink } from './service';

export const registerLinkRoutes = (router: IRouter, logger: Logger): void => {
  registerRoute(router, logger, createLink, ({ body }, { core }) =>
    keepLink(core.savedObjects.client, body.search),
  );
  registerRoute(router, logger, getLink, ({ params }, { core }) =>
    openLink(core.savedObjects.client, params.id),
  );
};
