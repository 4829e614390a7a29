import { allOf, type FilterNode } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import type { Search } from '../elasticsearch';
import { endAggs, type GroupHunt } from '../hunts';

/** Most hosts of a guided filter that are counted exactly. */
export const MOST_EXACT_HOSTS = 1_000;

/**
 * Events of the hunt that a guided filter matches too, and the hosts on its side. One search for
 * each filter: it touches just the events that match, and Elasticsearch remembers its answer.
 */
export const countSearch = (hunt: GroupHunt, filter: FilterNode, side: HostSides): Search => ({
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: true,
    query: allOf([hunt.query, hunt.filterQuery(filter)]),
    aggs: endAggs(hunt, side, (field) => ({
      hosts: { terms: { field, size: MOST_EXACT_HOSTS } },
    })),
  },
});

/** About how many hosts there are, for a guided filter with more than are listed. */
export const estimateSearch = (hunt: GroupHunt, filter: FilterNode, side: HostSides): Search => ({
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([hunt.query, hunt.filterQuery(filter)]),
    aggs: endAggs(hunt, side, (field) => ({
      distinct: { cardinality: { field, precision_threshold: MOST_EXACT_HOSTS } },
    })),
  },
});
