import type { Logic } from '../partial';
import type { Pattern } from '../pattern';
import type { Span } from './imported';

/** What a text asks of a field, before anything is known of the field. */
export type Wanted =
  | { kind: 'equals'; text: string }
  /** With a wildcard in it. */
  | { kind: 'pattern'; pattern: Pattern }
  | { kind: 'range'; gt?: string; gte?: string; lt?: string; lte?: string }
  | { kind: 'network'; text: string }
  | { kind: 'exists' }
  /** What no filter can ask, and why not. */
  | { kind: 'cannot'; why: string };

/** One question of a text. Text without a field has no name. */
export interface Leaf {
  kind: 'leaf';
  name: string | undefined;
  wanted: Wanted;
  span: Span;
  negated: boolean;
}

/** A text as it was read. */
export type Parsed = Logic<Leaf>;

export const leaf = (name: string | undefined, wanted: Wanted, span: Span): Leaf => ({
  kind: 'leaf',
  name,
  wanted,
  span,
  negated: false,
});

export const group = (kind: 'all' | 'any', nodes: readonly Parsed[]): Parsed => {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { kind, nodes, negated: false };
};

export const not = (node: Parsed): Parsed => ({ ...node, negated: !node.negated });
