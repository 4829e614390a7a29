import { createHash } from 'node:crypto';
import type { AuthenticatedUser, ElasticsearchClient } from '@kbn/core/server';
import { z } from 'zod';
import type { FeaturesRegistry } from './features_registry';
import {
  featureAction,
  featureRoleName,
  HOME_APPLICATION,
  privilegeNames,
} from './privilege_names';
import { UserGrants } from './user_grants';

export interface KnownUser {
  user: Omit<AuthenticatedUser, 'authentication_provider'>;
  grants: UserGrants;
}

/** A client that sends the given `authorization` header, and never any other credentials. */
export type ClientAs = (authorization: string) => ElasticsearchClient;

/** Milliseconds for which an answer of Elasticsearch about a user is believed. */
const BELIEVED_FOR = 15_000;
const MAX_REMEMBERED = 5_000;

const userSchema = z.object({
  username: z.string(),
  roles: z.array(z.string()),
  full_name: z.string().nullish(),
  email: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).optional(),
  enabled: z.boolean(),
  authentication_realm: z.object({ name: z.string(), type: z.string() }),
  lookup_realm: z.object({ name: z.string(), type: z.string() }),
  authentication_type: z.string(),
  api_key: z.object({ id: z.string(), name: z.string().default('') }).optional(),
});

/** Asks Elasticsearch who stands behind credentials, and remembers the answer for a short while. */
export class UserLookup {
  private readonly remembered = new Map<
    string,
    { until: number; answer: Promise<KnownUser | undefined> }
  >();

  constructor(
    private readonly clientAs: ClientAs,
    private readonly features: FeaturesRegistry,
    private readonly now: () => number = Date.now,
  ) {}

  /** The user, or nothing when Elasticsearch refuses the credentials; throws when it cannot answer. */
  async find(authorization: string): Promise<KnownUser | undefined> {
    const key = createHash('sha256').update(authorization).digest('base64');
    const known = this.remembered.get(key);
    if (known !== undefined && known.until > this.now()) {
      return known.answer;
    }
    const answer = this.ask(authorization);
    this.forgetOld();
    this.remembered.set(key, { until: this.now() + BELIEVED_FOR, answer });
    try {
      const user = await answer;
      if (user === undefined) {
        this.remembered.delete(key);
      }
      return user;
    } catch (error) {
      this.remembered.delete(key);
      throw error;
    }
  }

  private async ask(authorization: string): Promise<KnownUser | undefined> {
    const client = this.clientAs(authorization);
    let answer: unknown;
    try {
      answer = await client.security.authenticate();
    } catch (error) {
      if (isStatus(error, 401) || isStatus(error, 403)) {
        return undefined;
      }
      throw error;
    }
    const { full_name, email, ...user } = userSchema.parse(answer);
    const superuser = user.roles.includes('superuser');
    const actions = await this.heldActions(client);
    const holds = (featureId: string, privilege: string): boolean =>
      actions.has(featureAction(featureId, privilege)) ||
      user.roles.includes(featureRoleName(featureId, privilege));
    return {
      user: { ...user, full_name: full_name ?? undefined, email: email ?? undefined },
      grants: new UserGrants(this.features.getAll(), superuser, (f, name) => holds(f.id, name)),
    };
  }

  /** The home's application privileges that the user, or the API key, has. */
  private async heldActions(client: ElasticsearchClient): Promise<Set<string>> {
    const actions = this.features
      .getAll()
      .flatMap((feature) => privilegeNames(feature).map((name) => featureAction(feature.id, name)));
    if (actions.length === 0) {
      return new Set();
    }
    const { application } = await client.security.hasPrivileges({
      application: [{ application: HOME_APPLICATION, privileges: actions, resources: ['*'] }],
    });
    const held = application[HOME_APPLICATION]?.['*'] ?? {};
    return new Set(Object.keys(held).filter((action) => held[action] === true));
  }

  private forgetOld(): void {
    const now = this.now();
    for (const [key, { until }] of this.remembered) {
      if (until <= now || this.remembered.size > MAX_REMEMBERED) {
        this.remembered.delete(key);
      }
    }
  }
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === status;
}
