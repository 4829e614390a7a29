import { formatCidr } from '../../networks';
import { describeFilter } from '../describe';
import type { Condition } from '../model';
import { carryOver, flipped, type Effect } from '../partial';
import { patternCondition } from '../pattern_condition';
import { simplify, type Ask, type AskBounds, type Asked, type AskNode } from './ask';

/** A part of a filter that a language cannot say as it is meant. */
export interface Unsupported {
  /** The part, as a sentence. */
  what: string;
  /** Why, and what was done about it. */
  why: string;
  /** What the text finds compared with the filter, because of this part. */
  effect: Effect;
}

/** A filter in another language. */
export interface Exported {
  /** Empty where nothing of the filter can be said. */
  text: string;
  /** Empty where the text means exactly what the filter means. */
  unsupported: Unsupported[];
}

/** What a language says to a part: nothing (it can be said), or why not and what stands for it. */
export type Verdict =
  | undefined
  /** Left out. */
  | { why: string }
  /** Said in another way that finds more or less than the part itself. */
  | { why: string; instead: Ask; finds: Effect };

const boundsOf = (bounds: AskBounds): Pick<Condition, 'gt' | 'gte' | 'lt' | 'lte'> =>
  Object.fromEntries(Object.entries(bounds).map(([key, bound]) => [key, bound.text]));

const conditionOf = ({ path, ask }: AskNode): Condition => {
  switch (ask.kind) {
    case 'equals':
      return { field: path, op: 'isOneOf', values: [...ask.values] };
    case 'pattern':
      return patternCondition(path, ask.pattern);
    case 'domain':
      return { field: path, op: 'underDomain', value: ask.domain };
    case 'networks':
      return { field: path, op: 'inNetwork', values: ask.networks.map(formatCidr) };
    case 'range':
      return { field: path, op: 'range', ...boundsOf(ask.bounds) };
    case 'unable':
      return ask.condition;
    case 'exists':
      return { field: path, op: 'exists' };
    case 'compare':
      return {
        field: path,
        op: ask.equal ? 'fieldsEqual' : 'fieldsDiffer',
        other: ask.otherPath,
      };
    default:
      return ask satisfies never;
  }
};

const describe = (node: AskNode): string => describeFilter(conditionOf(node), { mostValues: 3 });

/**
 * The filter without the parts that a language cannot say, and a list of them, each with what the
 * text finds because of it.
 */
export const limitTo = (
  filter: Asked,
  judge: (node: AskNode) => Verdict,
): { filter: Asked | undefined; unsupported: Unsupported[] } => {
  const unsupported = new Map<string, Unsupported>();
  const judged = (node: AskNode): Verdict =>
    node.ask.kind === 'unable' ? { why: `${node.ask.why} Left out.` } : judge(node);
  const note = (node: AskNode, why: string, effect: Effect) => {
    const what = describe(node);
    unsupported.set(`${what}\n${why}\n${effect}`, { what, why, effect });
  };
  const convert = (node: AskNode, turned: boolean): AskNode | undefined => {
    const verdict = judged(node);
    if (verdict === undefined) return node;
    if (!('instead' in verdict)) return undefined;
    note(node, verdict.why, flipped(verdict.finds, turned));
    // What stands for the part may itself be impossible.
    return convert({ ...node, ask: verdict.instead }, turned);
  };
  const kept = carryOver(filter, convert, (node, effect) =>
    note(node, (judged(node) ?? { why: '' }).why, effect),
  );
  return {
    filter: kept === undefined ? undefined : simplify(kept),
    unsupported: [...unsupported.values()],
  };
};
