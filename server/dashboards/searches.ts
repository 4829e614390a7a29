import { PANEL_GROUPS, type Panel } from '../../common/dashboards';
import { END_FIELDS } from '../../common/eve';
import {
  allOf,
  isNone,
  sharedTypes,
  type EventTypes,
  type FilterValue,
  type Query,
} from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import type { Search } from '../elasticsearch';
import {
  countableField,
  END_WORDS,
  havingValue,
  inSeveral,
  lacking,
  termsField,
  termsOf,
  type Aggs,
  type CompiledHunt,
  type GroupHunt,
  type ValuePlace,
} from '../hunts';
import { endOf, placed, placedEnd, type Placed } from './places';

/** Panels that one search answers: the same events of the same layout. */
export interface PanelSearch {
  hunt: GroupHunt;
  /** The events of the hunt that can have values of these panels. */
  query: Query;
  panels: readonly Placed[];
  /** Where the ends of these events are, in words: panels of ends take a search for each case. */
  of?: string;
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

/** Panels of one layout and the events that they look at; ends by their cases, side by side. */
const searchesFor = (
  group: GroupHunt,
  query: Query,
  panels: readonly Panel[],
  types: EventTypes,
): PanelSearch[] => {
  const others = panels.filter((panel) => endOf(panel) === undefined);
  const ends = panels.filter((panel) => endOf(panel) !== undefined);
  const plain: PanelSearch = {
    hunt: group,
    query,
    panels: others.map((panel) => placed(group, panel)),
  };
  return [
    ...(others.length === 0 ? [] : [plain]),
    ...(ends.length === 0 ? [] : group.endCases).flatMap(({ kind, when }): PanelSearch[] => {
      // A search of its own looks at the events of its case alone.
      const ofCase = allOf([query, group.filterQuery(when, types)]);
      const at = (panel: Panel) => END_FIELDS[endOf(panel) ?? 'client.ip'][kind];
      return isNone(ofCase)
        ? []
        : [
            {
              hunt: group,
              query: ofCase,
              panels: ends.map((one) => placedEnd(group, one, at(one))),
              of: END_WORDS[kind],
            },
          ];
    }),
  ];
};

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
      const ofTypes = sharedTypes(group.types, types && new Set(types));
      const query = types === undefined ? group.query : group.queryOf(ofTypes);
      return chunks(alike, together).flatMap((some) => searchesFor(group, query, some, ofTypes));
    }),
  );
};

const SUMMED = {
  bytesUp: 'flow.bytes_toserver',
  bytesDown: 'flow.bytes_toclient',
  packetsUp: 'flow.pkts_toserver',
  packetsDown: 'flow.pkts_toclient',
} as const;

const sumAggs = (hunt: GroupHunt, panel: Panel): { aggs?: Aggs } => {
  if (!panel.hasSums) return {};
  const aggs = Object.entries(SUMMED).flatMap(([name, path]) => {
    const field = countableField(hunt, path);
    return field?.kind === 'number' ? [[name, { sum: { field: field.name } }] as const] : [];
  });
  return aggs.length === 0 ? {} : { aggs: Object.fromEntries(aggs) };
};

const valuesAgg = (
  place: ValuePlace,
  { size, direction }: Listing,
  sums: { aggs?: Aggs },
): Aggs => ({
  terms: {
    ...termsField(place),
    size,
    shard_size: size,
    show_term_doc_count_error: true,
    ...(direction && { order: { _count: direction } }),
  },
  ...sums,
});

/** Events without a value: for an end, those of the case; else as the filter for it asks. */
const noneAgg = (hunt: GroupHunt, { panel, places }: Placed): Aggs =>
  endOf(panel) === undefined
    ? { filter: hunt.filterQuery({ field: [...panel.fields], op: 'exists', negated: true }) }
    : { filter: lacking(places) };

const panelAggs = (hunt: GroupHunt, placedPanel: Placed, listing: Listing): Aggs => {
  const { panel, places } = placedPanel;
  if (places.length === 0) return {};
  const sums = sumAggs(hunt, panel);
  const values = places.map((place, at) => {
    const agg = valuesAgg(place, listing, sums);
    return [
      `${panel.id}:${at}`,
      place.filter === undefined ? agg : { filter: place.filter, aggs: { values: agg } },
    ] as const;
  });
  return {
    ...Object.fromEntries(values),
    [`${panel.id}:none`]: noneAgg(hunt, placedPanel),
    ...(places.length === 1 ? {} : { [`${panel.id}:several`]: { filter: inSeveral(places) } }),
  };
};

/** Which panels a search is for: those that look at the same events share one. */
const titlesOf = ({ panels, of }: PanelSearch): string => {
  const group = PANEL_GROUPS.find(({ id }) => id === panels[0]?.panel.group);
  return `${group?.title ?? ''}: ${panels.map(({ panel }) => panel.title).join(', ')}${of === undefined ? '' : `; ${of}`}`;
};

/** The values of the panels with their counts, as a search for Elasticsearch. */
export const listSearch = (search: PanelSearch, listing: Listing): Search => {
  const aggs = Object.assign(
    {},
    ...search.panels.map((panel) => panelAggs(search.hunt, panel, listing)),
  ) as Aggs;
  const { probability } = listing;
  const isSample = probability !== undefined && Object.keys(aggs).length > 0;
  return {
    purpose: `${isSample ? 'panels, from a sample' : 'panels'} of ${titlesOf(search)}`,
    indices: search.hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: !isSample,
      query: search.query,
      aggs: isSample ? { sample: { random_sampler: { probability, seed: 1 }, aggs } } : aggs,
    },
  };
};

/** Values whose exact counts are wanted. */
export interface Wanted {
  values: readonly FilterValue[];
  /** Events have values in several places: only a filter counts each event once. */
  byFilter: boolean;
}

const countAggs = (search: PanelSearch, { panel, places }: Placed, wanted: Wanted): Aggs => {
  const sums = sumAggs(search.hunt, panel);
  const terms = places.flatMap((place) => termsOf(place, wanted.values) ?? []);
  if (!wanted.byFilter && terms.length === places.length) {
    return Object.fromEntries(
      places.map((place, at) => {
        const agg = { terms: terms[at], ...sums };
        return [
          `${panel.id}:${at}`,
          place.filter === undefined ? agg : { filter: place.filter, aggs: { values: agg } },
        ];
      }),
    );
  }
  const filters = Object.fromEntries(
    wanted.values.map((value, at) => [String(at), havingValue(search.hunt, places, value)]),
  );
  return { [`${panel.id}:filters`]: { filters: { filters }, ...sums } };
};

/** Exact counts of single values. */
export const countSearch = (search: PanelSearch, wanted: ReadonlyMap<string, Wanted>): Search => ({
  purpose: `values counted by name, panels of ${titlesOf(search)}`,
  indices: search.hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: search.query,
    aggs: Object.assign(
      {},
      ...search.panels.map((placedPanel) => {
        const asked = wanted.get(placedPanel.panel.id);
        return asked === undefined || asked.values.length === 0 || placedPanel.places.length === 0
          ? {}
          : countAggs(search, placedPanel, asked);
      }),
    ) as Aggs,
  },
});
