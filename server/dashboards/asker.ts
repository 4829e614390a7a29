import type { Panel } from '../../common/dashboards';
import type { FilterValue } from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import { failuresOf, msearch } from '../elasticsearch';
import type { CompiledHunt, HuntScope } from '../hunts';
import { candidateCounts } from './answers';
import { added, gather, keyOf, sumsOf, type Counted, type Gathered } from './lists';
import { countSearch, listSearch, planSearches, type Listing, type PanelSearch } from './searches';

export type Candidates = ReadonlyMap<string, readonly FilterValue[]>;

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
  async count(candidates: Candidates): Promise<Map<string, Map<string, Counted>>> {
    const asked = this.panels.filter(({ id }) => (candidates.get(id)?.length ?? 0) > 0);
    const counts = new Map(asked.map(({ id }) => [id, new Map<string, Counted>()]));
    if (asked.length === 0) return counts;
    const most = Math.max(...asked.map(({ id }) => candidates.get(id)?.length ?? 0));
    const searches = this.plan(most, asked).filter(({ panels }) =>
      panels.some(({ places }) => places.length > 0),
    );
    const answers = await msearch(
      this.scope.client,
      searches.map((search) => countSearch(search, candidates)),
      this.scope.signal,
    );
    for (const failure of failuresOf(answers)) this.failures.add(failure);
    for (const [at, { panels }] of searches.entries()) {
      for (const { panel } of panels) {
        const answer = answers[at]?.aggregations?.[panel.id];
        if (answer === undefined) continue;
        const { buckets } = candidateCounts.parse(answer);
        const found = counts.get(panel.id) ?? new Map<string, Counted>();
        for (const [place, value] of (candidates.get(panel.id) ?? []).entries()) {
          const bucket = buckets[String(place)];
          if (bucket === undefined) continue;
          const key = keyOf(value);
          const counted = { value, events: bucket.doc_count, atMostMore: 0, ...sumsOf(bucket) };
          found.set(key, added(found.get(key), counted));
        }
      }
    }
    return counts;
  }
}
