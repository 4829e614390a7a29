import {
  allOf,
  isNone,
  sharedTypes,
  type EventTypes,
  type FilterNode,
  type FilterNote,
  type Query,
} from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import type { Search } from '../elasticsearch';
import { endAggs, type GroupHunt } from '../hunts';

/** Most hosts of a guided filter that are counted exactly. */
export const MOST_EXACT_HOSTS = 1_000;

/** Far more event types than Suricata has. */
export const MOST_TYPES = 1_000;

/** A guided filter to be counted among the events of a hunt, in the indices of one layout. */
export interface Asked {
  id: string;
  hunt: GroupHunt;
  /** Whose hosts are counted. */
  side: HostSides;
  query: Query;
  /** The event types that its events can have; undefined when that is not known yet. */
  types: EventTypes;
}

/** What is to be asked, undefined when no event can match, and what the indices cannot answer. */
export const askedOf = (
  hunt: GroupHunt,
  id: string,
  filter: FilterNode,
  side: HostSides,
): { asked: Asked | undefined; notes: FilterNote[] } => {
  const compiled = hunt.compileFilter(filter, hunt.types);
  const query = allOf([hunt.query, compiled.query]);
  const types = sharedTypes(hunt.types, hunt.typesOf(filter));
  return {
    asked: isNone(query) ? undefined : { id, hunt, side, query, types },
    notes: compiled.notes,
  };
};

/**
 * Whether its hosts can be asked for at once. Where the hosts of a side stand depends on the event
 * type, and asking every event for every way is dearer than asking for the types before.
 */
export const areHostsCheap = ({ side, types }: Asked): boolean =>
  side === 'both' || types !== undefined;

const eventTypeField = ({ group }: GroupHunt): string =>
  group.fields('event_type')[0]?.name ?? 'event_type';

/**
 * Events that match, by type. One search for each filter: it touches just the events that match, and
 * Elasticsearch remembers its answer.
 */
export const typesSearch = ({ hunt, query }: Asked): Search => ({
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: true,
    query,
    aggs: { types: { terms: { field: eventTypeField(hunt), size: MOST_TYPES } } },
  },
});

const ofTypes = ({ hunt, query, types }: Asked): Query =>
  types === undefined
    ? query
    : allOf([
        query,
        hunt.filterQuery({ field: 'event_type', op: 'isOneOf', values: [...types] }, hunt.types),
      ]);

/** Events that match, and the hosts on the filter's side. */
export const hostsSearch = (asked: Asked): Search => ({
  indices: asked.hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: true,
    query: ofTypes(asked),
    aggs: endAggs(
      asked.hunt,
      asked.side,
      (field) => ({ hosts: { terms: { field, size: MOST_EXACT_HOSTS } } }),
      asked.types,
    ),
  },
});

/** About how many hosts there are, for a guided filter with more than are listed. */
export const estimateSearch = (asked: Asked): Search => ({
  indices: asked.hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: ofTypes(asked),
    aggs: endAggs(
      asked.hunt,
      asked.side,
      (field) => ({ distinct: { cardinality: { field, precision_threshold: MOST_EXACT_HOSTS } } }),
      asked.types,
    ),
  },
});
