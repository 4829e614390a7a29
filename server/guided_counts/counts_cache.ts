import type { GuidedCount } from '../../common/api';
import type { Hunt } from '../../common/hunts';
import { parseTimeRange, type HeldValuesCache, type HuntScope } from '../hunts';
import { countGuidedFilters, type Counted } from './service';

const KEPT_MS = 60_000;
const MAX_HUNTS = 50;

interface Entry extends Omit<Counted, 'failures'> {
  at: number;
}

/** Everything that decides an answer but the events themselves. */
const keyOf = (hunt: Hunt, scope: HuntScope): string =>
  JSON.stringify([
    scope.key,
    hunt.timeRange && parseTimeRange(hunt.timeRange, scope.now),
    { ...hunt, timeRange: undefined },
    scope.networks.map(({ id, cidrs, home }) => [id, cidrs, home]),
    scope.mailSuffixes,
    scope.dnsSuffixes,
    [...(scope.references.packed ?? [])],
  ]);

/**
 * Remembers counts for a minute: the drawer asks for the same ones each time that it opens. What
 * was counted with failures is asked anew.
 */
export class CountsCache {
  private readonly hunts = new Map<string, Entry>();

  constructor(private readonly held: HeldValuesCache) {}

  async get(hunt: Hunt, scope: HuntScope, ids: readonly string[]): Promise<Counted> {
    const key = keyOf(hunt, scope);
    const known = this.known(key);
    const missing = ids.filter((id) => known?.counts[id] === undefined);
    const fresh: Counted =
      missing.length === 0
        ? { counts: {}, notes: {}, failures: [] }
        : await countGuidedFilters(hunt, scope, missing, this.held, (batch) => {
            // As they come: who goes away and comes back finds what was counted so far.
            if (batch.failures.length === 0) this.keep(key, batch);
          });
    return {
      counts: pick({ ...known?.counts, ...fresh.counts }, ids),
      notes: pick({ ...known?.notes, ...fresh.notes }, ids),
      failures: fresh.failures,
    };
  }

  private known(key: string): Entry | undefined {
    const kept = this.hunts.get(key);
    return kept !== undefined && Date.now() - kept.at < KEPT_MS ? kept : undefined;
  }

  private keep(key: string, { counts, notes }: Counted): void {
    const known = this.known(key) ?? { at: Date.now(), counts: {}, notes: {} };
    this.hunts.delete(key);
    this.hunts.set(key, {
      at: known.at,
      counts: { ...known.counts, ...counts },
      notes: { ...known.notes, ...notes },
    });
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
