import { END_FIELDS, type EndField, type EndTest } from '../../common/eve';
import { allOf, isNone, MATCH_ALL, type EventTypes } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import type { GroupHunt } from './compile';
import { endPlaces, type Aggs } from './value_places';

/** A case in which an end is found: in events that match `when`, it stands in `field`. */
interface EndCase {
  when?: EndTest;
  field: string;
}

const fieldCases = (hunt: GroupHunt, end: EndField): EndCase[] =>
  hunt.endCases.map(({ kind, when }) => ({ when, field: END_FIELDS[end][kind] }));

/** Where the hosts of a side stand: exclusive cases for one side, the two ends for both. */
const casesOf = (hunt: GroupHunt, side: HostSides): EndCase[] =>
  side === 'both' ? [{ field: 'src_ip' }, { field: 'dest_ip' }] : fieldCases(hunt, `${side}.ip`);

const caseAggs = (
  hunt: GroupHunt,
  cases: readonly EndCase[],
  prefix: string,
  inside: (field: string, name: string) => Aggs,
  types: EventTypes,
): Record<string, Aggs> =>
  Object.fromEntries(
    cases.flatMap(({ when, field: path }, index) => {
      const ofCase = when === undefined ? MATCH_ALL : hunt.filterQuery(when, types);
      if (isNone(ofCase)) return [];
      return endPlaces(hunt, path).map(({ field, filter }, at): [string, Aggs] => {
        const name = at === 0 ? `${prefix}${index}` : `${prefix}${index}_${at}`;
        return [name, { filter: allOf([ofCase, filter ?? MATCH_ALL]), aggs: inside(field, name) }];
      });
    }),
  );

/** What a case of {@link endAggs} or {@link endFieldAggs} is about, by its name: a side or a field. */
export const endOfCase = (name: string): string => name.replace(/\d.*$/, '');

/** Of both sides' cases (see {@link endAggs}): those that stand at the source. */
export const isSourceCase = (name: string): boolean => name.startsWith('both0');

/**
 * For each case of a side a filter with `inside(field, name)` in it, where `field` is the physical
 * field that holds the address of that side in the events of the case, and `name` that of the case:
 * the side and a number. Cases that events of `types` do not have are left out.
 */
export const endAggs = (
  hunt: GroupHunt,
  side: HostSides,
  inside: (field: string, name: string) => Aggs,
  types: EventTypes,
): Record<string, Aggs> => caseAggs(hunt, casesOf(hunt, side), side, inside, types);

/** As {@link endAggs} for any field of an end: the names of the cases begin with that of the field. */
export const endFieldAggs = (
  hunt: GroupHunt,
  end: EndField,
  inside: (field: string) => Aggs,
  types: EventTypes,
): Record<string, Aggs> => caseAggs(hunt, fieldCases(hunt, end), end, inside, types);
