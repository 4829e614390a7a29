import { Client, errors } from '@elastic/elasticsearch';
import { z } from 'zod';
import { clientOptions } from './client_options';
import { apiVersionFor, OLDEST_CLUSTER, type ApiVersion } from './cluster_version';
import type { ClusterConnection } from './connect';
import { connectionProblem } from './connection_problem';
import { ElasticsearchProblem } from './problem';

/** A cluster that can be used. */
export interface CheckedCluster {
  readonly name: string;
  readonly version: string;
  /** To be handed to `clientOptions`. */
  readonly api: ApiVersion;
  /** The user that the credentials belong to. */
  readonly username: string;
}

const TIMEOUT_MS = 15_000;

const info = z.object({ cluster_name: z.string(), version: z.object({ number: z.string() }) });
const identity = z.object({ username: z.string() });

/**
 * Makes sure that a cluster can be used: it answers, accepts us, is new enough and has security
 * switched on.
 *
 * @throws ElasticsearchProblem when not; the message holds no credentials
 */
export async function checkCluster(connection: ClusterConnection): Promise<CheckedCluster> {
  const client = new Client({
    ...clientOptions(connection),
    maxRetries: 0,
    requestTimeout: TIMEOUT_MS,
  });
  try {
    const { cluster_name: name, version } = await get(client, '/', info);
    const api = apiVersionFor(version.number);
    if (api === undefined) throw tooOld(connection.url, version.number);
    const { username } = await get(client, '/_security/_authenticate', identity);
    return { name, version: version.number, api, username };
  } catch (error) {
    if (error instanceof ElasticsearchProblem) throw error;
    throw isSecurityOff(error) ? securityOff(connection.url) : connectionProblem(connection, error);
  } finally {
    await client.close();
  }
}

/** Asks for plain JSON, which every version of Elasticsearch answers with. */
async function get<T>(client: Client, path: string, schema: z.ZodType<T>): Promise<T> {
  const headers = { accept: 'application/json' };
  return schema.parse(await client.transport.request({ method: 'GET', path }, { headers }));
}

function tooOld(url: string, version: string): ElasticsearchProblem {
  return new ElasticsearchProblem(
    `The cluster at ${url} is Elasticsearch ${version}; version >= ${OLDEST_CLUSTER} is needed. ` +
      'Upgrade it, or name another cluster.',
  );
}

/** With security off there is no such route, and Elasticsearch says so in its own words. */
function isSecurityOff(error: unknown): boolean {
  return (
    error instanceof errors.ResponseError &&
    error.statusCode !== 401 &&
    /no handler found for uri|security is not enabled|security must be explicitly enabled/i.test(
      JSON.stringify(error.body),
    )
  );
}

function securityOff(url: string): ElasticsearchProblem {
  return new ElasticsearchProblem(
    `The cluster at ${url} has security switched off, so it has no users and nobody could log in. ` +
      'Set xpack.security.enabled: true in its elasticsearch.yml.',
  );
}
