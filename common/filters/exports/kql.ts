import { isSingle } from '../../networks';
import type { Pattern } from '../pattern';
import type { ResolvedFilter } from '../resolved';
import { isEverything, isNothing, type Asked, type AskNode } from './ask';
import { hiddenByNumber, numbered } from './hidden';
import { limitTo, type Exported, type Verdict } from './limit';
import {
  caseMatters,
  domainAlternatives,
  gathered,
  inItsCase,
  isTwoSided,
  networkTexts,
  networkValues,
  tooMuch,
  type Alternatives,
} from './parts';
import { eveFields, mayHoldSeveral, toAsked, type PhysicalFields } from './physical';

const visible = (text: string): string =>
  hiddenByNumber(text.replace(/\t/g, '\\t').replace(/\r/g, '\\r').replace(/\n/g, '\\n'));

const quoted = (text: string): string => `"${visible(text.replace(/[\\"]/g, '\\$&'))}"`;

/**
 * Text of a value without quotes: special characters and what reads as an operator are escaped.
 * Kibana reads `\not` as the end of a line and `ot`, so that an n is written by its number.
 */
const unquoted = (text: string): string =>
  visible(
    text
      .replace(/[\\():<>"*{}]/g, '\\$&')
      .replace(/(\s)(and|or)(?=\s)/gi, '$1\\$2')
      .replace(/n(?=ot\s)/gi, numbered),
  );

const valueText = (text: string): string => (/^\d+$/.test(text) ? text : quoted(text));

const patternText = (pattern: Pattern): string =>
  pattern.map((part) => (typeof part === 'object' ? unquoted(part.literal) : '*')).join('');

/** Fields that the packages map as `wildcard`: Kibana sends patterns on them as a query string. */
const WILDCARD_TYPED: ReadonlySet<string> = new Set(['url.original', 'url.path', 'url.full']);

const literals = (pattern: Pattern): string[] =>
  pattern.flatMap((part) => (typeof part === 'object' ? [part.literal] : []));

const judgePattern = (node: AskNode, pattern: Pattern, caseInsensitive: boolean): Verdict => {
  const texts = literals(pattern);
  if (pattern.includes('one')) {
    const wider = pattern
      .map((part) => (part === 'one' ? 'any' : part))
      .filter((part, index, all) => part !== 'any' || all[index - 1] !== 'any');
    return {
      why: 'KQL has no wildcard for one character: "?" is written as "*".',
      finds: 'more',
      instead:
        wider.length === 1
          ? { kind: 'exists', name: node.field.name, ignored: false }
          : { kind: 'pattern', pattern: wider, caseInsensitive },
    };
  }
  const raw = pattern.map((part) => (typeof part === 'object' ? part.literal : '*')).join('');
  if (raw !== raw.trim()) {
    return { why: 'KQL drops white space at the ends of a value with wildcards. Left out.' };
  }
  if (texts.some((text) => text.includes('@kuery-wildcard@'))) {
    return { why: 'KQL takes "@kuery-wildcard@" in a value for a wildcard. Left out.' };
  }
  if (WILDCARD_TYPED.has(node.field.name) && texts.some((text) => /\s/.test(text))) {
    return { why: `KQL splits patterns of ${node.field.name} at white space. Left out.` };
  }
  return undefined;
};

const judge = (node: AskNode): Verdict => {
  const { ask, field } = node;
  if (caseMatters(ask)) {
    return {
      why: 'KQL cannot ignore the case of letters: they are written as they stand in the filter.',
      finds: 'less',
      instead: inItsCase(ask),
    };
  }
  const why = tooMuch(node);
  if (why !== undefined) return { why: `${why} Left out.` };
  if (ask.kind === 'compare') return { why: 'KQL cannot compare two fields. Left out.' };
  if (ask.kind === 'networks' && field.kind !== 'ip' && !ask.networks.every(isSingle)) {
    return { why: 'KQL finds networks only in fields that are indexed as addresses. Left out.' };
  }
  if (ask.kind === 'pattern') return judgePattern(node, ask.pattern, ask.caseInsensitive);
  return ask.kind === 'range' && isTwoSided(ask.bounds) && mayHoldSeveral(node.path)
    ? {
        why: 'KQL asks each bound by itself, and of a list of values two may meet one bound each. Left out.',
      }
    : undefined;
};

const alternatives = ({ values, patterns }: Alternatives): string[] => [
  ...values.map(valueText),
  ...patterns.map(patternText),
];

/** The values of an ask as KQL writes them; undefined for what is no list of values. */
const valuesOf = ({ ask, field }: AskNode): string[] | undefined => {
  switch (ask.kind) {
    case 'equals':
      return ask.values.map((value) => (field.kind === 'boolean' ? value : valueText(value)));
    case 'pattern':
      return [patternText(ask.pattern)];
    case 'domain':
      return alternatives(domainAlternatives(ask.domain));
    case 'networks':
      return field.kind === 'ip'
        ? networkValues(ask.networks).map(valueText)
        : networkTexts(ask.networks).values.map(valueText);
    default:
      return undefined;
  }
};

const listText = (name: string, values: readonly string[]): string =>
  values.length === 1 ? `${name}: ${values[0] ?? ''}` : `${name}: (${values.join(' or ')})`;

const SIGNS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

type Level = 'or' | 'and' | 'not';

const bracketed = (text: string, isLoose: boolean): string => (isLoose ? `(${text})` : text);

const askText = (node: AskNode, level: Level): string => {
  const { ask, field } = node;
  const values = valuesOf(node);
  if (values !== undefined) return listText(field.name, values);
  if (ask.kind === 'exists') {
    return ask.ignored
      ? bracketed(`${ask.name}: * or _ignored: ${quoted(ask.name)}`, level !== 'or')
      : `${ask.name}: *`;
  }
  if (ask.kind !== 'range') throw new Error(`KQL cannot say "${ask.kind}".`);
  const sides = (['gt', 'gte', 'lt', 'lte'] as const).flatMap((key) => {
    const bound = ask.bounds[key];
    return bound === undefined ? [] : [`${field.name} ${SIGNS[key]} ${valueText(bound.text)}`];
  });
  return bracketed(sides.join(' and '), sides.length > 1 && level === 'not');
};

const write = (node: Asked, level: Level): string => {
  if (node.negated)
    return bracketed(`not ${write({ ...node, negated: false }, 'not')}`, level === 'not');
  if (isEverything(node)) return '*: *';
  if (isNothing(node)) return bracketed('not *: *', level === 'not');
  if (node.kind === 'ask') return askText(node, level);
  const inner = node.kind === 'all' ? 'and' : 'or';
  const parts = gathered(node, (one) => valuesOf(one) !== undefined).map((part) =>
    'kind' in part
      ? write(part, inner)
      : listText(
          part[0]?.field.name ?? '',
          part.flatMap((one) => valuesOf(one) ?? []),
        ),
  );
  const isLoose = parts.length > 1 && (level === 'not' || (level === 'and' && inner === 'or'));
  return bracketed(parts.join(` ${inner} `), isLoose);
};

/** The filter in the Kibana Query Language, over raw EVE fields when no others are given. */
export const toKql = (filter: ResolvedFilter, fields: PhysicalFields = eveFields): Exported => {
  const { filter: kept, unsupported } = limitTo(toAsked(filter, fields), judge);
  return { text: kept === undefined ? '' : write(kept, 'or'), unsupported };
};
