import type { ElasticsearchClient } from '@kbn/core/server';
import { guidedFilter, type GuidedIdea } from '../../common/catalogue';
import { END_CASES, END_SOURCE_FIELDS, type EndCaseTest } from '../../common/eve';
import {
  allOf,
  eventTypesOf,
  fieldsRead,
  MATCH_ALL,
  narrow,
  resolveFilters,
  resolveWithoutEnds,
  sharedTypes,
  toQueryDsl,
  type EventTypes,
  type FilterContext,
  type FilterNode,
  type FilterNote,
  type HeldValues,
  type Query,
  type QueryDslOptions,
  type ResolvedFilter,
} from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import {
  layoutGroups,
  mergeNotes,
  namesInShort,
  type LayoutGroup,
  type PatternCaps,
} from '../../common/layouts';
import {
  homeNetwork,
  LOCAL_SCOPE,
  networkCidrs,
  type NetworkDefinition,
} from '../../common/networks';
import type { RouteScope } from '../http';
import { freeTextQuery } from './free_text';
import { SUPPRESSED, tagsFilter, typesFilter } from './switches';
import { parseTimeRange, type TimeSpan } from './time_range';

/** Events by when they were. */
export type EventsOf = Pick<Hunt, 'timeRange'>;

/** What filters refer to outside of themselves. */
export interface References extends Pick<FilterContext, 'indicators' | 'hostsWithRole'> {
  /** The guided filters of packs that the hunt names, by id; undefined when nobody has looked. */
  packed?: ReadonlyMap<string, GuidedIdea>;
  /** What fields hold in the time range, for long lists; undefined when nobody has looked. */
  heldValues?: HeldValues;
  /** Indicator lists without what does not occur in a time range: cheaper to ask, and the same there. */
  occurring?: { timeRange: Hunt['timeRange']; indicators: FilterContext['indicators'] };
  /**
   * Where the events of a time range have their ends; there it asks the same as the whole rule. With
   * `types` it holds for events of these alone.
   */
  ends?: EventsOf & { types?: readonly string[]; cases: readonly EndCaseTest[] | undefined };
  /** Fields of addresses of which no event has more than one; undefined when nobody has looked. */
  singles?: ReadonlySet<string>;
}

/** Everything a view needs to ask Elasticsearch on behalf of the user. */
export interface HuntScope {
  client: ElasticsearchClient;
  /** Tells apart who sees what, for what is remembered between requests. */
  key: string;
  /** The indices that are searched, as the settings name them. */
  pattern: string;
  caps: PatternCaps;
  networks: readonly NetworkDefinition[];
  /** Endings of the organisation's mail addresses, as Suricata logs them (`@example.org>`). */
  mailSuffixes: readonly string[];
  /** Endings of names that only the organisation's own DNS knows. */
  dnsSuffixes: readonly string[];
  /** What the filters of the hunt refer to, looked up beforehand. */
  references: References;
  now: Date;
  signal: AbortSignal;
}

/**
 * Makes the scope of a request; `hunt` is given where its filters may refer to lists or roles,
 * `alsoGuided` names guided filters of packs that are asked beside those of the hunt.
 */
export type ScopeOf = (
  route: RouteScope,
  hunt?: Hunt,
  alsoGuided?: readonly string[],
) => Promise<HuntScope>;

/** A hunt made ready for the indices of one layout. */
export interface GroupHunt {
  group: LayoutGroup;
  /** All that the hunt asks. */
  query: Query;
  /**
   * What it asks of events of these types, and that they are of one of them: shorter, as the types
   * decide some of it. With undefined the same as `query`.
   */
  queryOf: (types: EventTypes) => Query;
  /**
   * The same without the event-type, tag and suppressed switches, for the counts beside them. Events of
   * all types, what Suricata says of itself (`stats`) and what has no type among them.
   */
  withoutSwitches: Query;
  /** The time range alone, for what is asked of a host beyond the hunt. */
  timeQuery: Query;
  /** The switches, one by one. */
  switches: { types: Query; tags: Query; suppressed: Query };
  /** Where the events of the time range have their ends. */
  endCases: readonly EndCaseTest[];
  /** The event types that the hunt's events can have; undefined when any. */
  types: EventTypes;
  /**
   * Another filter in the fields of this layout, with what they cannot answer of it. It may be asked
   * only of events of `types`, where they are given: it leaves out what they decide.
   */
  compileFilter: (node: FilterNode, types?: EventTypes) => { query: Query; notes: FilterNote[] };
  /** The event types that events matching another filter can have, whatever the hunt asks. */
  typesOf: (node: FilterNode) => EventTypes;
  /** A query that finds all that another filter finds, and more: it asks nothing of ends. */
  widerQuery: (node: FilterNode) => Query;
  /** Its query alone. */
  filterQuery: (node: FilterNode, types?: EventTypes) => Query;
}

export interface CompiledHunt {
  /** What was compiled, and for which fields. */
  hunt: Hunt;
  paths: readonly string[];
  groups: GroupHunt[];
  span: TimeSpan | undefined;
  /** The EVE fields that the hunt's filters read. */
  filterPaths: readonly string[];
  notes: FilterNote[];
  failures: string[];
}

/** The guided filter with this id, built in or of a pack. */
export const guidedIdea = (scope: HuntScope, id: string): GuidedIdea | undefined =>
  guidedFilter(id) ?? scope.references.packed?.get(id);

/** What filters refer to, as it stands in this request. */
export const filterContext = (scope: HuntScope): FilterContext => ({
  now: scope.now.getTime(),
  variables: {
    $HOME_NET: homeNetwork(scope.networks),
    $LOCAL_SCOPE: LOCAL_SCOPE,
    $ORG_MAIL_SUFFIXES: scope.mailSuffixes,
    $INTERNAL_DNS_SUFFIXES: scope.dnsSuffixes,
  },
  ...scope.references,
  network: (id) => networkCidrs(scope.networks, id),
  guided: (id) => guidedIdea(scope, id)?.filter,
});

/** Whether what was looked up for a time range holds for a hunt. */
export const isOfRange = <T extends EventsOf>(known: T | undefined, hunt: EventsOf): known is T =>
  known !== undefined && JSON.stringify(known.timeRange) === JSON.stringify(hunt.timeRange);

/** Whether all events of a hunt are of the types, where these are given. */
const areOf = (types: readonly string[] | undefined, { eventTypes }: Hunt): boolean =>
  types === undefined || (eventTypes?.every((type) => types.includes(type)) ?? false);

/** As {@link filterContext}, for searches of a hunt's time range. */
export const searchContext = (hunt: Hunt, scope: HuntScope): FilterContext => {
  const { occurring, ends } = scope.references;
  return {
    ...filterContext(scope),
    ...(isOfRange(occurring, hunt) ? { indicators: occurring.indicators } : {}),
    ...(isOfRange(ends, hunt) && areOf(ends.types, hunt) ? { endCases: ends.cases } : {}),
  };
};

const timeQuery = (span: TimeSpan | undefined, group: LayoutGroup): Query =>
  span === undefined
    ? MATCH_ALL
    : group.timeField === undefined
      ? { match_none: {} }
      : { range: { [group.timeField]: { gte: span.from, lte: span.to, format: 'epoch_millis' } } };

const compileGroup = (
  hunt: Hunt,
  span: TimeSpan | undefined,
  filters: ResolvedFilter,
  namedTypes: EventTypes,
  group: LayoutGroup,
  context: FilterContext,
  known: Pick<QueryDslOptions, 'heldValues' | 'singles'>,
): GroupHunt & { notes: FilterNote[] } => {
  const resolved = new WeakMap<FilterNode, ResolvedFilter>();
  const withoutEnds = new WeakMap<FilterNode, ResolvedFilter>();
  const once = (
    kept: WeakMap<FilterNode, ResolvedFilter>,
    node: FilterNode,
    make: typeof resolveFilters,
  ): ResolvedFilter => {
    const found = kept.get(node) ?? make([node], context);
    kept.set(node, found);
    return found;
  };
  const resolve = (node: FilterNode) => once(resolved, node, resolveFilters);
  const resolveWider = (node: FilterNode) => once(withoutEnds, node, resolveWithoutEnds);
  const compileFilter: GroupHunt['compileFilter'] = (node, types) =>
    toQueryDsl(narrow(resolve(node), types), group, known);
  const filterQuery: GroupHunt['filterQuery'] = (node, types) => compileFilter(node, types).query;
  const types = sharedTypes(hunt.eventTypes && new Set(hunt.eventTypes), namedTypes);
  const user = toQueryDsl(filters, group, known);
  const time = timeQuery(span, group);
  const freeText = freeTextQuery(hunt.query, group);
  const asked = [time, user.query, freeText];
  const switches = {
    types: filterQuery(typesFilter(hunt)),
    tags: filterQuery(tagsFilter(hunt)),
    suppressed: filterQuery(
      hunt.includeSuppressed === true ? { all: [] } : { ...SUPPRESSED, negated: true },
    ),
  };
  const query = allOf([...asked, ...Object.values(switches)]);
  const queryOf: GroupHunt['queryOf'] = (some) => {
    if (some === undefined || some === types) return query;
    const ofTypes = sharedTypes(types, some) ?? some;
    return allOf([
      time,
      toQueryDsl(narrow(filters, ofTypes), group, known).query,
      freeText,
      filterQuery(typesFilter(hunt), ofTypes),
      switches.tags,
      switches.suppressed,
      filterQuery({ field: 'event_type', op: 'isOneOf', values: [...ofTypes] }),
    ]);
  };
  return {
    group,
    notes: user.notes,
    endCases: context.endCases ?? END_CASES,
    types,
    typesOf: (node) => eventTypesOf(resolveWider(node)),
    compileFilter,
    filterQuery,
    widerQuery: (node) => toQueryDsl(narrow(resolveWider(node), types), group, known).query,
    timeQuery: time,
    switches,
    query,
    queryOf,
    withoutSwitches: allOf(asked),
  };
};

/**
 * Gives a hunt its meaning for the indices at hand: values and references are looked up once, the
 * query is made for each layout. `paths` are the EVE fields that the view will aggregate.
 * @throws FilterError, HttpError (400) with a sentence for the user.
 */
export const compileHunt = (
  hunt: Hunt,
  scope: HuntScope,
  paths: readonly string[],
): CompiledHunt => {
  const context = searchContext(hunt, scope);
  const span = hunt.timeRange && parseTimeRange(hunt.timeRange, scope.now);
  const nodes = [
    ...(hunt.guidedFilters ?? []).map((guided) => ({ guided })),
    ...(hunt.filters ?? []),
  ];
  const filters = resolveFilters(nodes, context);
  const namedTypes = eventTypesOf(resolveWithoutEnds(nodes, context));
  const read = [...paths, ...fieldsRead(filters), ...END_SOURCE_FIELDS, 'event_type', 'alert.tag'];
  const { heldValues, singles } = scope.references;
  const known = { heldValues, singles };
  const groups = layoutGroups(scope.caps, read).map((group) =>
    compileGroup(hunt, span, filters, namedTypes, group, context, known),
  );
  return {
    hunt,
    paths,
    groups,
    span,
    filterPaths: fieldsRead(filters),
    notes: mergeNotes(groups.map(({ group, notes }) => ({ indices: group.indices, notes }))),
    failures: [
      ...(scope.caps.failures ?? []),
      ...groups.flatMap(({ group }) =>
        span !== undefined && group.timeField === undefined
          ? [
              `${namesInShort(group.indices)}: no date field, so no time range can be searched there`,
            ]
          : [],
      ),
    ],
  };
};
