import { isAll, isAny, type FilterNode } from '../../common/filters';
import type { Filters } from './filter_edits';

/** Where a filter stands: its place among the filters, then in each group inside. */
export type FilterPath = readonly number[];

export type GroupKind = 'all' | 'any';

/** What a group joins; undefined for what is no group. */
export const groupKind = (node: FilterNode): GroupKind | undefined =>
  isAll(node) ? 'all' : isAny(node) ? 'any' : undefined;

export const childrenOf = (node: FilterNode): readonly FilterNode[] =>
  isAll(node) ? node.all : isAny(node) ? node.any : [];

const flagsOf = ({ negated, disabled, pinned }: FilterNode) => ({
  ...(negated === true ? { negated } : {}),
  ...(disabled === true ? { disabled } : {}),
  ...(pinned === true ? { pinned } : {}),
});

const group = (kind: GroupKind, nodes: FilterNode[]): FilterNode =>
  kind === 'all' ? { all: nodes } : { any: nodes };

const withChildren = (node: FilterNode, nodes: FilterNode[]): FilterNode => ({
  ...group(groupKind(node) ?? 'all', nodes),
  ...flagsOf(node),
});

/**
 * The filters with what `change` gives in place of the one at a path; a group that is left without
 * any part goes too, as an empty "any" would find nothing. A path that leads nowhere changes nothing.
 */
export const editAt = (
  filters: Filters,
  [place, ...rest]: FilterPath,
  change: (node: FilterNode) => readonly FilterNode[],
): FilterNode[] =>
  filters.flatMap((node, at) => {
    if (at !== place) return [node];
    if (rest.length === 0) return [...change(node)];
    const children = childrenOf(node);
    const edited = editAt(children, rest, change);
    return edited.length === 0 && children.length > 0 ? [] : [withChildren(node, edited)];
  });

/** Moves a filter to another place in the order; the others keep theirs. */
export const moveFilter = (filters: Filters, from: number, to: number): FilterNode[] => {
  const node = filters[from];
  if (node === undefined) return [...filters];
  return filters.toSpliced(from, 1).toSpliced(Math.max(0, to), 0, node);
};

/** A filter as a part of a group: only the filters as a whole are pinned. */
const asPart = ({ pinned: _, ...node }: FilterNode): FilterNode => node;

/**
 * Joins one filter to another one, into a group at the place of the latter. Where that is such a
 * group already, and asked as it is, it gets one part more. Pinned when both are.
 */
export const joinFilters = (
  filters: Filters,
  from: number,
  to: number,
  kind: GroupKind,
): FilterNode[] => {
  const [moved, target] = [filters[from], filters[to]];
  if (moved === undefined || target === undefined || from === to) return [...filters];
  // A group none of whose parts is on means something of its own: it stays whole.
  const isOpen =
    groupKind(target) === kind &&
    target.negated !== true &&
    target.disabled !== true &&
    childrenOf(target).some((child) => child.disabled !== true);
  const parts = isOpen ? childrenOf(target) : [asPart(target)];
  const pinned = moved.pinned === true && target.pinned === true ? { pinned: true } : {};
  const joined: FilterNode = { ...group(kind, [...parts, asPart(moved)]), ...pinned };
  return filters.flatMap((node, at) => (at === from ? [] : at === to ? [joined] : [node]));
};

/** Joins the parts of a group the other way: "any" for "all", or the reverse. */
export const turnGroup = (node: FilterNode): FilterNode => {
  const kind = groupKind(node);
  return kind === undefined
    ? node
    : { ...group(kind === 'all' ? 'any' : 'all', [...childrenOf(node)]), ...flagsOf(node) };
};

/** The group with one part more. */
export const withPart = (node: FilterNode, part: FilterNode): FilterNode =>
  groupKind(node) === undefined ? node : withChildren(node, [...childrenOf(node), asPart(part)]);

/** What taking a group apart does to its meaning. */
export const apartMeans = (node: FilterNode): 'same' | 'narrower' | 'impossible' => {
  const kind = groupKind(node);
  const many = childrenOf(node).filter((child) => child.disabled !== true).length > 1;
  if (node.negated === true) return kind === 'all' && many ? 'impossible' : 'same';
  return kind === 'any' && many ? 'narrower' : 'same';
};

/**
 * The parts of a group as filters of their own, all of which must match then. Parts of a negated
 * "any" are negated each, which means the same; a negated "all" of several stays whole, as no list
 * of filters says the same.
 */
export const takenApart = (node: FilterNode): FilterNode[] => {
  if (groupKind(node) === undefined || apartMeans(node) === 'impossible') return [node];
  const { negated, ...rest } = flagsOf(node);
  return childrenOf(node).map((child) => {
    const { negated: was, ...bare } = child;
    const turned = negated === true ? was !== true : was === true;
    return { ...bare, ...rest, ...(turned ? { negated: true } : {}) };
  });
};
