import { END_FIELDS, type EndTest } from '../../common/eve';
import { isNone, MATCH_ALL, type EventTypes } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import type { GroupHunt } from './compile';

/** Aggregations by name, as Elasticsearch takes them. */
export type Aggs = Readonly<Record<string, unknown>>;

/** Where the hosts of a side stand: exclusive cases for one side, the two ends for both. */
const casesOf = (hunt: GroupHunt, side: HostSides): { when?: EndTest; field: string }[] =>
  side === 'both'
    ? [{ field: 'src_ip' }, { field: 'dest_ip' }]
    : hunt.endCases.map(({ kind, when }) => ({ when, field: END_FIELDS[`${side}.ip`][kind] }));

/**
 * For each case of a side a filter with `inside(field)` in it, where `field` is the physical field
 * that holds the address of that side in the events of the case. Cases that events of `types` do not have are left out.
 */
export const endAggs = (
  hunt: GroupHunt,
  side: HostSides,
  inside: (field: string) => Aggs,
  types: EventTypes,
): Record<string, Aggs> =>
  Object.fromEntries(
    casesOf(hunt, side).flatMap(({ when, field }, index): [string, Aggs][] => {
      const physical = hunt.group.fields(field).find(({ aggregatable }) => aggregatable);
      if (physical === undefined) return [];
      const filter = when === undefined ? MATCH_ALL : hunt.filterQuery(when, types);
      if (isNone(filter)) return [];
      return [[`${side}${index}`, { filter, aggs: inside(physical.name) }]];
    }),
  );
