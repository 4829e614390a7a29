import type { Panel } from '../../common/dashboards';
import { allOf, type Query } from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import type { Search } from '../elasticsearch';
import type { Aggs, CompiledHunt, GroupHunt } from '../hunts';
import { placed, type Place, type Placed } from './places';

/** Panels that one search answers: the same events of the same layout. */
export interface PanelSearch {
  hunt: GroupHunt;
  /** The events of the hunt that can have values of these panels. */
  query: Query;
  panels: readonly Placed[];
}

/** How the values of each place are listed. */
export interface Listing {
  /** Most values of a place. */
  size: number;
  direction?: 'asc';
  /** Share of the events that is looked at, for an estimate. */
  probability?: number;
}

/** An answer has at most 65,536 buckets. */
const MOST_BUCKETS = 40_000;
const MOST_PANELS = 24;

/**
 * The event types to ask for: undefined for all of the hunt, an empty list where none of the hunt
 * can have a value. Fewer events are looked at, and panels of the same events share a search.
 */
const typesFor = (panel: Panel, hunt: Hunt): readonly string[] | undefined => {
  const { eventTypes: possible } = panel;
  const { eventTypes: asked } = hunt;
  if (possible === undefined) return undefined;
  if (asked === undefined) return possible;
  const both = asked.filter((type) => possible.includes(type));
  return both.length === new Set(asked).size ? undefined : both;
};

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );

/** The searches that panels take, the order of the panels kept within each. */
export const planSearches = (
  hunt: Hunt,
  compiled: CompiledHunt,
  panels: readonly Panel[],
  size: number,
): PanelSearch[] => {
  const byTypes = new Map<string, { types: readonly string[] | undefined; panels: Panel[] }>();
  for (const panel of panels) {
    const types = typesFor(panel, hunt);
    if (types?.length === 0) continue;
    const key = types?.join() ?? '';
    const found = byTypes.get(key) ?? { types, panels: [] };
    found.panels.push(panel);
    byTypes.set(key, found);
  }
  const together = Math.max(1, Math.min(MOST_PANELS, Math.floor(MOST_BUCKETS / size)));
  return [...byTypes.values()].flatMap(({ types, panels: alike }) =>
    compiled.groups.flatMap((group) => {
      const query =
        types === undefined
          ? group.query
          : allOf([
              group.query,
              group.filterQuery({ field: 'event_type', op: 'isOneOf', values: [...types] }),
            ]);
      const all = alike.map((panel) => placed(group, panel));
      return chunks(all, together).map((some) => ({ hunt: group, query, panels: some }));
    }),
  );
};

const SUMMED = {
  bytesUp: 'flow.bytes_toserver',
  bytesDown: 'flow.bytes_toclient',
  packetsUp: 'flow.pkts_toserver',
  packetsDown: 'flow.pkts_toclient',
} as const;

const sumAggs = ({ group }: GroupHunt, panel: Panel): { aggs?: Aggs } => {
  if (!panel.hasSums) return {};
  const aggs = Object.entries(SUMMED).flatMap(([name, path]) => {
    const field = group.fields(path).find(({ aggregatable }) => aggregatable);
    return field?.kind === 'number' ? [[name, { sum: { field: field.name } }] as const] : [];
  });
  return aggs.length === 0 ? {} : { aggs: Object.fromEntries(aggs) };
};

const valuesAgg = (place: Place, { size, direction }: Listing, sums: { aggs?: Aggs }): Aggs => ({
  terms: {
    field: place.field,
    size,
    shard_size: size,
    show_term_doc_count_error: true,
    ...(place.include && { include: [...place.include] }),
    ...(direction && { order: { _count: direction } }),
  },
  ...sums,
});

const exists = (hunt: GroupHunt, panel: Panel, negated: boolean): Query =>
  hunt.filterQuery({ field: [...panel.fields], op: 'exists', ...(negated && { negated }) });

/** Events that have a value in more than one place: there the same value may count twice. */
const inSeveral = (places: readonly Place[]): Query => ({
  bool: {
    should: places.map(({ field }) => ({ exists: { field } })),
    minimum_should_match: 2,
  },
});

const isByEnds = (places: readonly Place[]): boolean =>
  places.some(({ countsMissing }) => countsMissing === true);

const panelAggs = (hunt: GroupHunt, { panel, places }: Placed, listing: Listing): Aggs => {
  if (places.length === 0) return {};
  const sums = sumAggs(hunt, panel);
  const values = places.map((place, at) => {
    const agg = valuesAgg(place, listing, sums);
    if (place.filter === undefined) return [`${panel.id}:${at}`, agg] as const;
    const missing = place.countsMissing ? { missing: { missing: { field: place.field } } } : {};
    return [
      `${panel.id}:${at}`,
      { filter: place.filter, aggs: { values: agg, ...missing } },
    ] as const;
  });
  return {
    ...Object.fromEntries(values),
    ...(isByEnds(places) ? {} : { [`${panel.id}:none`]: { filter: exists(hunt, panel, true) } }),
    ...(isByEnds(places) || places.length === 1
      ? {}
      : { [`${panel.id}:several`]: { filter: inSeveral(places) } }),
  };
};

/** The values of the panels with their counts, as a search for Elasticsearch. */
export const listSearch = (search: PanelSearch, listing: Listing): Search => {
  const aggs = Object.assign(
    {},
    ...search.panels.map((panel) => panelAggs(search.hunt, panel, listing)),
  ) as Aggs;
  const { probability } = listing;
  return {
    indices: search.hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: probability === undefined,
      query: search.query,
      aggs:
        probability === undefined
          ? aggs
          : { sample: { random_sampler: { probability, seed: 1 }, aggs } },
    },
  };
};

/** Exact counts of single values, asked as a filter for each would ask. */
export const countSearch = (
  search: PanelSearch,
  candidates: ReadonlyMap<string, readonly (string | number | boolean)[]>,
): Search => ({
  indices: search.hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: search.query,
    aggs: Object.fromEntries(
      search.panels.flatMap(({ panel, places }) => {
        const values = candidates.get(panel.id) ?? [];
        if (values.length === 0 || places.length === 0) return [];
        const filters = Object.fromEntries(
          values.map((value, at) => [
            String(at),
            search.hunt.filterQuery({ field: [...panel.fields], op: 'is', value }),
          ]),
        );
        return [[panel.id, { filters: { filters }, ...sumAggs(search.hunt, panel) }]];
      }),
    ),
  },
});
