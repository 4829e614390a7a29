import type { FilterNode } from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import { listToFilter, type Indicator } from '../../common/indicators';
import type { HeldValuesCache, HuntScope } from '../hunts';
import type { RouteScope } from '../http';
import { askerOf, keptLists, valuesOfList, type Asker, type KeptList } from './lists';
import { isCheap, occurringFilter } from './occurring';

const MOST_KEPT = 20;

/** Remembers the last so many of something that never changes under its key. */
class Lately<T> {
  private readonly entries = new Map<string, T>();

  async get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.entries.get(key);
    const value = known ?? (await make());
    this.entries.delete(key);
    this.entries.set(key, value);
    const oldest = this.entries.keys().next();
    if (this.entries.size > MOST_KEPT && oldest.done !== true) this.entries.delete(oldest.value);
    return value;
  }
}

/** The lists that filters refer to, as conditions. */
export class IndicatorReferences {
  private readonly values = new Lately<readonly Indicator[]>();
  private readonly filters = new Lately<FilterNode>();
  private readonly occurring = new Lately<FilterNode>();

  constructor(private readonly held: HeldValuesCache) {}

  /** The values of a list that the asker may see. */
  valuesOf(asker: Asker, kept: KeptList): Promise<readonly Indicator[]> {
    return this.values.get(versionOf(kept), () => valuesOfList(asker, kept));
  }

  /**
   * What the lists of these ids ask; undefined for a list that is not there or private to somebody
   * else. `occurring` leaves out what does not occur in the hunt's time range.
   */
  async of(
    route: RouteScope,
    ids: readonly string[],
    hunt: Hunt,
    scope: HuntScope,
  ): Promise<Record<'whole' | 'occurring', (id: string) => FilterNode | undefined>> {
    const asker = askerOf(route);
    const whole = new Map<string, FilterNode>();
    const occurring = new Map<string, FilterNode>();
    for (const kept of await keptLists(asker, ids)) {
      const { id } = kept.list;
      const values = await this.valuesOf(asker, kept);
      const all = await this.filters.get(versionOf(kept), () =>
        Promise.resolve(listToFilter(values)),
      );
      whole.set(id, all);
      occurring.set(id, isCheap(values) ? all : await this.inRange(kept, values, hunt, scope));
    }
    return { whole: (id) => whole.get(id), occurring: (id) => occurring.get(id) };
  }

  private async inRange(
    kept: KeptList,
    values: readonly Indicator[],
    hunt: Hunt,
    scope: HuntScope,
  ): Promise<FilterNode> {
    // What occurs is not the same for ever.
    const minute = Math.floor(scope.now.getTime() / 60_000);
    const key = `${versionOf(kept)} ${minute} ${this.held.rangeKey(hunt, scope)}`;
    return this.occurring.get(key, () => occurringFilter(values, hunt, scope, this.held));
  }
}

const versionOf = ({ list }: KeptList): string => `${list.id} ${list.version}`;
