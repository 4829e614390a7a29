import { END_CASES, fieldKind } from '../eve';
import { canonicalAddress, parseCidr, type Cidr } from '../networks';
import { assertBoundsFit, assertFewWildcards, assertOperatorFits, assertValuesFit } from './checks';
import { FilterError, type FilterContext } from './context';
import { dateOf, parseDate } from './dates';
import {
  fieldsOf,
  isAll,
  isAny,
  isGuided,
  isIndicators,
  valuesOf,
  type Condition,
  type FilterNode,
  type FilterValue,
} from './model';
import { narrow } from './narrow';
import { numberOf } from './numbers';
import { strictest } from './bounds';
import { contains, endsWith, parsePattern, startsWith } from './pattern';
import { asksEnds, splitEnds, withoutEnds } from './split_ends';
import type { Bounds, RangeBound, ResolvedFilter, Test } from './resolved';

const NETWORK_PREFIX = 'network:';

/** How a condition names a network definition: `network:<id>` among the values of `inNetwork`. */
export const networkReference = (id: string): string => `${NETWORK_PREFIX}${id}`;

const textOf = (value: FilterValue): string => String(value);

/** Fills in variables such as `$HOME_NET`; other values stay as they are. */
const fillVariables = (values: readonly string[], context: FilterContext): string[] =>
  values.flatMap((value) => {
    if (!/^\$[A-Z][A-Z_]*$/.test(value)) return [value];
    const filled = context.variables[value];
    if (filled === undefined) throw new FilterError(`There is no variable ${value}.`);
    return [...filled];
  });

const toNetworks = (values: readonly string[], context: FilterContext): Cidr[] =>
  values.flatMap((value) => {
    const named = value.startsWith(NETWORK_PREFIX)
      ? context.network(value.slice(NETWORK_PREFIX.length))
      : [value];
    if (named === undefined) {
      throw new FilterError(
        `The network definition "${value.slice(NETWORK_PREFIX.length)}" does not exist any more.`,
      );
    }
    return named.map((text) => {
      const cidr = parseCidr(text);
      if (cidr === undefined) {
        throw new FilterError(
          `"${text}" is not a network. Write an address or a network such as 10.1.0.0/16 or 2001:db8::/32.`,
        );
      }
      return cidr;
    });
  });

const hostsWithRoles = (roles: readonly string[], context: FilterContext): string[] =>
  roles.flatMap((role) => {
    const hosts = context.hostsWithRole(role);
    if (hosts === undefined) throw new FilterError(`There is no role "${role}".`);
    return [...hosts];
  });

const toBound = (value: FilterValue, context: FilterContext): RangeBound => {
  const text = textOf(value);
  const number = numberOf(text);
  if (number !== undefined) return { number };
  const date = parseDate(text, context.now);
  if (date !== undefined) return { date };
  const address = canonicalAddress(text);
  if (address !== undefined) return { address };
  throw new FilterError(
    `"${text}" is not a number, a date (2026-03-01T00:00:00Z, now-3d) or an address.`,
  );
};

const toBounds = (condition: Condition, context: FilterContext): Bounds => {
  const bounds: Bounds = {};
  for (const key of ['gt', 'gte', 'lt', 'lte'] as const) {
    const value = condition[key];
    if (value !== undefined) bounds[key] = toBound(value, context);
  }
  return bounds;
};

const toDomain = (value: string): string => {
  const domain = value.replace(/^(\*?\.)+/, '').replace(/\.$/, '');
  if (domain === '') {
    throw new FilterError(`"${value}" is not a domain. Write one such as example.org.`);
  }
  return domain;
};

/** A date is what it is in whatever form: equality asks for the instant. */
const toInstants = (values: readonly string[]): Test[] =>
  values.flatMap((value) => {
    const date = dateOf(value);
    return date === undefined
      ? []
      : [{ kind: 'range' as const, bounds: { gte: { date }, lte: { date } } }];
  });

/** Suricata 7 changed the letters of protocol names, and ECS writes them small. */
const CASELESS: ReadonlySet<string> = new Set(['proto']);

/** Whether conditions on a field never look at the case of letters. */
export const isCaseless = (field: string): boolean => CASELESS.has(field);

const toTest = (condition: Condition, context: FilterContext): Test => {
  const caseInsensitive =
    condition.caseInsensitive === true || fieldsOf(condition).every(isCaseless);
  const values = fillVariables(valuesOf(condition).map(textOf), context);
  switch (condition.op) {
    case 'is':
    case 'isOneOf':
      assertValuesFit(condition, values);
      return { kind: 'equals', values, caseInsensitive };
    case 'matches':
      return {
        kind: 'pattern',
        patterns: values.map(parsePattern).map(assertFewWildcards),
        caseInsensitive,
      };
    case 'contains':
      return { kind: 'pattern', patterns: values.map(contains), caseInsensitive };
    case 'startsWith':
      return { kind: 'pattern', patterns: values.map(startsWith), caseInsensitive };
    case 'endsWith':
      return { kind: 'pattern', patterns: values.map(endsWith), caseInsensitive };
    case 'underDomain':
      return { kind: 'domain', domains: values.map(toDomain) };
    case 'inNetwork':
      return { kind: 'networks', networks: toNetworks(values, context) };
    case 'range': {
      const bounds = toBounds(condition, context);
      assertBoundsFit(bounds, fieldsOf(condition));
      return { kind: 'range', bounds: strictest(bounds) };
    }
    case 'exists':
      return { kind: 'exists' };
    case 'fieldsEqual':
    case 'fieldsDiffer':
      return {
        kind: 'compare',
        other: condition.other ?? '',
        equal: condition.op === 'fieldsEqual',
      };
    case 'hasRole':
      return { kind: 'networks', networks: toNetworks(hostsWithRoles(values, context), context) };
    default:
      return condition.op satisfies never;
  }
};

const resolveCondition = (condition: Condition, context: FilterContext): ResolvedFilter => {
  const negated = condition.negated === true;
  const fields = fieldsOf(condition);
  fields.forEach((field) => assertOperatorFits(condition, field));
  if (
    ['is', 'isOneOf'].includes(condition.op) &&
    fields.every((one) => fieldKind(one) === 'date')
  ) {
    const test = toTest(condition, context);
    const instants = test.kind === 'equals' ? toInstants(test.values) : [];
    return {
      kind: 'any',
      negated,
      nodes: instants.map((instant) => ({ kind: 'test', fields, test: instant, negated: false })),
    };
  }
  return { kind: 'test', fields, test: toTest(condition, context), negated };
};

const resolveNode = (
  node: FilterNode,
  context: FilterContext,
  path: readonly string[],
): ResolvedFilter => {
  const negated = node.negated === true;
  if (isGuided(node)) {
    if (path.includes(node.guided)) {
      throw new FilterError(`The guided filter "${node.guided}" refers to itself.`);
    }
    const filter = context.guided(node.guided);
    if (filter === undefined) throw new FilterError(`There is no guided filter "${node.guided}".`);
    return {
      kind: 'all',
      negated,
      nodes: [resolveNode(filter, context, [...path, node.guided])],
    };
  }
  if (isIndicators(node)) {
    const filter = context.indicators(node.indicators);
    if (filter === undefined) {
      throw new FilterError(`The indicator list "${node.indicators}" does not exist any more.`);
    }
    return { kind: 'all', negated, nodes: [resolveNode(filter, context, path)] };
  }
  if (isAll(node) || isAny(node)) {
    const children = isAll(node) ? node.all : node.any;
    const live = children.filter((child) => child.disabled !== true);
    // A group whose parts are all switched off asks nothing, whether it is "all" or "any".
    const kind = isAll(node) || (live.length === 0 && children.length > 0) ? 'all' : 'any';
    return { kind, negated, nodes: live.map((child) => resolveNode(child, context, path)) };
  }
  return resolveCondition(node, context);
};

/**
 * Looks up all that a filter refers to and parses its values, once for every compiler.
 * Several filters are one "all". @throws FilterError with a sentence for the user.
 */
export const resolveFilters = (
  nodes: readonly FilterNode[],
  context: FilterContext,
): ResolvedFilter => {
  const whole = resolveNode({ all: [...nodes] }, context, []);
  const cases = context.endCases ?? END_CASES;
  return narrow(splitEnds(whole, cases, (when) => resolveNode(when, context, [])));
};

/** As {@link resolveFilters}, but wider: it asks nothing of who is client and who server. */
export const resolveWithoutEnds = (
  nodes: readonly FilterNode[],
  context: FilterContext,
): ResolvedFilter => narrow(withoutEnds(resolveNode({ all: [...nodes] }, context, [])));

/** Whether any of the filters asks who is client or who is server. */
export const areEndsAsked = (nodes: readonly FilterNode[], context: FilterContext): boolean =>
  asksEnds(resolveNode({ all: [...nodes] }, context, []));

/** Whether a filter asks for addresses outside of some networks. */
export const asksOutside = (filter: ResolvedFilter): boolean =>
  filter.kind === 'test'
    ? filter.negated && filter.test.kind === 'networks'
    : filter.nodes.some(asksOutside);

/** The EVE fields that a resolved filter reads. */
export const fieldsRead = (filter: ResolvedFilter): string[] => {
  const found = new Set<string>();
  const visit = (node: ResolvedFilter): void => {
    if (node.kind !== 'test') {
      node.nodes.forEach(visit);
      return;
    }
    node.fields.forEach((field) => found.add(field));
    if (node.test.kind === 'compare') found.add(node.test.other);
  };
  visit(filter);
  return [...found];
};
