/** A part of an Elasticsearch query body. */
export type Query = Readonly<Record<string, unknown>>;

export const MATCH_NONE: Query = { match_none: {} };
export const MATCH_ALL: Query = { match_all: {} };

export const allOf = (queries: readonly Query[]): Query =>
  queries.length === 1 && queries[0] ? queries[0] : { bool: { filter: queries } };

export const anyOf = (queries: readonly Query[]): Query =>
  queries.length === 1 && queries[0]
    ? queries[0]
    : queries.length === 0
      ? MATCH_NONE
      : { bool: { should: queries, minimum_should_match: 1 } };

export const noneOf = (queries: readonly Query[]): Query => ({ bool: { must_not: queries } });

/** Most values that Elasticsearch takes in one `terms` query (`index.max_terms_count`). */
const MOST_TERMS = 65_536;

/** Documents whose field has any of the values; long lists in as many parts as needed. */
export const terms = (name: string, values: readonly unknown[]): Query => {
  if (values.length === 0) return MATCH_NONE;
  if (values.length === 1) return { term: { [name]: { value: values[0] } } };
  const parts = Array.from({ length: Math.ceil(values.length / MOST_TERMS) }, (_, part) =>
    values.slice(part * MOST_TERMS, (part + 1) * MOST_TERMS),
  );
  return anyOf(parts.map((part) => ({ terms: { [name]: part } })));
};

/** A test that the field's type cannot answer; the message ends a sentence that the field begins. */
export class CannotAsk extends Error {}
