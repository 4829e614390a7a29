import type { AuthenticatedUser, ElasticsearchClient } from '@kbn/core/server';
import type { PatternCaps } from '../../common/layouts';
import { fetchCaps } from './caps';

const FRESH_MS = 30_000;
const KEPT_MS = 600_000;
const MAX_ENTRIES = 200;

interface Entry {
  caps: PatternCaps;
  at: number;
  refreshing: boolean;
}

/**
 * Who asks for what: what a pattern shows depends on the user's rights. Requests do not show their
 * credentials to plugins, so it is the user, the realm, the roles and the key that tell askers apart.
 */
export const viewKey = (user: AuthenticatedUser | null, pattern: string): string =>
  JSON.stringify([
    pattern,
    user && [user.username, user.authentication_realm, user.roles, user.api_key?.id ?? ''],
  ]);

/**
 * Remembers what index patterns hold. An answer older than 30 seconds is still used, and renewed
 * behind the request that found it; after ten minutes the request waits for a new one.
 */
export class LayoutCache {
  private readonly entries = new Map<string, Entry>();

  async get(
    client: ElasticsearchClient,
    key: string,
    pattern: string,
    signal: AbortSignal,
  ): Promise<PatternCaps> {
    const entry = this.entries.get(key);
    const age = entry === undefined ? Infinity : Date.now() - entry.at;
    // Nothing found is never remembered: the first events must show at once.
    const isEmpty =
      entry !== undefined && entry.caps.families.eve.length + entry.caps.families.ecs.length === 0;
    if (entry === undefined || age > KEPT_MS || isEmpty) {
      return this.store(key, await fetchCaps(client, pattern, signal));
    }
    if (age > FRESH_MS && !entry.refreshing) {
      entry.refreshing = true;
      void fetchCaps(client, pattern)
        .then((caps) => this.store(key, caps))
        .catch(() => {
          entry.refreshing = false;
        });
    }
    return entry.caps;
  }

  private store(key: string, caps: PatternCaps): PatternCaps {
    this.entries.delete(key);
    this.entries.set(key, { caps, at: Date.now(), refreshing: false });
    const oldest = this.entries.keys().next();
    if (this.entries.size > MAX_ENTRIES && oldest.done !== true) this.entries.delete(oldest.value);
    return caps;
  }
}
