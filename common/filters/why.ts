import { isEndField, textsAt } from '../eve';
import type { FilterContext } from './context';
import { describeFilter, type FilterNames } from './describe';
import { matches } from './matches';
import {
  fieldsOf,
  isAll,
  isAny,
  isCondition,
  isGuided,
  isIndicators,
  type FilterNode,
} from './model';

/** What an event holds in a field that a condition asks. */
export interface FieldHeld {
  field: string;
  /** The first of them, in the event's order. */
  values: string[];
  /** How many more there are. */
  more: number;
}

/** Whether an event matches a filter, and what decides. */
export interface Verdict {
  /** The filter as a sentence without its end. */
  text: string;
  matches: boolean;
  /** The fields that a condition reads, with what they hold; empty for groups. */
  held: FieldHeld[];
  /** The parts of a group, or of a guided filter; disabled ones are left out. */
  parts: Verdict[];
}

const MOST_VALUES = 5;
const MOST_PARTS = 60;
const LONGEST_VALUE = 300;

type EndsAt = (event: Record<string, unknown>, field: string) => string[];

const heldBy = (event: Record<string, unknown>, fields: readonly string[], endsAt: EndsAt) =>
  fields.map((field): FieldHeld => {
    const all = [...new Set(isEndField(field) ? endsAt(event, field) : textsAt(event, field))];
    return {
      field,
      values: all.slice(0, MOST_VALUES).map((text) => text.slice(0, LONGEST_VALUE)),
      more: Math.max(0, all.length - MOST_VALUES),
    };
  });

/** Parts that match first where any will do, those that do not where all must: what decides. */
const inOrder = (parts: readonly Verdict[], kind: 'all' | 'any'): Verdict[] =>
  parts
    .toSorted(
      (a, b) => Number(a.matches === (kind === 'all')) - Number(b.matches === (kind === 'all')),
    )
    .slice(0, MOST_PARTS);

/**
 * Whether an event (in EVE paths) matches a filter, part by part, by the same predicate as all
 * previews. `endsAt` tells the ends of an event (`client.ip` …).
 * @throws FilterError for a filter without a meaning.
 */
export const whyMatches = (
  node: FilterNode,
  event: Record<string, unknown>,
  context: FilterContext,
  names: FilterNames,
  endsAt: EndsAt,
): Verdict => {
  const partsOf = (nodes: readonly FilterNode[], kind: 'all' | 'any'): Verdict[] =>
    inOrder(
      nodes
        .filter(({ disabled }) => disabled !== true)
        .map((part) => whyMatches(part, event, context, names, endsAt)),
      kind,
    );
  const inside = (filter: FilterNode | undefined): Verdict[] =>
    filter === undefined
      ? []
      : isAll(filter) && filter.negated !== true
        ? partsOf(filter.all, 'all')
        : isAny(filter) && filter.negated !== true
          ? partsOf(filter.any, 'any')
          : partsOf([filter], 'all');
  const parts = isAll(node)
    ? partsOf(node.all, 'all')
    : isAny(node)
      ? partsOf(node.any, 'any')
      : isGuided(node)
        ? inside(context.guided(node.guided))
        : isIndicators(node)
          ? // A list may be long: what of it matches is what anybody wants to see.
            inside(context.indicators(node.indicators)).filter((part) => part.matches)
          : [];
  const [only] = parts;
  const isFrame = (isAll(node) || isAny(node)) && node.negated !== true;
  // A group of one part asks what the part asks.
  if (isFrame && parts.length === 1 && only !== undefined) return only;
  return {
    text: describeFilter(node, names),
    matches: matches(node, event, context),
    held: isCondition(node)
      ? heldBy(
          event,
          [...fieldsOf(node), ...(node.other === undefined ? [] : [node.other])],
          endsAt,
        )
      : [],
    parts,
  };
};
