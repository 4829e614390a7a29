import { Transport, type Client } from '@elastic/elasticsearch';
import type { ApiVersion } from './cluster_version';
import type { ClusterConnection } from './connect';

type ClientOptions = ConstructorParameters<typeof Client>[0];
type TransportOptions = ConstructorParameters<typeof Transport>[0];

/** The client asks for version 9 of the API in every request; this asks for version 8. */
class TransportOfVersion8 extends Transport {
  constructor(options: TransportOptions) {
    const type = 'application/vnd.elasticsearch';
    super({
      ...options,
      vendoredHeaders: {
        jsonContentType: `${type}+json; compatible-with=8`,
        ndjsonContentType: `${type}+x-ndjson; compatible-with=8`,
        accept: `${type}+json; compatible-with=8,text/plain`,
      },
    });
  }
}

/** What `new Client(…)` of @elastic/elasticsearch needs to speak with a cluster. */
export function clientOptions(connection: ClusterConnection, api: ApiVersion = 9): ClientOptions {
  const { url, credentials, ca } = connection;
  return {
    node: url,
    ...(credentials === undefined ? {} : { auth: { ...credentials } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    ...(api === 8 ? { Transport: TransportOfVersion8 } : {}),
  };
}
