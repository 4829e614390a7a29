import { endCases } from '../../common/eve';
import { MATCH_ALL } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import type { GroupHunt } from './compile';

/** Aggregations by name, as Elasticsearch takes them. */
export type Aggs = Readonly<Record<string, unknown>>;

/** Where the hosts of a side stand: exclusive cases for one side, the two ends for both. */
const casesOf = (side: HostSides) =>
  side === 'both'
    ? [
        { when: undefined, field: 'src_ip' },
        { when: undefined, field: 'dest_ip' },
      ]
    : endCases(side === 'client' ? 'client.ip' : 'server.ip');

/**
 * For each case of a side a filter with `inside(field)` in it, where `field` is the physical field
 * that holds the address of that side in the events of the case.
 */
export const endAggs = (
  hunt: GroupHunt,
  side: HostSides,
  inside: (field: string) => Aggs,
): Record<string, Aggs> =>
  Object.fromEntries(
    casesOf(side).flatMap(({ when, field }, index): [string, Aggs][] => {
      const physical = hunt.group.fields(field).find(({ aggregatable }) => aggregatable);
      if (physical === undefined) return [];
      const filter = when === undefined ? MATCH_ALL : hunt.filterQuery(when);
      return [[`${side}${index}`, { filter, aggs: inside(physical.name) }]];
    }),
  );
