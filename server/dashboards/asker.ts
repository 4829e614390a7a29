import type { Panel } from '../../common/dashboards';
import type { Hunt } from '../../common/hunts';
import { failuresOf, msearch } from '../elasticsearch';
import type { CompiledHunt, HuntScope } from '../hunts';
import { added, countsOf, gather, keyOf, type Counted, type Gathered } from './lists';
import {
  countSearch,
  listSearch,
  planSearches,
  type Listing,
  type PanelSearch,
  type Wanted,
} from './searches';

/** Asks Elasticsearch about some panels of a hunt, each time all of them in one request. */
export class Asker {
  /** What the answers lacked. */
  readonly failures = new Set<string>();

  constructor(
    private readonly hunt: Hunt,
    private readonly compiled: CompiledHunt,
    private readonly scope: HuntScope,
    readonly panels: readonly Panel[],
  ) {}

  private plan(size: number, panels: readonly Panel[] = this.panels): PanelSearch[] {
    return planSearches(this.hunt, this.compiled, panels, size);
  }

  /** Why values of some indices are not counted, by the id of the panel. */
  failuresByPanel(): Map<string, string[]> {
    const failures = new Map<string, string[]>();
    for (const { panels } of this.plan(1)) {
      for (const { panel, failures: found } of panels) {
        failures.set(panel.id, [...new Set([...(failures.get(panel.id) ?? []), ...found])]);
      }
    }
    return failures;
  }

  /** The values of panels as listed, by the id of the panel; all of them when none are named. */
  async list(listing: Listing, panels?: readonly Panel[]): Promise<Map<string, Gathered>> {
    const searches = this.plan(listing.size, panels);
    const answers = await msearch(
      this.scope.client,
      searches.map((search) => listSearch(search, listing)),
      this.scope.signal,
    );
    for (const failure of failuresOf(answers)) this.failures.add(failure);
    return gather(searches, answers, listing.probability !== undefined);
  }

  /** Exact counts of single values, by the id of the panel and the key of the value. */
  async count(wanted: ReadonlyMap<string, Wanted>): Promise<Map<string, Map<string, Counted>>> {
    const asked = this.panels.filter(({ id }) => (wanted.get(id)?.values.length ?? 0) > 0);
    const most = Math.max(0, ...asked.map(({ id }) => wanted.get(id)?.values.length ?? 0));
    const searches = this.plan(most, asked).filter(({ panels }) =>
      panels.some(({ places }) => places.length > 0),
    );
    const answers = await msearch(
      this.scope.client,
      searches.map((search) => countSearch(search, wanted)),
      this.scope.signal,
    );
    for (const failure of failuresOf(answers)) this.failures.add(failure);
    const counts = new Map<string, Map<string, Counted>>();
    for (const { id } of asked) {
      const values = wanted.get(id)?.values ?? [];
      const none = { events: 0, atMostMore: 0, bytes: 0, packets: 0 };
      counts.set(id, new Map(values.map((value) => [keyOf(value), { value, ...none }])));
    }
    for (const [at, { panels }] of searches.entries()) {
      const aggs = answers[at]?.aggregations ?? {};
      for (const one of panels) {
        const found = counts.get(one.panel.id);
        const asking = wanted.get(one.panel.id);
        if (found === undefined || asking === undefined) continue;
        for (const counted of countsOf(one, aggs, asking)) {
          const key = keyOf(counted.value);
          if (found.has(key)) found.set(key, added(found.get(key), counted));
        }
      }
    }
    return counts;
  }
}
