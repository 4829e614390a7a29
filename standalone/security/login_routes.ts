import type { Lifecycle, Request as HapiRequest, ResponseToolkit, ServerRoute } from '@hapi/hapi';
import type { IRouter, Logger } from '@kbn/core/server';
import { z } from 'zod';
import { errorBody, type RequestAuthStore, type RuleCheck } from '../http';
import type { AuditLog } from './audit_log';
import { findOrUnavailable } from './authenticator';
import type { LoginLimits } from './login_limits';
import { safeNextPath } from './next_path';
import type { Sessions } from './session';
import type { UserGrants } from './user_grants';
import type { UserLookup } from './user_lookup';

export interface LoginServices {
  sessions: Sessions;
  users: UserLookup;
  limits: LoginLimits;
  audit: AuditLog;
  authStore: RequestAuthStore<UserGrants>;
  basePath: string;
  logger: Logger;
}

const loginSchema = z.strictObject({
  username: z.string().min(1, { error: 'give a user name' }).max(256),
  // Both go into the session cookie, and browsers drop cookies above 4 KiB.
  password: z.string().min(1, { error: 'give a password' }).max(1024),
  /** Where the user wanted to go; the answer says where to go now. */
  next: z.string().optional(),
});

/**
 * POST `/internal/security/login` with `{ username, password, next? }`: 200 with
 * `{ username, next }` and a session cookie, 401 when Elasticsearch refuses, 429 after many tries.
 * It sets a cookie, which core's router cannot, so it is a route of hapi with core's rules.
 */
export function loginRoute(services: LoginServices, brokenRule: RuleCheck): ServerRoute {
  return {
    method: 'POST',
    path: '/internal/security/login',
    options: { auth: false, payload: { maxBytes: 16_384, allow: 'application/json' } },
    handler: (request, toolkit) => {
      const broken = brokenRule(request, 'internal');
      return broken === undefined ? logIn(services, request, toolkit) : send(toolkit, broken);
    },
  };
}

async function logIn(
  services: LoginServices,
  request: HapiRequest,
  toolkit: ResponseToolkit,
): Promise<Lifecycle.ReturnValue> {
  const { limits, users, audit, sessions } = services;
  const parsed = loginSchema.safeParse(request.payload);
  if (!parsed.success) {
    return send(toolkit, errorBody(400, `[request body]: ${z.prettifyError(parsed.error)}`));
  }
  const { username, password, next } = parsed.data;
  const address = request.info.remoteAddress;
  if (limits.isBlocked(username, address)) {
    const message = 'Too many failed logins for this user. Wait five minutes, then try again.';
    return send(toolkit, errorBody(429, message));
  }
  // A colon ends the name in basic authentication, so no user has one.
  const token = Buffer.from(`${username}:${password}`).toString('base64');
  const authorization = `Basic ${token}`;
  const known = username.includes(':')
    ? undefined
    : await findOrUnavailable(users, authorization, services.logger);
  audit.login(username, address, known !== undefined);
  if (known === undefined) {
    limits.fail(username, address);
    return send(toolkit, errorBody(401, 'The user name or the password is wrong.'));
  }
  limits.succeed(username, address);
  const body = { username: known.user.username, next: safeNextPath(next, services.basePath) };
  sessions.end(sessions.read(request), toolkit);
  sessions.start(authorization, toolkit);
  return toolkit.response(body);
}

/** GET (a link) leads to the login page, POST answers 204; both end the session. */
export function logoutRoutes(services: LoginServices, brokenRule: RuleCheck): ServerRoute[] {
  const path = '/api/security/logout';
  const options = { auth: false } as const;
  const end = (request: HapiRequest, toolkit: ResponseToolkit): void =>
    services.sessions.end(services.sessions.read(request), toolkit);
  return [
    {
      method: 'GET',
      path,
      options,
      handler: (request, toolkit) => {
        end(request, toolkit);
        return toolkit.redirect(`${services.basePath}/login?msg=LOGGED_OUT`);
      },
    },
    {
      method: 'POST',
      path,
      options,
      handler: (request, toolkit) => {
        const broken = brokenRule(request, 'public');
        if (broken !== undefined) {
          return send(toolkit, broken);
        }
        end(request, toolkit);
        return toolkit.response().code(204);
      },
    },
  ];
}

/** GET `/internal/security/me`: the user of the request, as Kibana gives it to the browser. */
export function registerMeRoute(router: IRouter, services: LoginServices): void {
  router.get(
    {
      path: '/internal/security/me',
      validate: false,
      security: { authz: { enabled: false, reason: 'everybody may know who they are' } },
    },
    (_context, request, response) =>
      response.ok({ body: services.authStore.get(request)?.user ?? null }),
  );
}

function send(toolkit: ResponseToolkit, body: ReturnType<typeof errorBody>): Lifecycle.ReturnValue {
  return toolkit.response(body).code(body.statusCode);
}
