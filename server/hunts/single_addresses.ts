import { z } from 'zod';
import { END_FIELDS } from '../../common/eve';
import { layoutGroups, type LayoutGroup } from '../../common/layouts';
import { failuresOf, msearch, type Search, type SearchAnswer } from '../elasticsearch';
import type { HuntScope } from './compile';

const ADDRESSES = (['client.ip', 'server.ip'] as const).flatMap((end) =>
  Object.values(END_FIELDS[end]),
);

/** The fields in which the indices of a layout keep the addresses of ends. */
const addressFields = (group: LayoutGroup): string[] => [
  ...new Set(
    ADDRESSES.flatMap((path) =>
      group
        .fields(path)
        .flatMap(({ name, kind, aggregatable }) => (kind === 'ip' && aggregatable ? name : [])),
    ),
  ),
];

/** Whether events have one value in each of the fields: of all times, so that the answer is kept. */
const search = (group: LayoutGroup): Search => ({
  purpose: 'whether events have one address at each end',
  indices: group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    aggs: Object.fromEntries(
      addressFields(group).flatMap((field) => [
        [`${field} values`, { value_count: { field } }],
        [`${field} events`, { filter: { exists: { field } } }],
      ]),
    ),
  },
});

const valuesFound = z.object({ value: z.number() });
const eventsFound = z.object({ doc_count: z.number() });

/** The fields that have one value at most in every event of every layout that has them. */
const singlesOf = (
  groups: readonly LayoutGroup[],
  answers: readonly SearchAnswer[],
): ReadonlySet<string> => {
  const fields = groups.map(addressFields);
  const several = fields.flatMap((own, at) =>
    own.filter((field) => {
      const found = answers[at]?.aggregations;
      if (found === undefined) return true;
      const { value } = valuesFound.parse(found[`${field} values`]);
      return value !== eventsFound.parse(found[`${field} events`]).doc_count;
    }),
  );
  return new Set(fields.flat().filter((field) => !several.includes(field)));
};

/**
 * The scope with what is known of the addresses of ends: which fields have one at most in every event.
 * Then what lies outside of some networks is asked by what lies around them, at about a fifth of the cost. It
 * is what was true when the request came. Where a part of the data does not answer, nothing is known.
 */
export const withSingleAddresses = async (scope: HuntScope): Promise<HuntScope> => {
  if (scope.references.singles !== undefined) return scope;
  const groups = layoutGroups(scope.caps, ADDRESSES);
  const answers = await msearch(scope.client, groups.map(search), scope.signal);
  const singles = failuresOf(answers).length > 0 ? undefined : singlesOf(groups, answers);
  return { ...scope, references: { ...scope.references, singles } };
};
