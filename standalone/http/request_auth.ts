import type { AuthenticatedUser, RouteSecurity } from '@kbn/core/server';
import type { Request as HapiRequest, ResponseToolkit } from '@hapi/hapi';

/** What a logged-in request may do; the security folder knows how it comes about. */
export interface Grants {
  /** The privileges of the route that are lacking; empty when it may go on. */
  missing(authz: RouteSecurity['authz']): string[];
}

/** Who sends a request, and with what it goes on to Elasticsearch. */
export interface RequestAuth<G extends Grants = Grants> {
  user: AuthenticatedUser;
  /** The value of the `authorization` header for Elasticsearch. A secret. */
  authorization: string;
  grants: G;
  sessionId?: string;
}

export type AuthOutcome<G extends Grants = Grants> =
  | { kind: 'authenticated'; auth: RequestAuth<G> }
  /** Nobody: no credentials, or ones that Elasticsearch does not take. */
  | { kind: 'anonymous' };

export interface Authenticator<G extends Grants = Grants> {
  /** Reads header or cookie; may renew or clear the cookie through the toolkit. */
  authenticate(request: HapiRequest, toolkit: ResponseToolkit): Promise<AuthOutcome<G>>;
}

/** Remembers who sent a request for as long as anybody holds the request. */
export class RequestAuthStore<G extends Grants = Grants> {
  private readonly known = new WeakMap<object, RequestAuth<G>>();

  set(request: object, auth: RequestAuth<G>): void {
    this.known.set(request, auth);
  }

  get(request: object): RequestAuth<G> | undefined {
    return this.known.get(request);
  }
}
