import type { FilterSet, FilterSetAttributes } from '../../common/filter_sets';
import { describeFilter, type FilterNames } from '../../common/filters';
import type { ConflictPart } from '../widgets';

const partsOf = (set: FilterSetAttributes, names: FilterNames): [string, string][] => [
  ['Name', set.name],
  ['Description', set.description],
  ['Tags', set.tags.join(', ')],
  ['Who sees it', set.visibility],
  [
    'Filters',
    set.saved.filters
      .map((node) => {
        const text = describeFilter(node, { ...names, mostValues: 5 });
        return node.disabled === true ? `${text} (off)` : text;
      })
      .join('\n'),
  ],
];

/** Both states of a set that two people changed, part by part. */
export const conflictParts = (
  mine: FilterSetAttributes,
  theirs: FilterSet,
  names: FilterNames,
): ConflictPart[] => {
  const yours = partsOf(mine, names);
  return partsOf(theirs, names).map(([part, text], at) => ({
    part,
    theirs: text,
    yours: yours[at]?.[1] ?? '',
  }));
};
