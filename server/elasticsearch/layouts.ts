import type { AuthenticatedUser, ElasticsearchClient } from '@kbn/core/server';
import type { PatternCaps } from '../../common/layouts';
import { fetchCaps } from './caps';
import { unknownRoots } from './field_patterns';
import { onStaleCaps } from './stale_caps';

const FRESH_MS = 30_000;
const KEPT_MS = 600_000;
/** An answer this young is not asked anew because of an error: the error has another reason. */
const JUST_ASKED_MS = 2_000;
const MAX_ENTRIES = 200;

interface Entry {
  caps?: PatternCaps;
  /** When the caps were asked, by {@link LayoutCache}'s clock. */
  at: number;
  /** A search has shown that the caps are wrong. */
  isWrong: boolean;
  asking?: Promise<PatternCaps>;
}

/** Whose view of which pattern, and the fields that are asked beside those that we know. */
export interface CapsQuestion {
  key: string;
  pattern: string;
  paths?: readonly string[];
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

const isEmpty = ({ families }: PatternCaps): boolean =>
  families.eve.length + families.ecs.length === 0;

/**
 * Remembers what index patterns hold. An answer older than 30 seconds is still used, and renewed
 * behind the request that found it; after ten minutes, or when a search has shown that it is wrong,
 * the request waits for a new one. Requests that come together ask once.
 */
export class LayoutCache {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly now: () => number = Date.now) {}

  /** What a pattern holds, for searches with this client. */
  async get(client: ElasticsearchClient, question: CapsQuestion): Promise<PatternCaps> {
    const roots = unknownRoots(question.paths ?? []);
    const key = roots.length === 0 ? question.key : JSON.stringify([question.key, roots]);
    const ask = () => this.ask(client, key, question);
    onStaleCaps(client, () => {
      const entry = this.entries.get(key);
      if (entry === undefined || this.now() - entry.at < JUST_ASKED_MS) return;
      entry.isWrong = true;
      ask().catch(() => undefined);
    });
    const entry = this.entries.get(key);
    const age = entry === undefined ? Infinity : this.now() - entry.at;
    // Nothing found is never remembered: the first events must show at once.
    if (entry?.caps === undefined || entry.isWrong || age > KEPT_MS || isEmpty(entry.caps)) {
      return ask();
    }
    if (age > FRESH_MS) ask().catch(() => undefined);
    return entry.caps;
  }

  /** Asks Elasticsearch, unless that is under way. Shared by requests, so that none aborts it. */
  private ask(
    client: ElasticsearchClient,
    key: string,
    { pattern, paths }: CapsQuestion,
  ): Promise<PatternCaps> {
    const known = this.entries.get(key);
    if (known?.asking !== undefined) return known.asking;
    const entry: Entry = known ?? { at: -Infinity, isWrong: false };
    const at = this.now();
    entry.asking = fetchCaps(client, pattern, undefined, paths)
      .then((caps) => {
        Object.assign(entry, { caps, at, isWrong: false });
        return caps;
      })
      .finally(() => {
        entry.asking = undefined;
      });
    this.keep(key, entry);
    return entry.asking;
  }

  private keep(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    const oldest = this.entries.keys().next();
    if (this.entries.size > MAX_ENTRIES && oldest.done !== true) this.entries.delete(oldest.value);
  }
}
