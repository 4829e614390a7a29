import { PassThrough } from 'node:stream';
import type { AuthenticatedUser, IRouter, RequestHandlerContext } from '@kbn/core/server';
import { createLoggers } from '../logging';
import { createRouter, HttpServer, RequestAuthStore, type Authenticator } from '.';

const USER: AuthenticatedUser = {
  username: 'ada',
  roles: [],
  enabled: true,
  authentication_realm: { name: 'r', type: 'native' },
  lookup_realm: { name: 'r', type: 'native' },
  authentication_provider: { name: 'basic', type: 'basic' },
  authentication_type: 'realm',
};

/** Lets in who says `yes`, and gives them every privilege but `forbidden`. */
const authenticator: Authenticator = {
  authenticate: async (request) =>
    request.headers['authorization'] === 'yes'
      ? {
          kind: 'authenticated',
          auth: {
            user: USER,
            authorization: 'yes',
            grants: {
              missing: (authz) =>
                'requiredPrivileges' in authz && authz.requiredPrivileges.includes('forbidden')
                  ? ['forbidden']
                  : [],
            },
          },
        }
      : { kind: 'anonymous' },
};

/** Security of a route that everybody who is logged in may use. */
export const OPEN = { authz: { enabled: false as const, reason: 'test' } };
export const PUBLIC = { access: 'public' as const };

/** A server that nothing connects to: requests are injected. */
export function aServer(register: (router: IRouter) => void, basePath = '') {
  const log = new PassThrough();
  const context = {
    core: Promise.reject(new Error('no core')),
  } as unknown as RequestHandlerContext;
  context.core.catch(() => undefined);
  const { router, routes } = createRouter(() => context);
  register(router);
  const server = new HttpServer({
    host: '127.0.0.1',
    port: 0,
    basePath,
    serverName: 'home',
    authenticator,
    rules: { version: '9.4.3', restrictInternalApis: true },
    authStore: new RequestAuthStore(),
    logger: createLoggers({ level: 'debug', format: 'json', destination: log }),
  });
  server.addRoutes(routes());
  const ask = async (
    method: string,
    url: string,
    options: { headers?: object; payload?: string } = {},
  ) => {
    const headers = { authorization: 'yes', 'kbn-xsrf': '1', ...options.headers };
    const answer = await server.hapi.inject({ method, url, ...options, headers });
    return { status: answer.statusCode, headers: answer.headers, text: answer.payload };
  };
  return { ask, logged: () => String(log.read() ?? ''), server };
}

export const errorOf = (text: string): unknown => JSON.parse(text);
