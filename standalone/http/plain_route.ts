import type { RouteConfig, RouteMethod } from '@kbn/core/server';
import { checkRouteSecurity } from './route_security';
import type { AnyHandler, RegisteredRoute } from './route';
import { requestSchemas } from './validation';

type AnyRouteConfig = RouteConfig<unknown, unknown, unknown>;

/** Checks a route's description as Kibana does at registration; throws where that would. */
export function definePlainRoute(
  method: RouteMethod,
  config: AnyRouteConfig,
  handler: AnyHandler,
  createContext: RegisteredRoute['createContext'],
): RegisteredRoute {
  const { path, options = {} } = config;
  const place = `The [${method}] at [${path}]`;
  if (config.validate === undefined) {
    throw new Error(
      `${place} does not have a 'validate' specified. Use 'false' as the value if you want to ` +
        'bypass validation.',
    );
  }
  checkPathAndOptions(method, path, options);
  const security = checkRouteSecurity(config.security);
  let schemas: ReturnType<typeof requestSchemas> | undefined;
  const target = {
    security,
    schemas: () => (schemas ??= requestSchemas(config.validate)),
    handler,
  };
  return {
    method,
    path,
    options,
    access: options.access ?? 'internal',
    authc: security.authc?.enabled ?? true,
    wantsBody: typeof config.validate === 'function' || target.schemas().body !== undefined,
    target: () => target,
    createContext,
  };
}

/** The checks that plain and versioned routes share. */
export function checkPathAndOptions(method: RouteMethod, path: string, options: object): void {
  if (!path.startsWith('/')) {
    throw new Error(`The [${method}] at [${path}] must have a path that starts with a slash.`);
  }
  if ('security' in options) {
    throw new Error('`options.security` is not allowed in route config. Use `security` instead.');
  }
  if (method === 'get' && 'body' in options) {
    throw new Error(`The [get] at [${path}] cannot have options for a body: it has none.`);
  }
}
