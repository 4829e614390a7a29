import type { SearchField } from '../../layouts';
import type { Cidr } from '../../networks';
import type { Condition } from '../model';
import type { Pattern } from '../pattern';

/** A bound as it is written: a number, an ISO date, an address, or text that sorts by time. */
export interface AskBound {
  type: 'number' | 'date' | 'address' | 'text';
  text: string;
}

export type AskBounds = Partial<Record<'gt' | 'gte' | 'lt' | 'lte', AskBound>>;

/** What is asked of one physical field. */
export type Ask =
  | { kind: 'equals'; values: readonly string[]; caseInsensitive: boolean }
  /** Always with a wildcard in it, and never a lone `*`. */
  | { kind: 'pattern'; pattern: Pattern; caseInsensitive: boolean }
  | { kind: 'domain'; domain: string; caseInsensitive: boolean }
  /** Of a field of addresses, or of addresses that are kept as text. */
  | { kind: 'networks'; networks: readonly Cidr[] }
  | { kind: 'range'; bounds: AskBounds }
  /** `ignored`: what the index did not take (too long, of another type) counts as well. */
  | { kind: 'exists'; name: string; ignored: boolean }
  /** What only the search itself can answer, by looking into the values on disk. */
  | { kind: 'unable'; condition: Condition; why: string }
  | { kind: 'compare'; other: SearchField; otherPath: string; equal: boolean };

export type AskKind<K extends Ask['kind']> = Extract<Ask, { kind: K }>;

export interface AskNode {
  kind: 'ask';
  /** The EVE path that the filter names. */
  path: string;
  /** Where it stands in the indices. */
  field: SearchField;
  ask: Ask;
  negated: boolean;
}

export interface AskGroup {
  kind: 'all' | 'any';
  nodes: readonly Asked[];
  negated: boolean;
}

/** A filter in terms of physical fields: what every language is written from. */
export type Asked = AskGroup | AskNode;

export const EVERYTHING: AskGroup = { kind: 'all', nodes: [], negated: false };
export const NOTHING: AskGroup = { kind: 'any', nodes: [], negated: false };

export const isEverything = (node: Asked): boolean =>
  node.kind === 'all' && node.nodes.length === 0;
export const isNothing = (node: Asked): boolean => node.kind === 'any' && node.nodes.length === 0;

const negate = (node: Asked): Asked =>
  isEverything(node) ? NOTHING : isNothing(node) ? EVERYTHING : { ...node, negated: !node.negated };

/**
 * The same meaning with the fewest brackets: groups in groups of one kind become one, groups of one
 * part become the part. "Everything" and "nothing" are left only where they are the whole filter.
 */
export const simplify = (node: Asked): Asked => {
  if (node.kind === 'ask') return node;
  const { kind, negated } = node;
  const nodes: Asked[] = [];
  let absorbed = false;
  for (const child of node.nodes.map(simplify)) {
    if (kind === 'all' ? isNothing(child) : isEverything(child)) absorbed = true;
    else if (child.kind === kind && !child.negated) nodes.push(...child.nodes);
    else nodes.push(child);
  }
  const [only] = nodes;
  const plain: Asked = absorbed
    ? kind === 'all'
      ? NOTHING
      : EVERYTHING
    : nodes.length === 1 && only !== undefined
      ? only
      : { kind, nodes, negated: false };
  return negated ? negate(plain) : plain;
};
