import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { z } from 'zod';
import {
  checkCluster,
  clientOptions,
  ElasticsearchProblem,
  resolveCluster,
  type ClusterConnection,
} from '../../standalone/elasticsearch';
import { EXIT_CODES, LoadError, type ExitCode } from './errors';

/** What `npm start` leaves in its data folder while its own Elasticsearch runs. */
export const CONNECTION_FILE = 'connection.json';

const connectionFile = z.object({
  url: z.url(),
  username: z.string(),
  password: z.string(),
});

export interface ConnectionOptions {
  /** From the command line; goes before ELASTICSEARCH_URL. */
  url?: string;
  /** The data folder of `npm start`. */
  dataFolder: string;
}

const readConnectionFile = (folder: string): ClusterConnection | undefined => {
  const path = join(folder, CONNECTION_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const { url, ...credentials } = connectionFile.parse(JSON.parse(text));
    return { url, credentials, ca: undefined };
  } catch {
    throw new LoadError(
      `${path} is not what npm start writes there. Delete it and start again, or give --elasticsearch.`,
      EXIT_CODES.unusable,
    );
  }
};

/** Problems with Elasticsearch as the loader tells them, with its exit code. */
const told = async <T>(work: Promise<T>, exitCode: ExitCode): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ElasticsearchProblem) throw new LoadError(error.message, exitCode);
    throw error;
  }
};

/**
 * How to reach Elasticsearch: the address given, else ELASTICSEARCH_URL, else the one that
 * `npm start` runs, whose credentials also serve where its address is given.
 *
 * Throws LoadError that says what to do if there is no address.
 */
export const connectionOf = async (
  options: ConnectionOptions,
  env: NodeJS.ProcessEnv,
): Promise<ClusterConnection> => {
  const started = readConnectionFile(options.dataFolder);
  const given = await told(
    resolveCluster({ elasticsearch: options.url, env }),
    EXIT_CODES.unusable,
  );
  const connection = given ?? started;
  if (connection === undefined) {
    throw new LoadError(
      'There is no Elasticsearch to load into. Start one with npm start, or name yours with --elasticsearch URL or ELASTICSEARCH_URL.',
      EXIT_CODES.unusable,
    );
  }
  const isStarted =
    started !== undefined && new URL(started.url).origin === new URL(connection.url).origin;
  return isStarted && connection.credentials === undefined
    ? { ...connection, credentials: started.credentials }
    : connection;
};

/** A client for Elasticsearch that answers. Throws LoadError that says why it does not. */
export const connect = async (
  options: ConnectionOptions,
  env: NodeJS.ProcessEnv,
): Promise<Client> => {
  const connection = await connectionOf(options, env);
  const { api } = await told(checkCluster(connection), EXIT_CODES.failed);
  return new Client(clientOptions(connection, api));
};
