import { describeFilter } from '../describe';
import type { Condition } from '../model';
import { toWildcard } from '../pattern';
import { formatCidr } from '../../networks';
import { simplify, type Ask, type AskBounds, type Asked, type AskNode } from './ask';

/** A part of a filter that a language cannot say as it is meant. */
export interface Unsupported {
  /** The part, as a sentence. */
  what: string;
  /** Why, and what was done about it. */
  why: string;
  /** What the text finds compared with the filter, because of this part. */
  effect: 'more' | 'less';
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
  | { why: string; instead: Ask; finds: 'more' | 'less' };

const boundsOf = (bounds: AskBounds): Pick<Condition, 'gt' | 'gte' | 'lt' | 'lte'> =>
  Object.fromEntries(Object.entries(bounds).map(([key, bound]) => [key, bound.text]));

const conditionOf = ({ path, ask }: AskNode): Condition => {
  switch (ask.kind) {
    case 'equals':
      return { field: path, op: 'isOneOf', values: [...ask.values] };
    case 'pattern':
      return { field: path, op: 'matches', value: toWildcard(ask.pattern) };
    case 'domain':
      return { field: path, op: 'underDomain', value: ask.domain };
    case 'networks':
      return { field: path, op: 'inNetwork', values: ask.networks.map(formatCidr) };
    case 'range':
      return { field: path, op: 'range', ...boundsOf(ask.bounds) };
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

interface Left {
  what: string;
  why: string;
}

const flipped = (effect: 'more' | 'less', turned: boolean): 'more' | 'less' =>
  turned ? (effect === 'more' ? 'less' : 'more') : effect;

/**
 * The filter without the parts that a language cannot say, and a list of them. A part that is left
 * out of an "and" finds more, out of an "or" less, under a "not" the other way round; a group of
 * which nothing is left is left out itself.
 */
export const limitTo = (
  filter: Asked,
  judge: (node: AskNode) => Verdict,
): { filter: Asked | undefined; unsupported: Unsupported[] } => {
  const unsupported = new Map<string, Unsupported>();
  const note = ({ what, why }: Left, effect: 'more' | 'less') =>
    unsupported.set(`${what}\n${why}\n${effect}`, { what, why, effect });
  const visit = (node: Asked, turned: boolean): { kept?: Asked; left: Left[] } => {
    const inside = turned !== node.negated;
    if (node.kind === 'ask') {
      const verdict = judge(node);
      if (verdict === undefined) return { kept: node, left: [] };
      const what = describe(node);
      if (!('instead' in verdict)) return { left: [{ what, why: verdict.why }] };
      note({ what, why: verdict.why }, flipped(verdict.finds, inside));
      // What stands for the part may itself be impossible.
      return visit({ ...node, ask: verdict.instead }, turned);
    }
    const parts = node.nodes.map((child) => visit(child, inside));
    const nodes = parts.flatMap(({ kept }) => kept ?? []);
    const left = parts.flatMap((part) => part.left);
    if (nodes.length === 0 && node.nodes.length > 0) return { left };
    for (const one of left) note(one, flipped(node.kind === 'all' ? 'more' : 'less', inside));
    return { kept: { ...node, nodes }, left: [] };
  };
  const { kept, left } = visit(filter, false);
  for (const one of left) note(one, 'more');
  return {
    filter: kept === undefined ? undefined : simplify(kept),
    unsupported: [...unsupported.values()],
  };
};

