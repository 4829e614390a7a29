import type {
  IRouter,
  RouteMethod,
  RouterRoute,
  VersionedRoute,
  VersionedRouteConfig,
} from '@kbn/core/server';
import { withLegacyErrors } from './legacy_errors';
import { definePlainRoute } from './plain_route';
import type { RegisteredRoute } from './route';
import { HomeVersionedRoute } from './versioned_route';

type Verbs<T> = Record<RouteMethod, T>;
const METHODS: readonly RouteMethod[] = ['get', 'post', 'put', 'patch', 'delete'];

function eachMethod<T>(make: (method: RouteMethod) => T): Verbs<T> {
  return Object.fromEntries(METHODS.map((method) => [method, make(method)])) as Verbs<T>;
}

export interface HomeRouter {
  /** What a plugin gets. */
  router: IRouter;
  /** All that was registered so far. */
  routes(): RegisteredRoute[];
}

/** A router; `createContext` makes the `context` of its handlers. */
export function createRouter(createContext: RegisteredRoute['createContext']): HomeRouter {
  const plain: RegisteredRoute[] = [];
  const versioned: HomeVersionedRoute[] = [];
  const routes = (): RegisteredRoute[] => [...plain, ...versioned.map((route) => route.toRoute())];

  const verbs = eachMethod<IRouter['get']>((method) => (config, handler) => {
    // The handler's own types are those of its schemas, which run before it.
    plain.push(definePlainRoute(method, config, handler as never, createContext));
  });
  const versionedVerbs = eachMethod((method) => (config: VersionedRouteConfig): VersionedRoute => {
    const route = new HomeVersionedRoute(method, config, createContext);
    versioned.push(route);
    return route as unknown as VersionedRoute;
  });
  const router: IRouter = {
    ...verbs,
    versioned: versionedVerbs,
    handleLegacyErrors: withLegacyErrors,
    getRoutes: (): RouterRoute[] => routes().map(({ method, path }) => ({ method, path })),
  };
  return { router, routes };
}
