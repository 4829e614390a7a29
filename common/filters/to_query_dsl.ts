import { canonicalAddress, formatCidr, isSingle } from '../networks';
import type { LayoutGroup, SearchField } from '../layouts';
import { addressTexts, networkTexts } from './address_texts';
import { toWildcard, type Pattern } from './pattern';
import type { Bounds, RangeBound, ResolvedFilter, Test } from './resolved';

/** A part of an Elasticsearch query body. */
export type Query = Readonly<Record<string, unknown>>;

/** A condition that these indices cannot answer: it matches nothing there, and this says why. */
export interface FilterNote {
  field: string;
  reason: string;
}

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

/** A test that the field's type cannot answer. */
class CannotAsk extends Error {}

const isNumeric = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

const terms = (name: string, values: readonly unknown[]): Query =>
  values.length === 0
    ? MATCH_NONE
    : values.length === 1
      ? { term: { [name]: { value: values[0] } } }
      : { terms: { [name]: values } };

const equalsQuery = (field: SearchField, values: readonly string[], ci: boolean): Query => {
  const mapped = field.values ? values.flatMap((value) => field.values?.[value] ?? []) : values;
  switch (field.kind) {
    case 'ip':
      return terms(
        field.name,
        mapped.flatMap((value) => canonicalAddress(value) ?? []),
      );
    case 'number':
      return terms(field.name, mapped.filter(isNumeric));
    case 'boolean':
      return terms(
        field.name,
        mapped.filter((value) => value === 'true' || value === 'false'),
      );
    case 'keyword':
    case 'flattened': {
      const exact = mapped.flatMap(addressTexts);
      if (!ci && field.foldCase !== true) return terms(field.name, exact);
      if (field.kind === 'flattened') throw new CannotAsk('keeps letter case and cannot ignore it');
      return anyOf(
        exact.map((value) => ({ term: { [field.name]: { value, case_insensitive: true } } })),
      );
    }
    default:
      throw new CannotAsk(cannotSay(field, 'asked for an exact value'));
  }
};

const cannotSay = (field: SearchField, what: string): string =>
  field.kind === 'text'
    ? `is indexed as analysed text only and cannot be ${what}`
    : `is indexed as ${field.kind} and cannot be ${what}`;

const patternQuery = (field: SearchField, pattern: Pattern, ci: boolean): Query => {
  const insensitive = ci || field.foldCase === true ? { case_insensitive: true } : {};
  const [first, second] = pattern;
  const isPrefix =
    pattern.length === 2 && typeof first === 'object' && second === 'any'
      ? first.literal
      : undefined;
  if (pattern.length === 1 && first === 'any') return { exists: { field: field.existsName } };
  if (field.kind !== 'keyword' && !(field.kind === 'flattened' && isPrefix !== undefined && !ci)) {
    throw new CannotAsk(cannotSay(field, 'searched for parts of a value'));
  }
  return isPrefix !== undefined
    ? { prefix: { [field.name]: { value: isPrefix, ...insensitive } } }
    : { wildcard: { [field.name]: { value: toWildcard(pattern), ...insensitive } } };
};

const domainQuery = (field: SearchField, domain: string): Query => {
  if (field.kind !== 'keyword') throw new CannotAsk(cannotSay(field, 'searched for domains'));
  const exact = [domain, `${domain}.`].map((value) => ({
    term: { [field.name]: { value, case_insensitive: true } },
  }));
  const under = [`.${domain}`, `.${domain}.`].map((ending) => ({
    wildcard: {
      [field.name]: { value: toWildcard(['any', { literal: ending }]), case_insensitive: true },
    },
  }));
  return anyOf([...exact, ...under]);
};

const networksQuery = (field: SearchField, test: Extract<Test, { kind: 'networks' }>): Query => {
  const singles = test.networks.filter(isSingle).map((cidr) => cidr.address.toString());
  const wider = test.networks.filter((cidr) => !isSingle(cidr));
  if (field.kind === 'ip') {
    return anyOf([
      ...(singles.length > 0 ? [terms(field.name, singles)] : []),
      // Apart from the list of addresses: one network in a terms list makes a clause of each value.
      ...wider.map((cidr) => ({ term: { [field.name]: { value: formatCidr(cidr) } } })),
    ]);
  }
  if (field.kind !== 'keyword' && field.kind !== 'flattened') {
    throw new CannotAsk(cannotSay(field, 'searched for networks'));
  }
  const texts = wider.map(networkTexts);
  const exact = [...singles.flatMap(addressTexts), ...texts.flatMap((found) => found.exact)];
  return anyOf([
    ...(exact.length > 0 ? [terms(field.name, exact)] : []),
    ...texts
      .flatMap((found) => found.prefixes)
      .map((value) => ({ prefix: { [field.name]: { value } } })),
  ]);
};

const boundKinds = (bounds: Bounds): RangeBound[] =>
  [bounds.gt, bounds.gte, bounds.lt, bounds.lte].filter((bound) => bound !== undefined);

/** Dates that Suricata always writes in UTC and to the second: as text they sort by time. */
const isUtcText = (path: string): boolean => /\bnot(before|after)$/.test(path);

const secondsText = (millis: number): string => new Date(millis).toISOString().slice(0, 19);

const rangeQuery = (field: SearchField, path: string, bounds: Bounds): Query => {
  const kinds = boundKinds(bounds);
  const areDates = kinds.every((bound) => 'date' in bound);
  const asText = field.kind === 'keyword' && areDates && isUtcText(path);
  const fitting =
    asText ||
    (field.kind === 'number' && kinds.every((bound) => 'number' in bound)) ||
    (field.kind === 'date' && areDates) ||
    (field.kind === 'ip' && kinds.every((bound) => 'address' in bound));
  if (!fitting) throw new CannotAsk(cannotSay(field, 'compared in this way'));
  const valueOf = (bound: RangeBound): string | number =>
    'number' in bound
      ? bound.number
      : 'address' in bound
        ? bound.address
        : asText
          ? secondsText(bound.date)
          : bound.date;
  return {
    range: {
      [field.name]: {
        ...Object.fromEntries(
          Object.entries(bounds).flatMap(([key, bound]: [string, RangeBound | undefined]) =>
            bound === undefined ? [] : [[key, valueOf(bound)]],
          ),
        ),
        ...(field.kind === 'date' ? { format: 'epoch_millis' } : {}),
      },
    },
  };
};

/** Compares doc values as text, so that numbers and texts of one meaning are equal. */
const COMPARE_SCRIPT = `
def left = doc[params.left];
def right = doc[params.right];
if (left.size() == 0 || right.size() == 0) { return false; }
for (def a : left) { for (def b : right) { if (a.toString() == b.toString()) { return params.equal; } } }
return !params.equal;`;

const compareQuery = (left: SearchField, right: SearchField, equal: boolean): Query => {
  if (!left.aggregatable || !right.aggregatable) {
    throw new CannotAsk('has no values on disk to compare');
  }
  return {
    bool: {
      filter: [
        { exists: { field: left.name } },
        { exists: { field: right.name } },
        {
          script: {
            script: {
              source: COMPARE_SCRIPT,
              params: { left: left.name, right: right.name, equal },
            },
          },
        },
      ],
    },
  };
};

const testQuery = (test: Test, path: string, field: SearchField, group: LayoutGroup): Query => {
  switch (test.kind) {
    case 'equals':
      return equalsQuery(field, test.values, test.caseInsensitive);
    case 'pattern':
      return anyOf(
        test.patterns.map((pattern) => patternQuery(field, pattern, test.caseInsensitive)),
      );
    case 'domain':
      return anyOf(test.domains.map((domain) => domainQuery(field, domain)));
    case 'networks':
      return networksQuery(field, test);
    case 'range':
      return rangeQuery(field, path, test.bounds);
    case 'exists':
      return field.values
        ? terms(field.name, Object.values(field.values))
        : { exists: { field: field.existsName } };
    case 'compare': {
      const other = group.fields(test.other)[0];
      return other === undefined ? MATCH_NONE : compareQuery(field, other, test.equal);
    }
    default:
      return test satisfies never;
  }
};

/** Limits a query to the event types in which a shared physical field holds the path's value. */
const guarded = (query: Query, field: SearchField, group: LayoutGroup): Query => {
  const eventType = group.fields('event_type')[0];
  return field.eventTypes === undefined || eventType === undefined
    ? query
    : allOf([terms(eventType.name, field.eventTypes), query]);
};

const NO_DATA = 'no data in these indices';

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
): { query: Query; notes: FilterNote[] } => {
  const refused = new Map<string, FilterNote>();
  const ask = (path: string, test: Test): Query[] =>
    group.fields(path).flatMap((field) => {
      try {
        return [guarded(testQuery(test, path, field, group), field, group)];
      } catch (error) {
        if (!(error instanceof CannotAsk)) throw error;
        refused.set(`${path} ${error.message}`, { field: path, reason: error.message });
        return [];
      }
    });
  const compileTest = (paths: readonly string[], test: Test): Compiled => {
    const missing = paths.filter((path) => group.fields(path).length === 0);
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
    return { query: node.negated ? noneOf([query]) : query, missing };
  };
  const { query, missing } = compile(filter);
  const noData = [...new Set(missing)].map((field) => ({ field, reason: NO_DATA }));
  return { query, notes: [...noData, ...refused.values()] };
};

const compileAll = (parts: readonly Compiled[]): Compiled => ({
  query: parts.length === 0 ? MATCH_ALL : allOf(parts.map(({ query }) => query)),
  missing: parts.flatMap(({ missing }) => missing),
});

const compileAny = (parts: readonly Compiled[]): Compiled => ({
  query: anyOf(parts.map(({ query }) => query)),
  missing: parts.every(({ missing }) => missing.length > 0)
    ? parts.flatMap(({ missing }) => missing)
    : [],
});
