import { END_FIELDS, isEndField, type EndCase, type EndCaseTest, type EndTest } from '../eve';
import type { ResolvedFilter } from './resolved';

/** Whether a filter, not split yet, asks who is client or who is server. */
export const asksEnds = (filter: ResolvedFilter): boolean =>
  filter.kind === 'test' ? filter.fields.some(isEndField) : filter.nodes.some(asksEnds);

/** Asks of nothing but ends, so that it costs nothing more when it is spelt out once a case. */
const asksEndsAlone = (filter: ResolvedFilter): boolean =>
  filter.kind === 'test'
    ? filter.fields.every(isEndField)
    : filter.nodes.length > 0 && filter.nodes.every(asksEndsAlone);

const bind = (filter: ResolvedFilter, kind: EndCase): ResolvedFilter =>
  filter.kind === 'test'
    ? {
        ...filter,
        fields: filter.fields.map((field) => (isEndField(field) ? END_FIELDS[field][kind] : field)),
      }
    : { ...filter, nodes: filter.nodes.map((node) => bind(node, kind)) };

/**
 * The same filter without the logical fields of ends (`client.ip` …): each condition is asked of the
 * field in which each kind of event has that end. Conditions on ends in one group share the telling
 * of the kinds, which is the dearest part of a search.
 */
export const splitEnds = (
  filter: ResolvedFilter,
  cases: readonly EndCaseTest[],
  resolve: (when: EndTest) => ResolvedFilter,
): ResolvedFilter => {
  const inCases = (node: ResolvedFilter): ResolvedFilter => ({
    kind: 'any',
    negated: false,
    nodes: cases.map(({ kind, when }) => ({
      kind: 'all',
      negated: false,
      nodes: [resolve(when), bind(node, kind)],
    })),
  });
  const split = (node: ResolvedFilter): ResolvedFilter => {
    if (!asksEnds(node)) return node;
    if (node.kind === 'test' || asksEndsAlone(node)) return inCases(node);
    const alone = node.nodes.filter(asksEndsAlone);
    const others = node.nodes.filter((child) => !asksEndsAlone(child)).map(split);
    const together: ResolvedFilter[] =
      alone.length === 0 ? [] : [inCases({ kind: node.kind, nodes: alone, negated: false })];
    return { ...node, nodes: [...others, ...together] };
  };
  return split(filter);
};

/**
 * A filter that matches every event that the given one matches, and asks nothing of ends: for
 * learning cheaply what may come into question.
 */
export const withoutEnds = (filter: ResolvedFilter, wanted = true): ResolvedFilter => {
  if (!asksEnds(filter)) return filter;
  if (filter.kind === 'test') return { kind: wanted ? 'all' : 'any', nodes: [], negated: false };
  const inside = filter.negated ? !wanted : wanted;
  return { ...filter, nodes: filter.nodes.map((node) => withoutEnds(node, inside)) };
};
