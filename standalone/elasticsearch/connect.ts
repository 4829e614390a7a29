import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Environment } from './cache';
import { ElasticsearchProblem, reasonOf } from './problem';

/** Who we are for a cluster. */
export type Credentials =
  { readonly username: string; readonly password: string } | { readonly apiKey: string };

/** How to reach a cluster that somebody else runs. */
export interface ClusterConnection {
  /** Without credentials, so it may be printed. */
  readonly url: string;
  readonly credentials: Credentials | undefined;
  /** The certificate of the authority to trust, in PEM. */
  readonly ca: string | undefined;
}

const clusterUrl = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text));

/**
 * Where the cluster is that the user named, by option or by ELASTICSEARCH_URL, and the credentials
 * for it: those in the address, else ELASTICSEARCH_API_KEY, else ELASTICSEARCH_USERNAME and
 * ELASTICSEARCH_PASSWORD. ELASTICSEARCH_CA names a file with the certificate to trust.
 *
 * @returns undefined when the user named none
 * @throws ElasticsearchProblem when something of it cannot be understood or read
 */
export async function resolveCluster(options: {
  readonly elasticsearch?: string | undefined;
  readonly env: Environment;
}): Promise<ClusterConnection | undefined> {
  const { env } = options;
  const named = options.elasticsearch || env.ELASTICSEARCH_URL;
  if (!named) return undefined;
  const parsed = clusterUrl.safeParse(named);
  if (!parsed.success) {
    // The text is not repeated: it may hold a password.
    throw new ElasticsearchProblem(
      'The address given for Elasticsearch cannot be understood. Write it like ' +
        'https://elasticsearch.example:9200 (in --elasticsearch or ELASTICSEARCH_URL).',
    );
  }
  const url = parsed.data;
  return {
    url: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    credentials: credentialsFrom(url, env),
    ca: env.ELASTICSEARCH_CA ? await readCertificate(env.ELASTICSEARCH_CA) : undefined,
  };
}

function credentialsFrom(url: URL, env: Environment): Credentials | undefined {
  if (url.username) {
    return {
      username: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password) || (env.ELASTICSEARCH_PASSWORD ?? ''),
    };
  }
  if (env.ELASTICSEARCH_API_KEY) return { apiKey: env.ELASTICSEARCH_API_KEY };
  const { ELASTICSEARCH_USERNAME: username, ELASTICSEARCH_PASSWORD: password } = env;
  if (!username && !password) return undefined;
  if (username && password) return { username, password };
  throw new ElasticsearchProblem(
    `${username ? 'ELASTICSEARCH_USERNAME' : 'ELASTICSEARCH_PASSWORD'} is set without ` +
      `${username ? 'ELASTICSEARCH_PASSWORD' : 'ELASTICSEARCH_USERNAME'}. Set both.`,
  );
}

async function readCertificate(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new ElasticsearchProblem(
      `The certificate named in ELASTICSEARCH_CA cannot be read: ${reasonOf(error)}.`,
    );
  }
}
