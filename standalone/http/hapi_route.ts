import type { RouteOptions, RouteOptionsPayload, ServerRoute } from '@hapi/hapi';
import type { RegisteredRoute } from './route';
import { runRoute, type RouteEnvironment } from './run_route';

const MAX_PAYLOAD = 1024 * 1024;
const PAYLOAD_TIMEOUT = 20_000;
const SOCKET_TIMEOUT = 120_000;

/** The name of the one authentication scheme and strategy of the home. */
export const AUTH_STRATEGY = 'home';

const HAPI_METHODS = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
} as const;

/** A registered route as hapi's router takes it. */
export function toHapiRoute(route: RegisteredRoute, environment: RouteEnvironment): ServerRoute {
  const { options } = route;
  return {
    method: HAPI_METHODS[route.method],
    path: route.path,
    handler: (request, toolkit) => runRoute(route, request, toolkit, environment),
    options: {
      auth: hapiAuth(route),
      tags: [...(options.tags ?? [])],
      timeout: { socket: options.timeout?.idleSocket ?? SOCKET_TIMEOUT },
      ...(route.method !== 'get' && { payload: hapiPayload(route) }),
    },
  };
}

function hapiAuth({ authc }: RegisteredRoute): RouteOptions['auth'] {
  if (authc === false) {
    return false;
  }
  return { strategy: AUTH_STRATEGY, mode: authc === 'optional' ? 'try' : 'required' };
}

function hapiPayload({ options, wantsBody }: RegisteredRoute): RouteOptionsPayload {
  const { body, timeout } = options;
  const limits = {
    maxBytes: body?.maxBytes ?? MAX_PAYLOAD,
    timeout: timeout?.payload ?? PAYLOAD_TIMEOUT,
  };
  if (!wantsBody && body === undefined) {
    return { ...limits, output: 'stream', parse: false };
  }
  return {
    ...limits,
    output: body?.output ?? 'data',
    parse: body?.parse ?? true,
    ...(body?.accepts !== undefined && { allow: body.accepts }),
    ...(body?.override !== undefined && { override: body.override }),
  };
}
