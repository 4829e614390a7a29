import { fieldsOf, isAll, isAny, isCondition, type FilterNode } from '../common/filters';

/** The fields that filters name themselves; guided filters name only those of the field catalogue. */
export const namedFields = (nodes: readonly FilterNode[]): string[] =>
  nodes.flatMap((node) => {
    if (isAll(node)) return namedFields(node.all);
    if (isAny(node)) return namedFields(node.any);
    if (!isCondition(node)) return [];
    return [...fieldsOf(node), ...(node.other === undefined ? [] : [node.other])];
  });
