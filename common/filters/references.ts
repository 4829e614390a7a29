import {
  isAll,
  isAny,
  isCondition,
  isGuided,
  isIndicators,
  valuesOf,
  type FilterNode,
} from './model';

/** What filters refer to that has to be looked up outside before they can be given a meaning. */
export interface FilterReferences {
  /** Ids of indicator lists. */
  indicators: string[];
  /** Names of roles. */
  roles: string[];
  /** Ids of guided filters. */
  guided: string[];
}

/** The references of filters, those of the guided filters that they name included. */
export const referencesIn = (
  nodes: readonly FilterNode[],
  guided: (id: string) => FilterNode | undefined,
): FilterReferences => {
  const indicators = new Set<string>();
  const roles = new Set<string>();
  const seen = new Set<string>();
  const visit = (node: FilterNode): void => {
    if (node.disabled === true) return;
    if (isIndicators(node)) indicators.add(node.indicators);
    else if (isAll(node)) node.all.forEach(visit);
    else if (isAny(node)) node.any.forEach(visit);
    else if (isCondition(node)) {
      if (node.op === 'hasRole') valuesOf(node).forEach((role) => roles.add(String(role)));
    } else if (isGuided(node) && !seen.has(node.guided)) {
      seen.add(node.guided);
      const inside = guided(node.guided);
      if (inside !== undefined) visit(inside);
    }
  };
  nodes.forEach(visit);
  return { indicators: [...indicators], roles: [...roles], guided: [...seen] };
};
