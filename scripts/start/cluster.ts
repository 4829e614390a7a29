import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import {
  checkCluster,
  clientOptions,
  createUser,
  ElasticsearchProblem,
  resolveCluster,
  startElasticsearch,
  type Credentials,
} from '../../standalone/elasticsearch';
import { CONNECTION_FILE } from '../load/index';
import type { StartOptions } from './options';

/** The person who signs in to an Elasticsearch that we started. */
const USER = 'hunter';

/** The cluster that the home uses. */
export interface Cluster {
  client: Client;
  url: string;
  auth: Credentials;
  caFile: string | undefined;
  /** Whom to sign in as; undefined on a cluster of the user's own. */
  login: { username: string; password: string } | undefined;
  stop: () => Promise<void>;
}

const ofTheUser = async (options: StartOptions): Promise<Cluster | undefined> => {
  const connection = await resolveCluster({
    elasticsearch: options.elasticsearch,
    env: process.env,
  });
  if (connection === undefined) return undefined;
  const { api } = await checkCluster(connection);
  if (connection.credentials === undefined) {
    throw new ElasticsearchProblem(
      'Give the home a user of the cluster: ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD, or ELASTICSEARCH_API_KEY.',
    );
  }
  const client = new Client(clientOptions(connection, api));
  return {
    client,
    url: connection.url,
    auth: connection.credentials,
    caFile: process.env['ELASTICSEARCH_CA'],
    login: undefined,
    stop: () => client.close(),
  };
};

const ofOurs = async (options: StartOptions, log: (line: string) => void): Promise<Cluster> => {
  const running = await startElasticsearch({
    dataDir: options.dataDir,
    port: options.elasticsearchPort,
    log,
  });
  const { url, username, password } = running;
  const login = {
    username: USER,
    password: options.password ?? randomBytes(12).toString('base64url'),
  };
  await createUser(running, { ...login, roles: ['superuser'], fullName: 'Hunter' });
  const client = new Client({ node: url, auth: { username, password } });
  const connectionFile = join(options.dataDir, CONNECTION_FILE);
  writeFileSync(connectionFile, JSON.stringify({ url, username, password }), { mode: 0o600 });
  return {
    client,
    url,
    auth: { username, password },
    caFile: undefined,
    login,
    stop: async () => {
      rmSync(connectionFile, { force: true });
      await client.close();
      await running.stop();
    },
  };
};

/**
 * The cluster that the user named, checked, or one that is started for us with its own user.
 * @throws ElasticsearchProblem with a sentence that says what to do
 */
export const openCluster = async (
  options: StartOptions,
  log: (line: string) => void,
): Promise<Cluster> => (await ofTheUser(options)) ?? ofOurs(options, log);
