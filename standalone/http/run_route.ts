import type { Lifecycle, Request as HapiRequest, ResponseToolkit } from '@hapi/hapi';
import type { IKibanaResponse, KibanaRequest, Logger } from '@kbn/core/server';
import { z } from 'zod';
import { errorBody, internalErrorBody, type ErrorBody } from './error_body';
import { ownQuery, toKibanaRequest, type RequestParts } from './request';
import type { RequestAuth, RequestAuthStore } from './request_auth';
import { KibanaResponse, responseFactory } from './response';
import { toHapiResponse } from './response_adapter';
import type { RegisteredRoute, RouteTarget } from './route';
import { brokenRule, type RuleSettings } from './rules';
import { InvalidRequest, validatePart } from './validation';
import { VERSION_PARAMETER } from './version_choice';

/** What running a route needs beside the route. */
export interface RouteEnvironment {
  rules: RuleSettings;
  authStore: RequestAuthStore;
  logger: Logger;
}

/** The version of public routes that have none of their own. */
const PUBLIC_VERSION = '2023-10-31';

/** Answers one request to a route: rules, version, privileges, schemas, handler, in this order. */
export async function runRoute(
  route: RegisteredRoute,
  request: HapiRequest,
  toolkit: ResponseToolkit,
  environment: RouteEnvironment,
): Promise<Lifecycle.ReturnValue> {
  const broken = brokenRule(
    {
      method: request.method,
      pathname: request.url.pathname,
      headers: request.raw.req.headers,
      query: request.query,
      access: route.access,
      xsrfRequired: route.options.xsrfRequired ?? true,
    },
    environment.rules,
  );
  if (broken !== undefined) {
    return sendError(toolkit, broken);
  }
  const choice = route.versioned?.choose({
    header: textOf(request.headers['elastic-api-version']),
    queryVersion: textOf(request.query[VERSION_PARAMETER]),
  });
  if (choice !== undefined && 'error' in choice) {
    return sendError(toolkit, errorBody(400, choice.error));
  }
  const response = await answer(route, choice?.version, request, environment);
  const hapiResponse = toHapiResponse(response, toolkit);
  const version = choice?.version ?? publicVersion(route);
  if (version !== undefined && isResponseObject(hapiResponse)) {
    hapiResponse.header('elastic-api-version', version);
  }
  return hapiResponse;
}

async function answer(
  route: RegisteredRoute,
  version: string | undefined,
  request: HapiRequest,
  environment: RouteEnvironment,
): Promise<IKibanaResponse> {
  const target = route.target(version);
  const auth = environment.authStore.get(request);
  const forbidden = unauthorized(target, auth, request);
  if (forbidden !== undefined) {
    return new KibanaResponse<unknown>(403, forbidden);
  }
  try {
    const parts = validateParts(target, request, route);
    const kibanaRequest = toKibanaRequest(request, route, parts, version);
    if (auth !== undefined) {
      environment.authStore.set(kibanaRequest, auth);
    }
    return await callHandler(target, route, kibanaRequest);
  } catch (error) {
    return error instanceof InvalidRequest
      ? new KibanaResponse<unknown>(400, error.message)
      : answerToThrown(error, request, environment.logger);
  }
}

function validateParts(
  target: RouteTarget,
  request: HapiRequest,
  route: RegisteredRoute,
): RequestParts {
  const schemas = target.schemas();
  return {
    params: validatePart(schemas, 'params', { ...request.params }),
    query: validatePart(schemas, 'query', ownQuery(request, route.versioned !== undefined)),
    body: validatePart(schemas, 'body', request.payload),
  };
}

async function callHandler(target: RouteTarget, route: RegisteredRoute, request: KibanaRequest) {
  const context = route.createContext(request);
  const response = await target.handler(context, request, responseFactory);
  if (!(response instanceof KibanaResponse)) {
    throw new Error(
      `Unexpected result from Route Handler. Expected KibanaResponse, but given: ${typeof response}.`,
    );
  }
  return response;
}

/** The text of a 403, or nothing when the request may go on. */
function unauthorized(
  { security }: RouteTarget,
  auth: RequestAuth | undefined,
  request: HapiRequest,
): string | undefined {
  // Routes open to nobody in particular (`authc` off or optional) have nobody to ask about.
  if (auth === undefined) {
    return undefined;
  }
  const missing = auth.grants.missing(security.authz);
  const place = `${request.method.toUpperCase()} ${request.url.pathname}${request.url.search}`;
  return missing.length === 0
    ? undefined
    : `API [${place}] is unauthorized for user, this action is granted by the Kibana privileges ` +
        `[${missing.join(',')}]`;
}

const elasticsearch401 = z.object({ name: z.literal('ResponseError'), statusCode: z.literal(401) });

function answerToThrown(error: unknown, request: HapiRequest, logger: Logger): IKibanaResponse {
  if (elasticsearch401.safeParse(error).success) {
    return new KibanaResponse<unknown>(401, 'Unauthorized', {
      headers: { 'www-authenticate': 'Basic realm="Authorization Required"' },
    });
  }
  const place = `${request.method.toUpperCase()} ${request.path}`;
  if (request.raw.res.closed && error instanceof Error && /Abort/.test(error.name)) {
    logger.debug(`${place}: the client went away before the answer.`);
    return new KibanaResponse<unknown>(499, 'Client Closed Request');
  }
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  logger.error(`${place} failed: ${cause}`);
  return new KibanaResponse<unknown>(500, internalErrorBody().message);
}

function sendError(toolkit: ResponseToolkit, body: ErrorBody): Lifecycle.ReturnValue {
  return toolkit.response(body).code(body.statusCode);
}

function publicVersion(route: RegisteredRoute): string | undefined {
  const isPublicApi = route.access === 'public' && route.options.httpResource !== true;
  return isPublicApi ? PUBLIC_VERSION : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isResponseObject(value: unknown): value is { header(name: string, value: string): void } {
  return typeof value === 'object' && value !== null && 'header' in value;
}
