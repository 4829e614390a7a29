import type { GuidedCount } from '../../common/api';
import type { Hunt } from '../../common/hunts';
import { networksKey, parseTimeRange, type HuntScope } from '../hunts';
import { countGuidedFilters, type Counted } from './service';

const KEPT_MS = 60_000;
const MAX_HUNTS = 50;

interface Entry extends Counted {
  at: number;
}

/** Everything that decides an answer but the events themselves. */
const keyOf = (hunt: Hunt, scope: HuntScope): string =>
  JSON.stringify([
    scope.key,
    hunt.timeRange && parseTimeRange(hunt.timeRange, scope.now),
    { ...hunt, timeRange: undefined },
    networksKey(scope.networks),
    scope.mailSuffixes,
    scope.dnsSuffixes,
  ]);

/**
 * Remembers counts for a minute: the drawer asks for the same ones each time that it opens. What
 * was counted with failures is asked anew.
 */
export class CountsCache {
  private readonly hunts = new Map<string, Entry>();

  async get(hunt: Hunt, scope: HuntScope, ids: readonly string[]): Promise<Counted> {
    const key = keyOf(hunt, scope);
    const kept = this.hunts.get(key);
    const known = kept !== undefined && Date.now() - kept.at < KEPT_MS ? kept : undefined;
    const missing = ids.filter((id) => known?.counts[id] === undefined);
    const fresh: Counted =
      missing.length === 0
        ? { counts: {}, notes: {}, failures: [] }
        : await countGuidedFilters(hunt, scope, missing);
    const all = {
      counts: { ...known?.counts, ...fresh.counts },
      notes: { ...known?.notes, ...fresh.notes },
      failures: fresh.failures,
    };
    if (fresh.failures.length === 0) this.keep(key, { ...all, at: known?.at ?? Date.now() });
    return {
      counts: pick(all.counts, ids),
      notes: pick(all.notes, ids),
      failures: all.failures,
    };
  }

  private keep(key: string, entry: Entry): void {
    this.hunts.delete(key);
    this.hunts.set(key, entry);
    const oldest = this.hunts.keys().next();
    if (this.hunts.size > MAX_HUNTS && oldest.done !== true) this.hunts.delete(oldest.value);
  }
}

const pick = <T>(from: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> =>
  Object.fromEntries(
    ids.flatMap((id): [string, T][] => {
      const value = from[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );

/** Whether any number of hosts is only about right. */
export const isApproximate = (counts: Readonly<Record<string, GuidedCount>>): boolean =>
  Object.values(counts).some(({ hostsIsExact }) => !hostsIsExact);
