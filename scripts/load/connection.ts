import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, errors } from '@elastic/elasticsearch';
import { z } from 'zod';
import { EXIT_CODES, LoadError, messageOf } from './errors';

type ClientOptions = ConstructorParameters<typeof Client>[0];

/** What `npm start` leaves in its data folder while its own Elasticsearch runs. */
export const CONNECTION_FILE = 'connection.json';

const connectionFile = z.object({
  url: z.string(),
  username: z.string(),
  password: z.string(),
});

export interface ConnectionOptions {
  /** From the command line; goes before ELASTICSEARCH_URL. */
  url?: string;
  /** The data folder of `npm start`. */
  dataFolder: string;
}

const readConnectionFile = (folder: string): z.infer<typeof connectionFile> | undefined => {
  const path = join(folder, CONNECTION_FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return connectionFile.parse(JSON.parse(text));
  } catch {
    throw new LoadError(
      `${path} is not what npm start writes there. Delete it and start again, or give --elasticsearch.`,
      EXIT_CODES.unusable,
    );
  }
};

const parseUrl = (text: string): URL => {
  try {
    const url = new URL(text);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  } catch {
    // Told below; the text itself may hold a password.
  }
  throw new LoadError(
    'The address of Elasticsearch is not usable. Write it as https://elasticsearch.example:9200.',
    EXIT_CODES.unusable,
  );
};

type Credentials = { apiKey: string } | { username: string; password: string };

const credentialsOf = (url: URL, env: NodeJS.ProcessEnv): Credentials | undefined => {
  const { ELASTICSEARCH_API_KEY: apiKey } = env;
  if (apiKey) return { apiKey };
  const username = decodeURIComponent(url.username) || env.ELASTICSEARCH_USERNAME;
  const password = decodeURIComponent(url.password) || env.ELASTICSEARCH_PASSWORD;
  return username && password ? { username, password } : undefined;
};

/** The address given may be that of the Elasticsearch that npm start runs. */
const credentialsOfStarted = (
  started: z.infer<typeof connectionFile> | undefined,
  url: URL,
): Credentials | undefined =>
  started !== undefined && parseUrl(started.url).origin === url.origin
    ? { username: started.username, password: started.password }
    : undefined;

const certificateOf = (env: NodeJS.ProcessEnv): ClientOptions['tls'] => {
  const { ELASTICSEARCH_CA: path } = env;
  if (!path) return undefined;
  try {
    return { ca: readFileSync(path) };
  } catch (error) {
    throw new LoadError(
      `The certificate in ELASTICSEARCH_CA cannot be read: ${messageOf(error)}.`,
      EXIT_CODES.unusable,
    );
  }
};

/**
 * How to reach Elasticsearch: the address given, else ELASTICSEARCH_URL, else the one that
 * `npm start` runs. Credentials come from ELASTICSEARCH_API_KEY, from the address, or from
 * ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD; ELASTICSEARCH_CA names a certificate file.
 *
 * Throws LoadError that says what to do if there is no address.
 */
export const connectionOptions = (
  options: ConnectionOptions,
  env: NodeJS.ProcessEnv,
): ClientOptions => {
  const given = options.url ?? env.ELASTICSEARCH_URL;
  const started = readConnectionFile(options.dataFolder);
  if (given === undefined || given === '') {
    if (started === undefined) {
      throw new LoadError(
        'There is no Elasticsearch to load into. Start one with npm start, or name yours with --elasticsearch URL or ELASTICSEARCH_URL.',
        EXIT_CODES.unusable,
      );
    }
    const { url, username, password } = started;
    return { node: url, auth: { username, password } };
  }
  const url = parseUrl(given);
  return {
    node: url.origin + url.pathname,
    auth: credentialsOf(url, env) ?? credentialsOfStarted(started, url),
    tls: certificateOf(env),
  };
};

const adviceFor = (error: unknown): string => {
  if (error instanceof errors.ResponseError) {
    return error.statusCode === 401
      ? 'The user name, password or API key is wrong or missing (ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD, ELASTICSEARCH_API_KEY).'
      : `It answers with status ${error.statusCode}.`;
  }
  const reason = messageOf(error);
  return /certificate|self.signed/i.test(reason)
    ? `Its certificate is not trusted (${reason}). Name the file of its authority in ELASTICSEARCH_CA.`
    : `${reason}. Is it running, and is the address right?`;
};

/** A client for Elasticsearch that answers. Throws LoadError that says why it does not. */
export const connect = async (
  options: ConnectionOptions,
  env: NodeJS.ProcessEnv,
): Promise<Client> => {
  const client = new Client(connectionOptions(options, env));
  try {
    await client.info({}, { requestTimeout: 10_000, maxRetries: 0 });
    return client;
  } catch (error) {
    await client.close();
    throw new LoadError(`Elasticsearch cannot be used. ${adviceFor(error)}`, EXIT_CODES.failed);
  }
};
