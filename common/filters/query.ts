/** A part of an Elasticsearch query body. */
export type Query = Readonly<Record<string, unknown>>;

export const MATCH_NONE: Query = { match_none: {} };
export const MATCH_ALL: Query = { match_all: {} };

/** Whether nothing can match, so that it need not be asked. */
export const isNone = (query: Query): boolean => 'match_none' in query;
const isAll = (query: Query): boolean => 'match_all' in query;

/** Parts that ask nothing are left out, one that nothing matches decides. */
export const allOf = (queries: readonly Query[]): Query => {
  const asking = queries.filter((query) => !isAll(query));
  const [only] = asking;
  if (asking.some(isNone)) return MATCH_NONE;
  if (only === undefined) return MATCH_ALL;
  return asking.length === 1 ? only : { bool: { filter: asking } };
};

/** Parts that nothing matches are left out, one that asks nothing decides. */
export const anyOf = (queries: readonly Query[]): Query => {
  const finding = queries.filter((query) => !isNone(query));
  const [only] = finding;
  if (finding.some(isAll)) return MATCH_ALL;
  if (only === undefined) return MATCH_NONE;
  return finding.length === 1 ? only : { bool: { should: finding, minimum_should_match: 1 } };
};

export const noneOf = (query: Query): Query =>
  isNone(query) ? MATCH_ALL : isAll(query) ? MATCH_NONE : { bool: { must_not: [query] } };

/** Most values that Elasticsearch takes in one `terms` query (`index.max_terms_count`). */
const MOST_TERMS = 65_536;

/**
 * Up to how many values are asked one by one. Elasticsearch then knows how many documents have them,
 * and what else is asked goes by these few; of a list it takes the whole field for the number. Of more
 * than sixteen texts it collects the documents beforehand either way.
 */
const FEW = 16;

/** Documents whose field has any of the values; long lists in as many parts as needed. */
export const terms = (name: string, values: readonly unknown[]): Query => {
  if (values.length === 0) return MATCH_NONE;
  if (values.length <= FEW) return anyOf(values.map((value) => ({ term: { [name]: { value } } })));
  const parts = Array.from({ length: Math.ceil(values.length / MOST_TERMS) }, (_, part) =>
    values.slice(part * MOST_TERMS, (part + 1) * MOST_TERMS),
  );
  return anyOf(parts.map((part) => ({ terms: { [name]: part } })));
};

/** A test that the field's type cannot answer; the message ends a sentence that the field begins. */
export class CannotAsk extends Error {}
