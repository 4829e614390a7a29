import {
  allOf,
  isNone,
  sharedTypes,
  type EventTypes,
  type FilterNode,
  type Query,
} from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import type { Search } from '../elasticsearch';
import { endAggs, type Aggs, type GroupHunt } from '../hunts';

/** Most hosts of a guided filter that are counted exactly. */
export const MOST_EXACT_HOSTS = 1_000;

/** Far more event types than Suricata has. */
export const MOST_TYPES = 1_000;

/** A guided filter to be counted among the events of a hunt, in the indices of one layout. */
export interface Asked {
  id: string;
  filter: FilterNode;
  hunt: GroupHunt;
  /** Whose hosts are counted. */
  side: HostSides;
  /** The event types that its events can have; undefined when that is not known yet. */
  types: EventTypes;
}

export const askedOf = (
  hunt: GroupHunt,
  id: string,
  filter: FilterNode,
  side: HostSides,
): Asked => ({ id, filter, hunt, side, types: sharedTypes(hunt.types, hunt.typesOf(filter)) });

const eventTypeField = ({ group }: GroupHunt): string =>
  group.fields('event_type')[0]?.name ?? 'event_type';

/**
 * Which types of events come into question for a filter that names none; undefined when no event
 * can match. Where the ends of an event stand depends on its type, and asking every event for every
 * way is much dearer than asking for the types before.
 */
export const typesSearch = ({ hunt, filter }: Asked): Search | undefined => {
  const query = allOf([hunt.query, hunt.widerQuery(filter)]);
  return isNone(query)
    ? undefined
    : {
        indices: hunt.group.indices,
        body: {
          size: 0,
          track_total_hits: false,
          query,
          aggs: { types: { terms: { field: eventTypeField(hunt), size: MOST_TYPES } } },
        },
      };
};

const queryOf = ({ hunt, filter, types }: Asked): Query =>
  allOf([hunt.queryOf(types), hunt.filterQuery(filter, types)]);

const search = (asked: Asked, inside: (field: string) => Aggs): Search | undefined => {
  const query = queryOf(asked);
  return isNone(query)
    ? undefined
    : {
        indices: asked.hunt.group.indices,
        body: {
          size: 0,
          track_total_hits: true,
          query,
          aggs: endAggs(asked.hunt, asked.side, inside, asked.types),
        },
      };
};

/**
 * Events that match, and the hosts on the filter's side; undefined when no event can match. One
 * search for each filter: it touches just the events that match, and Elasticsearch remembers it.
 */
export const countSearch = (asked: Asked): Search | undefined =>
  search(asked, (field) => ({ hosts: { terms: { field, size: MOST_EXACT_HOSTS } } }));

/** About how many hosts there are, for a guided filter with more than are listed. */
export const estimateSearch = (asked: Asked): Search | undefined =>
  search(asked, (field) => ({
    distinct: { cardinality: { field, precision_threshold: MOST_EXACT_HOSTS } },
  }));
