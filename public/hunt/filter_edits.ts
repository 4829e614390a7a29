import {
  fieldsOf,
  isAll,
  isAny,
  isCondition,
  isGuided,
  isIndicators,
  type FilterNode,
} from '../../common/filters';

export type Filters = readonly FilterNode[];

/** Text by which two filters ask the same, whatever their switches. */
const meaning = ({ disabled: _, pinned: __, ...node }: FilterNode): string => JSON.stringify(node);

const isPositive = (node: FilterNode): boolean => node.negated !== true;

const fieldKey = (node: FilterNode): string | undefined =>
  isCondition(node) && isPositive(node) ? fieldsOf(node).toSorted().join(' ') : undefined;

/** Fields of which one event has two values: both ends may be asked for at once. */
const TWO_VALUES: readonly string[] = ['dest_ip src_ip', 'dest_port src_port'];

/** A range that is open at its upper or at its lower end. */
const openEnd = (node: FilterNode): 'upper' | 'lower' | undefined => {
  if (!isCondition(node) || node.op !== 'range') return undefined;
  const hasLower = node.gt !== undefined || node.gte !== undefined;
  const hasUpper = node.lt !== undefined || node.lte !== undefined;
  return hasLower === hasUpper ? undefined : hasLower ? 'upper' : 'lower';
};

/**
 * Whether of two filters the newer takes the place of the older: positive conditions on the same
 * field, which together find nothing. "At least" and "at most" belong together.
 */
const replaces = (newer: FilterNode, older: FilterNode): boolean => {
  const key = fieldKey(newer);
  if (key === undefined || fieldKey(older) !== key || TWO_VALUES.includes(key)) return false;
  const ends = [openEnd(newer), openEnd(older)];
  return !(ends.includes('upper') && ends.includes('lower'));
};

const without = (node: FilterNode, flag: 'disabled' | 'negated' | 'pinned'): FilterNode => {
  const copy = { ...node };
  delete copy[flag];
  return copy;
};

const replaceAt = (filters: Filters, index: number, node: FilterNode): FilterNode[] =>
  filters.map((old, at) => (at === index ? node : old));

/**
 * The filters with one more in force. What says the same already is switched on instead of doubled,
 * and an older positive condition on the same field is suspended: both together find nothing.
 */
export const addFilter = (filters: Filters, node: FilterNode): FilterNode[] => {
  const same = filters.findIndex((old) => meaning(old) === meaning(node));
  const suspended = filters.map((old, at) =>
    at !== same && replaces(node, old) ? { ...old, disabled: true } : old,
  );
  const found = same === -1 ? undefined : suspended[same];
  return found === undefined
    ? [...suspended, node]
    : replaceAt(suspended, same, without(found, 'disabled'));
};

/** Only this filter, beside the pinned ones. */
export const replaceFilters = (filters: Filters, node: FilterNode): FilterNode[] =>
  addFilter(clearFilters(filters), node);

/** Pinned filters stay. */
export const clearFilters = (filters: Filters): FilterNode[] =>
  filters.filter((node) => node.pinned === true);

export const removeFilter = (filters: Filters, index: number): FilterNode[] =>
  filters.filter((_, at) => at !== index);

/** Switches a filter on or off; on, it suspends its siblings as a new one does. */
export const toggleFilter = (filters: Filters, index: number): FilterNode[] => {
  const node = filters[index];
  if (node === undefined) return [...filters];
  return node.disabled === true
    ? addFilter(filters, node)
    : replaceAt(filters, index, { ...node, disabled: true });
};

export const negateFilter = (filters: Filters, index: number): FilterNode[] => {
  const node = filters[index];
  if (node === undefined) return [...filters];
  const turned = isPositive(node) ? { ...node, negated: true } : without(node, 'negated');
  return replaceAt(filters, index, turned);
};

export const pinFilter = (filters: Filters, index: number): FilterNode[] => {
  const node = filters[index];
  if (node === undefined) return [...filters];
  return replaceAt(
    filters,
    index,
    node.pinned === true ? without(node, 'pinned') : { ...node, pinned: true },
  );
};

/** Where a filter of this meaning stands and is on; -1 where it does not. */
export const findInForce = (filters: Filters, node: FilterNode): number =>
  filters.findIndex((old) => old.disabled !== true && meaning(old) === meaning(node));

/** The filter in force that asks about the same field as a suspended one. */
export const suspendedBy = (filters: Filters, index: number): FilterNode | undefined => {
  const node = filters[index];
  return node === undefined || node.disabled !== true
    ? undefined
    : filters.find((other) => other.disabled !== true && replaces(other, node));
};

/** The fields that a filter names; `inside` gives the filter behind a guided reference. */
export const fieldsIn = (
  node: FilterNode,
  inside: (id: string) => FilterNode | undefined,
): string[] => {
  if (isGuided(node)) {
    const filter = inside(node.guided);
    return filter === undefined ? [] : fieldsIn(filter, () => undefined);
  }
  if (isIndicators(node)) return [];
  if (isAll(node)) return node.all.flatMap((child) => fieldsIn(child, inside));
  if (isAny(node)) return node.any.flatMap((child) => fieldsIn(child, inside));
  return [...fieldsOf(node), ...(node.other === undefined ? [] : [node.other])];
};
