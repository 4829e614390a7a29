import { createHash } from 'node:crypto';
import type { HostSides } from '../../common/hunts';
import type { CompiledHunt, HuntScope } from '../hunts';
import { hostTotals, type HostList, type Measure } from './host_totals';

const KEPT_MS = 60_000;
/** Lists may be long: few are kept. */
const MAX_ENTRIES = 12;

interface Entry {
  at: number;
  list: Promise<HostList>;
}

const keyOf = (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
  measure: Measure | undefined,
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        scope.key,
        side,
        measure,
        hunt.groups.map(({ group, query }) => [group.indices, query]),
      ]),
    )
    .digest('hex');

/**
 * The lists of hosts that were asked last. A first page always asks anew; further pages of it, and
 * what is told about its hosts afterwards, go by the list that it was made of, so that no host is
 * passed over or shown twice while events come in.
 */
export class ListsCache {
  private readonly entries = new Map<string, Entry>();

  /** A list asked now. */
  fresh(
    hunt: CompiledHunt,
    scope: HuntScope,
    side: HostSides,
    measure: Measure | undefined,
  ): Promise<HostList> {
    const key = keyOf(hunt, scope, side, measure);
    const list = hostTotals(hunt, scope, side, measure);
    const entry = { at: Date.now(), list };
    this.entries.delete(key);
    this.entries.set(key, entry);
    const forget = () => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
    };
    // What failed, was aborted or lacks a part of the data is asked anew the next time.
    list.then(({ failures }) => failures.length > 0 && forget(), forget);
    const oldest = this.entries.keys().next();
    if (this.entries.size > MAX_ENTRIES && oldest.done !== true) this.entries.delete(oldest.value);
    return list;
  }

  /** The list of the first page, if it is not a minute old; else one asked now. */
  async recent(
    hunt: CompiledHunt,
    scope: HuntScope,
    side: HostSides,
    measure: Measure | undefined,
  ): Promise<HostList> {
    const known = this.entries.get(keyOf(hunt, scope, side, measure));
    if (known === undefined || Date.now() - known.at > KEPT_MS) {
      return this.fresh(hunt, scope, side, measure);
    }
    // The request that asked for it may have gone away.
    return known.list.catch(() => this.fresh(hunt, scope, side, measure));
  }
}
