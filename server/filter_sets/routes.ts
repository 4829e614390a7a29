import type { IRouter, Logger } from '@kbn/core/server';
import * as contracts from '../../common/api';
import { registerRoute, type RouteScope } from '../http';
import {
  createFilterSet,
  deleteFilterSet,
  listFilterSets,
  setFavourite,
  updateFilterSet,
  type Asker,
} from './service';

export const askerOf = ({ core }: RouteScope): Asker => ({
  client: core.savedObjects.client,
  // Without security everybody is the same person.
  username: core.security.authc.getCurrentUser()?.username ?? '',
});

export const registerFilterSetRoutes = (router: IRouter, logger: Logger): void => {
  registerRoute(router, logger, contracts.listFilterSets, (_input, scope) =>
    listFilterSets(askerOf(scope)),
  );
  registerRoute(router, logger, contracts.createFilterSet, ({ body }, scope) =>
    createFilterSet(askerOf(scope), body),
  );
  registerRoute(router, logger, contracts.updateFilterSet, ({ params, body }, scope) => {
    const { version, ...attributes } = body;
    return updateFilterSet(askerOf(scope), params.id, version, attributes);
  });
  registerRoute(router, logger, contracts.deleteFilterSet, ({ params, query }, scope) =>
    deleteFilterSet(askerOf(scope), params.id, query.version),
  );
  registerRoute(router, logger, contracts.favouriteFilterSet, ({ params, body }, scope) =>
    setFavourite(askerOf(scope), params.id, body.favourite),
  );
};
