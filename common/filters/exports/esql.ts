import { fieldKind } from '../../eve';
import { formatCidr } from '../../networks';
import { toWildcard } from '../pattern';
import type { ResolvedFilter } from '../resolved';
import {
  isEverything,
  isNothing,
  type AskBound,
  type Asked,
  type AskKind,
  type AskNode,
} from './ask';
import { limitTo, type Exported, type Verdict } from './limit';
import { caseMatters, domainAlternatives, hasLetters, isTwoSided, tooMuch } from './parts';
import { eveFields, mayHoldSeveral, toAsked, type PhysicalFields } from './physical';
import { domainRegex, patternRegex } from './regex';

/** A text of ES|QL. What it cannot escape (other control characters) it takes as it is. */
const text = (value: string): string =>
  `"${value
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')}"`;

/** Words that the language reads as its own where a name begins. */
const RESERVED =
  /^(and|as|asc|by|desc|false|first|in|is|last|like|not|null|nulls|on|or|rlike|true|where|with)$/i;

/** A column: parts of its path that are no plain names stand in backquotes. */
const column = (name: string): string =>
  name
    .split('.')
    .map((part) =>
      /^[A-Za-z_@]\w*$/.test(part) && !RESERVED.test(part)
        ? part
        : `\`${part.replace(/`/g, '``')}\``,
    )
    .join('.');

const judgeSeveral = (node: AskNode): Verdict => {
  const { ask } = node;
  const cannot = (what: string): Verdict => ({
    why: `A field with several values gives null in ES|QL, and it has no ${what} that looks at each of them. Left out.`,
  });
  if (caseMatters(ask)) return cannot('comparison without case');
  switch (ask.kind) {
    case 'pattern':
    case 'domain':
      return cannot('pattern');
    case 'networks':
      return cannot('test of networks');
    case 'range':
      return isTwoSided(ask.bounds) ? cannot('range of two bounds') : undefined;
    case 'compare':
      return cannot('comparison of two fields');
    case 'equals':
      // MV_CONTAINS takes two of one type, and decimal numbers have no one type.
      return node.field.kind === 'number' &&
        !ask.values.every((value) => /^-?\d{1,18}$/.test(value))
        ? cannot('comparison with these numbers')
        : undefined;
    default:
      return undefined;
  }
};

const judge = (node: AskNode): Verdict => {
  const { ask, field } = node;
  if (field.kind === 'flattened') {
    return { why: 'ES|QL cannot read fields that are indexed as flattened. Left out.' };
  }
  if (field.kind === 'object') {
    return { why: 'An object is no column of ES|QL. Left out.' };
  }
  if (ask.kind === 'exists') return undefined;
  const why = tooMuch(node);
  if (why !== undefined) return { why: `${why} Left out.` };
  if (ask.kind === 'compare') {
    const kinds = [field.kind, ask.other.kind];
    if (mayHoldSeveral(ask.otherPath)) return judgeSeveral(node);
    if (kinds[0] !== kinds[1]) {
      return { why: 'ES|QL compares only fields that are indexed in one way. Left out.' };
    }
  }
  return mayHoldSeveral(node.path) ? judgeSeveral(node) : undefined;
};

const literal = (value: string, node: AskNode): string => {
  switch (node.field.kind) {
    case 'ip':
      return `TO_IP(${text(value)})`;
    case 'number':
    case 'boolean':
      return value;
    default:
      return text(value);
  }
};

interface Said {
  text: string;
  /** What joins its parts, which have no brackets around them. */
  joiner?: 'or' | 'and';
}

const one = (said: string): Said => ({ text: said });

const joined = (parts: readonly string[], joiner: 'or' | 'and'): Said =>
  parts.length > 1
    ? { text: parts.join(` ${joiner.toUpperCase()} `), joiner }
    : one(parts[0] ?? '');

const anyOf = (parts: readonly string[]): Said => joined(parts, 'or');

/** Whether one of several values is equal: MV_CONTAINS never gives null. */
const equalsSeveral = (node: AskNode, values: readonly string[]): Said => {
  const name = column(node.field.name);
  const isNumber = node.field.kind === 'number';
  const whole = fieldKind(node.path) === 'number' || isNumber;
  return anyOf(
    values.map((value) =>
      isNumber && whole
        ? `MV_CONTAINS(TO_LONG(${name}), TO_LONG(${value}))`
        : `MV_CONTAINS(${name}, ${literal(value, node)})`,
    ),
  );
};

const equals = (node: AskNode, values: readonly string[]): Said => {
  const name = column(node.field.name);
  if (mayHoldSeveral(node.path)) return equalsSeveral(node, values);
  const literals = values.map((value) => literal(value, node));
  return one(
    literals.length === 1
      ? `${name} == ${literals[0] ?? ''}`
      : `${name} IN (${literals.join(', ')})`,
  );
};

const SIGNS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

const boundText = ({ type, text: value }: AskBound): string =>
  type === 'number'
    ? value
    : type === 'date'
      ? `TO_DATETIME(${text(value)})`
      : type === 'address'
        ? `TO_IP(${text(value)})`
        : text(value);

const range = (node: AskNode, { bounds }: AskKind<'range'>): Said => {
  const name = column(node.field.name);
  const several = mayHoldSeveral(node.path);
  return joined(
    (['gt', 'gte', 'lt', 'lte'] as const).flatMap((key) => {
      const bound = bounds[key];
      if (bound === undefined) return [];
      // One value above a bound is the greatest above it.
      const side = several ? `${key.startsWith('g') ? 'MV_MAX' : 'MV_MIN'}(${name})` : name;
      return [`${side} ${SIGNS[key]} ${boundText(bound)}`];
    }),
    'and',
  );
};

const networks = (node: AskNode, ask: AskKind<'networks'>): Said => {
  const name = column(node.field.name);
  const address = node.field.kind === 'ip' ? name : `TO_IP(${name})`;
  return one(`CIDR_MATCH(${[address, ...ask.networks.map(formatCidr).map(text)].join(', ')})`);
};

const said = (node: AskNode): Said => {
  const { ask, field } = node;
  const name = column(field.name);
  switch (ask.kind) {
    case 'exists':
      return anyOf([
        `${column(ask.name)} IS NOT NULL`,
        ...(ask.ignored ? [`MV_CONTAINS(_ignored, ${text(ask.name)})`] : []),
      ]);
    case 'range':
      return range(node, ask);
    case 'networks':
      return networks(node, ask);
    case 'compare':
      return one(`${name} ${ask.equal ? '==' : '!='} ${column(ask.other.name)}`);
    case 'domain': {
      if (caseMatters(ask)) return one(`${name} RLIKE ${text(domainRegex(ask.domain))}`);
      const { values, patterns } = domainAlternatives(ask.domain);
      return anyOf([
        equals(node, values).text,
        ...patterns.map((pattern) => `${name} LIKE ${text(toWildcard(pattern))}`),
      ]);
    }
    case 'pattern':
      return one(
        caseMatters(ask)
          ? `${name} RLIKE ${text(patternRegex(ask.pattern, true))}`
          : `${name} LIKE ${text(toWildcard(ask.pattern))}`,
      );
    case 'equals':
      return caseMatters(ask)
        ? anyOf(
            ask.values.map((value) =>
              hasLetters(value)
                ? `${name} RLIKE ${text(patternRegex([{ literal: value }], true))}`
                : equals(node, [value]).text,
            ),
          )
        : equals(node, ask.values);
    default:
      // Left out before anything is written.
      throw new Error(`ES|QL cannot say "${ask.kind}".`);
  }
};

type Level = 'or' | 'and' | 'not';

const bracketed = (inner: string, isLoose: boolean): string => (isLoose ? `(${inner})` : inner);

/** Whether parts that are joined need brackets where they stand. */
const needsBrackets = (joiner: 'or' | 'and' | undefined, level: Level): boolean =>
  joiner !== undefined && (level === 'not' || (level === 'and' && joiner === 'or'));

/**
 * `guarded`: below a negation. A comparison with a missing field is null there, and "not null" is
 * null too, where the filter means that what is missing matches: null is made false first.
 */
const write = (node: Asked, level: Level, guarded: boolean): string => {
  if (node.negated) {
    return bracketed(`NOT ${write({ ...node, negated: false }, 'not', true)}`, level === 'not');
  }
  if (isEverything(node)) return 'TRUE';
  if (isNothing(node)) return 'FALSE';
  if (node.kind === 'ask') {
    const { text: inner, joiner } = said(node);
    // Neither of the two ways to ask for presence gives null.
    if (guarded && node.ask.kind !== 'exists') return `COALESCE(${inner}, FALSE)`;
    return bracketed(inner, needsBrackets(joiner, level));
  }
  const own = node.kind === 'all' ? 'and' : 'or';
  const parts = node.nodes.map((child) => write(child, own, guarded));
  return bracketed(parts.join(node.kind === 'all' ? ' AND ' : ' OR '), needsBrackets(own, level));
};

/** A source of `FROM`: in quotes unless it is a plain name or pattern. */
const source = (index: string): string => (/^[\w.*][\w.*-]*$/.test(index) ? index : text(index));

export interface EsqlExported extends Exported {
  /** The condition alone, as it stands after `WHERE`. */
  where: string;
}

/** The filter as an ES|QL query over indices; raw EVE fields when no others are given. */
export const toEsql = (
  filter: ResolvedFilter,
  from: readonly string[],
  fields: PhysicalFields = eveFields,
): EsqlExported => {
  const { filter: kept, unsupported } = limitTo(toAsked(filter, fields), judge);
  const where = kept === undefined ? '' : write(kept, 'or', false);
  return {
    where,
    text:
      where === ''
        ? ''
        : `FROM ${from.map(source).join(', ')}${where.includes('_ignored') ? ' METADATA _ignored' : ''}\n| WHERE ${where}`,
    unsupported,
  };
};
