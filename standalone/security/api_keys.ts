import type { APIKeys, ElasticsearchClient, ScopeableRequest } from '@kbn/core/server';
import { z } from 'zod';
import { isStatus, type ClientAs } from './user_lookup';

export interface ApiKeyServices {
  asInternalUser: ElasticsearchClient;
  clientAs: ClientAs;
  /** The `authorization` header that stands behind a request. */
  authorizationOf(request: ScopeableRequest): string | undefined;
}

const invalidationSchema = z.object({
  invalidated_api_keys: z.array(z.string()),
  previously_invalidated_api_keys: z.array(z.string()),
  error_count: z.number(),
  error_details: z.array(z.object({ type: z.string(), reason: z.string().nullish() })).optional(),
});

/** `core.security.authc.apiKeys`, straight onto Elasticsearch's own API keys. */
export function createApiKeys(services: ApiKeyServices): APIKeys {
  const { asInternalUser, clientAs } = services;

  const areAPIKeysEnabled = async (): Promise<boolean> => {
    try {
      // Any lookup will do: with API keys off Elasticsearch refuses them all.
      await asInternalUser.security.invalidateApiKey({ ids: ['home-api-key-test'] });
      return true;
    } catch (error) {
      if (isStatus(error, 400) || isStatus(error, 500)) {
        return false;
      }
      throw error;
    }
  };

  return {
    areAPIKeysEnabled,

    async grantAsInternalUser(request, params) {
      const authorization = services.authorizationOf(request);
      if (authorization === undefined) {
        throw new Error(
          'Unable to grant an API Key: the request carries no credentials to grant it for.',
        );
      }
      if (!(await areAPIKeysEnabled())) {
        return null;
      }
      const { name, role_descriptors, expiration, metadata } = params;
      const { encoded: _encoded, ...key } = await asInternalUser.security.grantApiKey({
        ...grantFor(authorization),
        api_key: { name, role_descriptors, expiration, metadata },
      });
      return key;
    },

    async validate({ id, api_key }) {
      const token = Buffer.from(`${id}:${api_key}`).toString('base64');
      try {
        await clientAs(`ApiKey ${token}`).security.authenticate();
        return true;
      } catch (error) {
        if (isStatus(error, 401)) {
          return false;
        }
        throw error;
      }
    },

    async invalidateAsInternalUser({ ids }) {
      const answer: unknown = await asInternalUser.security.invalidateApiKey({ ids });
      const { error_details, ...counts } = invalidationSchema.parse(answer);
      return {
        ...counts,
        ...(error_details && {
          error_details: error_details.map(({ type, reason }) => ({
            type,
            reason: reason ?? undefined,
          })),
        }),
      };
    },
  };
}

/** Elasticsearch grants for a password or a token, not for another API key. */
function grantFor(authorization: string) {
  const [scheme = '', value = ''] = authorization.split(' ');
  switch (scheme.toLowerCase()) {
    case 'basic': {
      const [username = '', ...rest] = Buffer.from(value, 'base64').toString().split(':');
      return { grant_type: 'password' as const, username, password: rest.join(':') };
    }
    case 'bearer':
      return { grant_type: 'access_token' as const, access_token: value };
    default:
      throw new Error(
        `Unsupported scheme "${scheme}" for granting API Key: log in with a user name and a ` +
          'password instead.',
      );
  }
}
