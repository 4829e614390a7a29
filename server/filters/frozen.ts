import {
  isAll,
  isAny,
  isCondition,
  isGuided,
  referencesIn,
  valuesOf,
  type FilterNode,
} from '../../common/filters';

type Guided = (id: string) => FilterNode | undefined;

/** All conditions in filters that have a part in the meaning, those of guided filters included. */
const conditionsIn = (nodes: readonly FilterNode[], guided: Guided) => {
  const seen = new Set<string>();
  const visit = (node: FilterNode): Extract<FilterNode, { op: unknown }>[] => {
    if (node.disabled === true) return [];
    if (isCondition(node)) return [node];
    if (isAll(node)) return node.all.flatMap(visit);
    if (isAny(node)) return node.any.flatMap(visit);
    if (!isGuided(node) || seen.has(node.guided)) return [];
    seen.add(node.guided);
    const inside = guided(node.guided);
    return inside === undefined ? [] : visit(inside);
  };
  return nodes.flatMap(visit);
};

/**
 * What a text in another language holds as it was when it was written, in sentences: there is no
 * looking up of roles, networks and lists outside of the product.
 */
export const frozenNotes = (
  filters: readonly FilterNode[],
  guided: Guided,
  now: Date,
): string[] => {
  const { roles, indicators } = referencesIn(filters, guided);
  const conditions = conditionsIn(filters, guided);
  const texts = conditions.flatMap((one) => valuesOf(one).map(String));
  const bounds = conditions.flatMap(({ gt, gte, lt, lte }) => [gt, gte, lt, lte]);
  return [
    ...(roles.length > 0
      ? ['Roles are written as the hosts that have them in your events now.']
      : []),
    ...(indicators.length > 0
      ? ['Indicator lists are written with the values they hold now.']
      : []),
    ...(texts.some((text) => text.startsWith('network:') || /^\$[A-Z]/.test(text))
      ? ['Networks and variables such as $HOME_NET are written with the values they have now.']
      : []),
    ...(bounds.some((bound) => typeof bound === 'string' && bound.startsWith('now'))
      ? [`Times such as now-3d are counted from ${now.toISOString()}.`]
      : []),
  ];
};
