import { homedir } from 'node:os';
import { join } from 'node:path';
import { ELASTICSEARCH_VERSION } from './version';

/** The environment variables that the launcher reads, as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder in which an unpacked Elasticsearch is kept between runs. */
export function cachedHome(env: Environment): string {
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'suricata-hunt', `elasticsearch-${ELASTICSEARCH_VERSION}`);
}
