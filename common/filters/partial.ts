interface Group<Leaf> {
  kind: 'all' | 'any';
  nodes: readonly Logic<Leaf>[];
  negated: boolean;
}

/** Logic of "and", "or" and "not" over leaves of any kind. */
export type Logic<Leaf> = Group<Leaf> | Leaf;

interface AnyLeaf {
  kind: string;
  negated: boolean;
}

/** What is found compared with what was meant, because of a part. */
export type Effect = 'more' | 'less';

export const flipped = (effect: Effect, turned: boolean): Effect =>
  turned ? (effect === 'more' ? 'less' : 'more') : effect;

const isLeaf = <Leaf extends AnyLeaf>(node: Group<Leaf> | Leaf): node is Leaf =>
  node.kind !== 'all' && node.kind !== 'any';

/**
 * The logic without the leaves that cannot be carried over. A part that is left out of an "and"
 * finds more, out of an "or" less, under a "not" the other way round; a group of which nothing is
 * left is left out itself. Undefined when nothing is left at all.
 *
 * `convert` gives what stands for a leaf or undefined; `turned` is whether it stands under an odd
 * number of negations, its own included. `leave` is told of each leaf that is left out.
 */
export const carryOver = <From extends AnyLeaf, To extends AnyLeaf>(
  logic: Logic<From>,
  convert: (leaf: From, turned: boolean) => Logic<To> | undefined,
  leave: (leaf: From, effect: Effect) => void,
): Logic<To> | undefined => {
  const visit = (node: Logic<From>, turned: boolean): { kept?: Logic<To>; left: From[] } => {
    const inside = turned !== node.negated;
    if (isLeaf(node)) {
      const kept = convert(node, inside);
      return kept === undefined ? { left: [node] } : { kept, left: [] };
    }
    const parts = node.nodes.map((child) => visit(child, inside));
    const nodes = parts.flatMap(({ kept }) => (kept === undefined ? [] : [kept]));
    const left = parts.flatMap((part) => part.left);
    if (nodes.length === 0 && node.nodes.length > 0) return { left };
    const effect = flipped(node.kind === 'all' ? 'more' : 'less', inside);
    for (const leaf of left) leave(leaf, effect);
    return { kept: { kind: node.kind, negated: node.negated, nodes }, left: [] };
  };
  const { kept, left } = visit(logic, false);
  for (const leaf of left) leave(leaf, 'more');
  return kept;
};
