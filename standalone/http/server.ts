import Boom from '@hapi/boom';
import hapi, {
  type Lifecycle,
  type Request as HapiRequest,
  type ResponseToolkit,
  type Server,
  type ServerRoute,
} from '@hapi/hapi';
import type { Logger } from '@kbn/core/server';
import { defaultHeaders } from './default_headers';
import { errorBody, internalErrorBody } from './error_body';
import { AUTH_STRATEGY, toHapiRoute } from './hapi_route';
import type { Authenticator } from './request_auth';
import type { RegisteredRoute } from './route';
import type { RouteEnvironment } from './run_route';

export interface HttpServerOptions extends RouteEnvironment {
  host: string;
  port: number;
  /** Empty, or a path that begins with a slash and does not end in one. */
  basePath: string;
  serverName: string;
  authenticator: Authenticator;
}

declare module '@hapi/hapi' {
  interface RouteOptionsApp {
    /** A page for people: who is not logged in is sent to the login page. */
    page?: boolean;
  }
}

/** Kibana's `server.keepaliveTimeout`. */
const KEEP_ALIVE_MS = 120_000;

/** The listening half of the home: hapi with Kibana's rules around it. */
export class HttpServer {
  readonly hapi: Server;

  constructor(private readonly options: HttpServerOptions) {
    this.hapi = hapi.server({
      host: options.host,
      port: options.port,
      routes: {
        payload: { multipart: false },
        cache: { otherwise: 'private, no-cache, no-store' },
      },
      router: { stripTrailingSlash: true },
      state: { strictHeader: false, ignoreErrors: true },
    });
    // As Kibana: a connection that the browser keeps is not closed between two questions.
    this.hapi.listener.keepAliveTimeout = KEEP_ALIVE_MS;
    this.hapi.auth.scheme(AUTH_STRATEGY, () => ({
      authenticate: (request, toolkit) => this.authenticate(request, toolkit),
    }));
    this.hapi.auth.strategy(AUTH_STRATEGY, AUTH_STRATEGY);
    this.hapi.auth.default(AUTH_STRATEGY);
    this.hapi.ext('onRequest', (request, toolkit) => this.stripBasePath(request, toolkit));
    this.hapi.ext('onPreResponse', (request, toolkit) => this.finish(request, toolkit));
  }

  addRoutes(routes: readonly RegisteredRoute[]): void {
    this.hapi.route(routes.map((route) => toHapiRoute(route, this.options)));
  }

  /** Pages and files: routes that have no part in the API's rules. */
  addHapiRoutes(routes: readonly ServerRoute[]): void {
    this.hapi.route([...routes]);
  }

  /** Listens; throws in plain words when the port is taken. */
  async start(): Promise<void> {
    try {
      await this.hapi.start();
    } catch (error) {
      const isObject = typeof error === 'object' && error !== null;
      const code: unknown = isObject && 'code' in error ? error.code : undefined;
      const { port, host } = this.options;
      throw code === 'EADDRINUSE'
        ? new Error(
            `Port ${port} on ${host} is already in use. Stop the other program, or choose ` +
              'another port.',
            { cause: error },
          )
        : error;
    }
  }

  async stop(): Promise<void> {
    await this.hapi.stop({ timeout: 5_000 });
  }

  private async authenticate(
    request: HapiRequest,
    toolkit: ResponseToolkit,
  ): Promise<Lifecycle.ReturnValue> {
    const outcome = await this.options.authenticator.authenticate(request, toolkit);
    if (outcome.kind === 'authenticated') {
      this.options.authStore.set(request, outcome.auth);
      return toolkit.authenticated({ credentials: { user: { ...outcome.auth.user } } });
    }
    if (request.route.settings.app?.page === true) {
      const here = `${request.url.pathname}${request.url.search}`;
      const next = here === '/' ? '' : `?next=${encodeURIComponent(this.options.basePath + here)}`;
      return toolkit.redirect(`${this.options.basePath}/login${next}`).takeover();
    }
    // Without naming a scheme: a browser would ask for the password in a window of its own.
    return toolkit.unauthenticated(Boom.unauthorized('Unauthorized'));
  }

  private stripBasePath(request: HapiRequest, toolkit: ResponseToolkit): Lifecycle.ReturnValue {
    const { basePath } = this.options;
    if (basePath === '') {
      return toolkit.continue;
    }
    const { pathname, search } = request.url;
    if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) {
      return toolkit.response(errorBody(404)).code(404).takeover();
    }
    request.setUrl(`${pathname.slice(basePath.length) || '/'}${search}`);
    return toolkit.continue;
  }

  /** Every answer leaves with the default headers, every error in the one form. */
  private finish(request: HapiRequest, toolkit: ResponseToolkit): Lifecycle.ReturnValue {
    const headers = defaultHeaders(this.options.serverName);
    const { response } = request;
    if (!Boom.isBoom(response)) {
      for (const [name, value] of Object.entries(headers)) {
        response.header(name, value, { override: false });
      }
      return toolkit.continue;
    }
    const { statusCode } = response.output;
    const isServerFault = statusCode === 500;
    if (isServerFault) {
      logFault(this.options.logger, request, response);
    }
    const body = isServerFault ? internalErrorBody() : errorBody(statusCode, response.message);
    const reply = toolkit.response(body).code(statusCode);
    const all = { ...headers, ...response.output.headers };
    for (const [name, value] of Object.entries(all)) {
      reply.header(name, String(value));
    }
    return reply;
  }
}

function logFault(logger: Logger, request: HapiRequest, error: Error): void {
  logger.error(`${request.method.toUpperCase()} ${request.path} failed: ${error.stack}`);
}
