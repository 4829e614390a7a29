import {
  filterNode,
  fieldsOf,
  isAll,
  isAny,
  isCondition,
  valuesOf,
  type Condition,
  type FilterNode,
} from '../model';
import { carryOver, type Logic } from '../partial';
import { conditionOfLeaf, holdsOne, type Answer } from './conditions';
import { placeOf, type Imported, type ImportNote } from './imported';
import type { Leaf, Parsed } from './parsed';

interface ConditionLeaf {
  kind: 'condition';
  condition: Condition;
  negated: boolean;
}

const BOUNDS = ['gt', 'gte', 'lt', 'lte'] as const;

const kindOf = ({ value: _, values: __, op, ...rest }: Condition): string =>
  JSON.stringify([op === 'isOneOf' ? 'is' : op, rest]);

const LISTED: readonly Condition['op'][] = [
  'is',
  'isOneOf',
  'matches',
  'contains',
  'startsWith',
  'endsWith',
  'underDomain',
  'inNetwork',
];

/** Conditions of an "or" that differ only in their value become one with a list. */
const listed = (nodes: readonly FilterNode[]): FilterNode[] => {
  const lists = new Map<string, Condition>();
  return nodes.flatMap((node): FilterNode[] => {
    if (!isCondition(node) || node.negated === true || !LISTED.includes(node.op)) return [node];
    const known = lists.get(kindOf(node));
    if (known === undefined) {
      const list = { ...node };
      lists.set(kindOf(node), list);
      return [list];
    }
    known.values = [...valuesOf(known), ...valuesOf(node)];
    delete known.value;
    if (known.op === 'is') known.op = 'isOneOf';
    return [];
  });
};

/** Two bounds on a field of one value are one range. */
const ranged = (nodes: readonly FilterNode[]): FilterNode[] => {
  const ranges = new Map<string, Condition>();
  return nodes.flatMap((node): FilterNode[] => {
    const canJoin =
      isCondition(node) && node.op === 'range' && node.negated !== true && holdsOne(node.field);
    if (!canJoin) return [node];
    const key = fieldsOf(node).join(' ');
    const known = ranges.get(key);
    const given = BOUNDS.filter((bound) => node[bound] !== undefined);
    const sideOf = (bound: string) => bound.charAt(0);
    const isTaken =
      known !== undefined &&
      given.some((bound) =>
        BOUNDS.some((other) => sideOf(other) === sideOf(bound) && known[other] !== undefined),
      );
    if (known === undefined || isTaken) {
      const range = { ...node };
      ranges.set(key, range);
      return [range];
    }
    for (const bound of given) known[bound] = node[bound];
    return [];
  });
};

const toNode = (logic: Logic<ConditionLeaf>): FilterNode => {
  if (logic.kind === 'condition') {
    return logic.negated ? { ...logic.condition, negated: true } : logic.condition;
  }
  const flags = logic.negated ? { negated: true } : {};
  const children = logic.nodes.map(toNode);
  const same = children.flatMap((child) =>
    logic.kind === 'all' && isAll(child) && child.negated !== true
      ? child.all
      : logic.kind === 'any' && isAny(child) && child.negated !== true
        ? child.any
        : [child],
  );
  const nodes = logic.kind === 'all' ? ranged(same) : listed(same);
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) {
    const negated = (only.negated === true) !== logic.negated;
    const { negated: _, ...plain } = only;
    return negated ? { ...plain, negated: true } : plain;
  }
  return logic.kind === 'all' ? { all: nodes, ...flags } : { any: nodes, ...flags };
};

const isEverything = (node: FilterNode): boolean =>
  isAll(node) && node.all.length === 0 && node.negated !== true;

/** Filters that are none of ours: too many values, too deep, too long. */
const problemOf = (filters: readonly FilterNode[]): string | undefined =>
  filters
    .map((node) => filterNode.safeParse(node))
    .flatMap((result) => result.error?.issues ?? [])
    .map(({ message }) => message)[0];

const UNKNOWN = 'is no field of EVE that is known here. It is asked as it is written.';

/**
 * The filters that a parsed text stands for, with a note for each part that is left out.
 * `finish` may change each condition: Sigma's ignore case.
 */
export const toFilters = (
  parsed: Parsed,
  text: string,
  answerOf: (leaf: Leaf) => Answer & { isUnknown?: true } = conditionOfLeaf,
): Imported => {
  const notes: ImportNote[] = [];
  const unknown = new Set<string>();
  const answers = new Map<Leaf, Answer>();
  const convert = (leaf: Leaf): ConditionLeaf | undefined => {
    const answer = answerOf(leaf);
    answers.set(leaf, answer);
    if (!('condition' in answer)) return undefined;
    if (answer.isUnknown === true && leaf.name !== undefined && !unknown.has(leaf.name)) {
      unknown.add(leaf.name);
      notes.push({ message: `${leaf.name} ${UNKNOWN}`, ...placeOf(text, leaf.span) });
    }
    return { kind: 'condition', condition: answer.condition, negated: leaf.negated };
  };
  const kept = carryOver(parsed, convert, (leaf, effect) => {
    const answer = answers.get(leaf);
    const why = answer !== undefined && 'why' in answer ? answer.why : '';
    notes.push({ message: `${why} Left out.`, ...placeOf(text, leaf.span), effect });
  });
  if (kept === undefined) return { filters: [], notes };
  const node = toNode(kept);
  const filters = isAll(node) && node.negated !== true ? node.all : [node];
  const problem = problemOf(filters);
  if (problem !== undefined) return { filters: [], notes: [...notes, { message: problem }] };
  return { filters: filters.filter((one) => !isEverything(one)), notes };
};
