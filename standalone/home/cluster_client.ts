import { readFileSync } from 'node:fs';
import { Client } from '@elastic/elasticsearch';
import type { ElasticsearchClient, IClusterClient, ScopeableRequest } from '@kbn/core/server';
import type { HomeOptions } from './options';

/** Milliseconds that one request to Elasticsearch may take, as in Kibana. */
const REQUEST_TIMEOUT = 30_000;

/** The clients of the home: one with its own user, and one without, which sends what it is given. */
export class HomeClusterClient implements IClusterClient {
  readonly asInternalUser: ElasticsearchClient;
  private readonly internal: Client;
  private readonly bare: Client;

  constructor(
    options: HomeOptions['elasticsearch'],
    private readonly authorizationOf: (request: ScopeableRequest) => string | undefined,
  ) {
    const base = baseOptions(options);
    this.internal = new Client({ ...base, auth: options.auth });
    this.asInternalUser = this.internal;
    // A second pool: whatever goes wrong here, it cannot act with the home's own rights.
    this.bare = new Client(base);
  }

  asScoped = (request: ScopeableRequest) => {
    const authorization = this.authorizationOf(request);
    // Elasticsearch's own logs and task list then name the request that is behind a search.
    const headers = 'id' in request ? { 'x-opaque-id': request.id } : {};
    const asCurrentUser =
      authorization === undefined
        ? this.bare
        : this.bare.child({ headers: { ...headers, authorization } });
    return {
      asCurrentUser,
      asInternalUser: this.asInternalUser,
      asSecondaryAuthUser: this.asInternalUser,
    };
  };

  /** A client that sends these credentials, on the connections that all users share. */
  clientAs = (authorization: string): ElasticsearchClient =>
    this.bare.child({ headers: { authorization } });

  async close(): Promise<void> {
    await Promise.all([this.internal.close(), this.bare.close()]);
  }
}

type ClientOptions = ConstructorParameters<typeof Client>[0];

function baseOptions({ url, caFile }: HomeOptions['elasticsearch']): ClientOptions {
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') {
    throw new Error(
      'The address of Elasticsearch must not hold a user name or password. Give them apart.',
    );
  }
  return {
    node: url,
    requestTimeout: REQUEST_TIMEOUT,
    headers: { 'x-elastic-product-origin': 'kibana' },
    ...(caFile !== undefined && { tls: { ca: readFileSync(caFile) } }),
  };
}
