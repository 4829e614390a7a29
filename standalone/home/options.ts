import type { LogFormat, LogLevel } from '../logging';

export type ElasticsearchAuth = { username: string; password: string } | { apiKey: string };

export interface HomeOptions {
  /** 5601 when left out; 0 takes any free port. */
  port?: number;
  /** 127.0.0.1 when left out. */
  host?: string;
  elasticsearch: {
    url: string;
    /** The home's own user: it needs the right to manage the home's indices and API keys. */
    auth: ElasticsearchAuth;
    /** A PEM file with the certificate authority of Elasticsearch. */
    caFile?: string;
  };
  /** A folder with the content of the plugin's zip: kibana.json, server/, target/public/. */
  pluginDir: string;
  /** Settings as in kibana.yml, by the plugin's `configPath`: `{ my_plugin: { … } }`. */
  config?: Readonly<Record<string, unknown>>;
  /** UI settings that nobody may change. */
  uiSettingsOverrides?: Readonly<Record<string, unknown>>;
  /** The Kibana version that the home speaks for; 9.4.3 when left out. */
  version?: string;
  /** Keeps the two secrets (unless they are named apart) and the audit log. */
  dataDir: string;
  /** What session cookies are sealed with. Without the file everybody has to log in again. */
  sessionSecretFile?: string;
  /** What encrypted attributes are encrypted with: the same for all homes of one cluster. */
  encryptionKeyFile?: string;
  /** The built shared modules and the page's own code: shared_deps.js, shell.js. */
  sharedDepsDir: string;
  /** A path before all addresses, `/hunt` for example; none when left out. */
  basePath?: string;
  /** The address under which people reach the home, if it is not its own; https marks cookies. */
  publicBaseUrl?: string;
  logging?: { level?: LogLevel; format?: LogFormat; destination?: NodeJS.WritableStream };
  /** Names of the home's own indices, where several homes share one cluster. */
  indices?: { savedObjects?: string; tasks?: string };
}

export interface Home {
  /** The address to open; set once the home has started. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** `''`, or `/x` without a slash at the end; throws for what is no path. */
export function normalizeBasePath(basePath: string | undefined): string {
  const path = (basePath ?? '').replace(/\/$/, '');
  if (path !== '' && !/^(\/[A-Za-z0-9._~-]+)+$/.test(path)) {
    throw new Error(`The base path "${basePath}" must look like /hunt or /tools/hunt.`);
  }
  return path;
}
