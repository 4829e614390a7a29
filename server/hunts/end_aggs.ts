import { endCases, type EndField } from '../../common/eve';
import { MATCH_ALL } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import type { GroupHunt } from './compile';

/** Aggregations by name, as Elasticsearch takes them. */
export type Aggs = Readonly<Record<string, unknown>>;

/** A case in which an end is found: in events that match `when`, it stands in `field`. */
type EndCase = Partial<ReturnType<typeof endCases>[number]> & { field: string };

/** Where the hosts of a side stand: exclusive cases for one side, the two ends for both. */
const casesOf = (side: HostSides): readonly EndCase[] =>
  side === 'both'
    ? [{ field: 'src_ip' }, { field: 'dest_ip' }]
    : endCases(side === 'client' ? 'client.ip' : 'server.ip');

const caseAggs = (
  hunt: GroupHunt,
  cases: readonly EndCase[],
  prefix: string,
  inside: (field: string, name: string) => Aggs,
): Record<string, Aggs> =>
  Object.fromEntries(
    cases.flatMap(({ when, field }, index): [string, Aggs][] => {
      const physical = hunt.group.fields(field).find(({ aggregatable }) => aggregatable);
      if (physical === undefined) return [];
      const filter = when === undefined ? MATCH_ALL : hunt.filterQuery(when);
      const name = `${prefix}${index}`;
      return [[name, { filter, aggs: inside(physical.name, name) }]];
    }),
  );

/**
 * For each case of a side a filter with `inside(field, name)` in it, where `field` is the physical
 * field that holds the address of that side in the events of the case, and `name` that of the case:
 * the side and a number.
 */
export const endAggs = (
  hunt: GroupHunt,
  side: HostSides,
  inside: (field: string, name: string) => Aggs,
): Record<string, Aggs> => caseAggs(hunt, casesOf(side), side, inside);

/** As {@link endAggs} for any field of an end, by names that begin with that of the field. */
export const endFieldAggs = (
  hunt: GroupHunt,
  end: EndField,
  inside: (field: string) => Aggs,
): Record<string, Aggs> => caseAggs(hunt, endCases(end), end, inside);
