import Boom from '@hapi/boom';
import type { Request as HapiRequest, ResponseToolkit } from '@hapi/hapi';
import type { Logger } from '@kbn/core/server';
import type { AuthOutcome, Authenticator } from '../http';
import type { Sessions } from './session';
import type { UserGrants } from './user_grants';
import type { KnownUser, UserLookup } from './user_lookup';

const HEADER_PROVIDER = { type: 'http', name: '__http__' };
const SESSION_PROVIDER = { type: 'basic', name: 'basic' };

/** Knows a request by its `authorization` header, for API clients, or by its session cookie. */
export class HomeAuthenticator implements Authenticator<UserGrants> {
  constructor(
    private readonly sessions: Sessions,
    private readonly users: UserLookup,
    private readonly logger: Logger,
  ) {}

  async authenticate(
    request: HapiRequest,
    toolkit: ResponseToolkit,
  ): Promise<AuthOutcome<UserGrants>> {
    const header = request.raw.req.headers.authorization;
    // A header that is there decides alone: a wrong one must not fall back to the cookie.
    return header === undefined ? this.bySession(request, toolkit) : this.byHeader(header);
  }

  private async byHeader(authorization: string): Promise<AuthOutcome<UserGrants>> {
    if (!/^(basic|apikey|bearer) \S/i.test(authorization)) {
      return { kind: 'anonymous' };
    }
    const known = await this.find(authorization);
    if (known === undefined) {
      return { kind: 'anonymous' };
    }
    const user = { ...known.user, authentication_provider: HEADER_PROVIDER };
    return { kind: 'authenticated', auth: { user, authorization, grants: known.grants } };
  }

  private async bySession(
    request: HapiRequest,
    toolkit: ResponseToolkit,
  ): Promise<AuthOutcome<UserGrants>> {
    const session = this.sessions.read(request);
    const known = session && (await this.find(session.authorization));
    if (session === undefined || known === undefined) {
      if (this.sessions.hasCookie(request)) {
        this.sessions.end(session, toolkit);
      }
      return { kind: 'anonymous' };
    }
    // What the page asks by itself (polling) must not keep a session alive.
    if (request.headers['kbn-system-request'] !== 'true') {
      this.sessions.renew(session, toolkit);
    }
    const { authorization, id: sessionId } = session;
    const user = { ...known.user, authentication_provider: SESSION_PROVIDER };
    return {
      kind: 'authenticated',
      auth: { user, authorization, grants: known.grants, sessionId },
    };
  }

  private find(authorization: string) {
    return findOrUnavailable(this.users, authorization, this.logger);
  }
}

/** The user, or a 503 in plain words when Elasticsearch does not answer. */
export async function findOrUnavailable(
  users: UserLookup,
  authorization: string,
  logger: Logger,
): Promise<KnownUser | undefined> {
  try {
    return await users.find(authorization);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    logger.error(`Elasticsearch could not be asked who sends a request: ${cause}`);
    throw Boom.serverUnavailable(
      'Elasticsearch cannot be reached, so nobody can be let in. Check that it runs and that ' +
        'the home has its right address.',
    );
  }
}
