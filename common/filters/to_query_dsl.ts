import { NO_DATA, type LayoutGroup, type SearchField } from '../layouts';
import { around, type Cidr } from '../networks';
import { comparesHeld } from './compare_held';
import { fieldQuery, type HeldValues } from './field_query';
import { allOf, anyOf, CannotAsk, MATCH_NONE, noneOf, terms, type Query } from './query';
import { addressesBetween } from './range_query';
import type { ResolvedFilter, Test } from './resolved';
import { comparesOnDisk } from './script_query';

/** A condition that these indices cannot answer: it matches nothing there, and this says why. */
export interface FilterNote {
  field: string;
  reason: string;
}

export interface QueryDslOptions {
  /** What fields really hold, for lists too long to ask one by one. */
  heldValues?: HeldValues | undefined;
  /** Fields of which no event has more than one value. */
  singles?: ReadonlySet<string> | undefined;
}

const NO_FIELDS: ReadonlySet<string> = new Set();

const testQuery = (
  test: Test,
  path: string,
  field: SearchField,
  group: LayoutGroup,
  held: HeldValues,
): Query => {
  if (test.kind !== 'compare') return fieldQuery(field, path, test, held);
  const other = group.fields(test.other)[0];
  if (other === undefined) return MATCH_NONE;
  const [left, right] = [
    { field, path },
    { field: other, path: test.other },
  ];
  return comparesHeld(left, right, test.equal, held) ?? comparesOnDisk(left, right, test.equal);
};

/** Objects of a nested field are documents of their own, which only a nested query looks into. */
const inNested = (query: Query, { nested }: SearchField): Query =>
  nested === undefined ? query : { nested: { path: nested, query, ignore_unmapped: true } };

/** Limits a query to the event types in which a shared physical field holds the path's value. */
const guarded = (query: Query, field: SearchField, group: LayoutGroup): Query => {
  const eventType = group.fields('event_type')[0];
  return field.eventTypes === undefined || eventType === undefined
    ? query
    : allOf([terms(eventType.name, field.eventTypes), query]);
};

/** Up to how many networks are asked by what lies around them. */
const FEW_NETWORKS = 50;

const outside = (field: SearchField, networks: readonly Cidr[]): Query =>
  anyOf([
    ...around(networks).map(({ first, last }) =>
      addressesBetween(field, { gte: { address: first }, lte: { address: last } }),
    ),
    noneOf({ exists: { field: field.name } }),
  ]);

/**
 * Events with no address in some networks, asked by the addresses around these: Elasticsearch finds
 * the few that are outside in about a fifth of the time that it takes to look whether each is inside of any.
 * Not the same where an event has several addresses, one inside and one outside; undefined there.
 */
const outsideQuery = (
  fields: readonly SearchField[],
  test: Test,
  singles: ReadonlySet<string>,
): Query | undefined =>
  test.kind === 'networks' &&
  test.networks.length <= FEW_NETWORKS &&
  fields.every(
    ({ name, kind, nested, eventTypes }) =>
      kind === 'ip' && nested === undefined && eventTypes === undefined && singles.has(name),
  )
    ? allOf(fields.map((field) => outside(field, test.networks)))
    : undefined;

/** A part of a filter as a query, with the fields for lack of which it cannot match at all. */
interface Compiled {
  query: Query;
  missing: readonly string[];
}

/**
 * The filter as Query DSL for the indices of one group, in filter context: nothing scores.
 *
 * What these indices cannot answer matches nothing there and is named in the notes. Fields without
 * data are named where a part of the filter hangs on them, not where it has other ways to match.
 */
export const toQueryDsl = (
  filter: ResolvedFilter,
  group: LayoutGroup,
  { heldValues = () => undefined, singles = NO_FIELDS }: QueryDslOptions = {},
): { query: Query; notes: FilterNote[] } => {
  const refused = new Map<string, FilterNote>();
  const ask = (path: string, test: Test): Query[] =>
    group.fields(path).flatMap((field) => {
      try {
        const query = inNested(testQuery(test, path, field, group, heldValues), field);
        return [guarded(query, field, group)];
      } catch (error) {
        if (!(error instanceof CannotAsk)) throw error;
        refused.set(`${path} ${error.message}`, { field: path, reason: error.message });
        return [];
      }
    });
  const compileTest = (paths: readonly string[], test: Test): Compiled => {
    const missing = paths.filter((path) => group.absence(path) !== undefined);
    return {
      query: anyOf(paths.flatMap((path) => ask(path, test))),
      missing: missing.length === paths.length ? missing : [],
    };
  };
  const compile = (node: ResolvedFilter): Compiled => {
    const { query, missing } =
      node.kind === 'test'
        ? compileTest(node.fields, node.test)
        : node.kind === 'all'
          ? compileAll(node.nodes.map(compile))
          : compileAny(node.nodes.map(compile));
    if (!node.negated) return { query, missing };
    const elsewhere =
      node.kind === 'test'
        ? outsideQuery(
            node.fields.flatMap((path) => group.fields(path)),
            node.test,
            singles,
          )
        : undefined;
    return { query: elsewhere ?? noneOf(query), missing };
  };
  const { query, missing } = compile(filter);
  const noData = [...new Set(missing)].map((field) => ({
    field,
    reason: group.absence(field) ?? NO_DATA,
  }));
  return { query, notes: [...noData, ...refused.values()] };
};

const compileAll = (parts: readonly Compiled[]): Compiled => ({
  query: allOf(parts.map(({ query }) => query)),
  missing: parts.flatMap(({ missing }) => missing),
});

const compileAny = (parts: readonly Compiled[]): Compiled => ({
  query: anyOf(parts.map(({ query }) => query)),
  missing: parts.every(({ missing }) => missing.length > 0)
    ? parts.flatMap(({ missing }) => missing)
    : [],
});
