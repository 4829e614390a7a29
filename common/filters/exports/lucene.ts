import type { Cidr } from '../../networks';
import type { Pattern, PatternPart } from '../pattern';
import type { ResolvedFilter } from '../resolved';
import {
  isEverything,
  isNothing,
  type AskBound,
  type Asked,
  type AskKind,
  type AskNode,
} from './ask';
import { hiddenByNumber } from './hidden';
import { limitTo, type Exported, type Verdict } from './limit';
import {
  caseMatters,
  domainAlternatives,
  gathered,
  hasLetters,
  networkTexts,
  networkValues,
  tooMuch,
  type Alternatives,
} from './parts';
import { eveFields, toAsked, type PhysicalFields } from './physical';
import { domainRegex, patternRegex } from './regex';

/** Characters can be written by their number only where the parser takes escapes away: in quotes. */
const quoted = (text: string): string => `"${hiddenByNumber(text.replace(/[\\"]/g, '\\$&'))}"`;

const valueText = (text: string): string => (/^\d+$/.test(text) ? text : quoted(text));

const wildcardText = (pattern: Pattern): string =>
  pattern
    .map((part) =>
      part === 'any'
        ? '*'
        : part === 'one'
          ? '?'
          : part.literal.replace(/[+\-=&|><!(){}[\]^"~*?:\\/\s]/g, '\\$&'),
    )
    .join('');

/** Elasticsearch's `index.max_regex_length`. */
const MOST_REGEX = 1_000;

const regexOf = (node: AskNode): string[] => {
  const { ask } = node;
  if (!caseMatters(ask)) return [];
  if (ask.kind === 'equals') {
    return ask.values
      .filter(hasLetters)
      .map((literal) => patternRegex([{ literal } satisfies PatternPart], true));
  }
  if (ask.kind === 'pattern') return [patternRegex(ask.pattern, true)];
  return ask.kind === 'domain' ? [domainRegex(ask.domain)] : [];
};

const judge = (node: AskNode): Verdict => {
  const { ask } = node;
  const why = tooMuch(node);
  if (why !== undefined) return { why: `${why} Left out.` };
  if (ask.kind === 'compare') return { why: 'Lucene cannot compare two fields. Left out.' };
  return regexOf(node).some((regex) => regex.length > MOST_REGEX)
    ? {
        why: `To ignore case, Lucene needs a regular expression, and this one would be longer than ${MOST_REGEX} characters. Left out.`,
      }
    : undefined;
};

const alternatives = ({ values, patterns }: Alternatives): string[] => [
  ...values.map(valueText),
  ...patterns.map(wildcardText),
];

const keptAsText = (networks: readonly Cidr[]): string[] => {
  const { values, expressions } = networkTexts(networks);
  return [...values.map(valueText), ...expressions.map((one) => `/${one}/`)];
};

const valuesOf = (node: AskNode): string[] | undefined => {
  const { ask, field } = node;
  const regex = regexOf(node);
  if (regex.length > 0) {
    const plain = ask.kind === 'equals' ? ask.values.filter((value) => !hasLetters(value)) : [];
    return [...regex.map((one) => `/${one}/`), ...plain.map(valueText)];
  }
  switch (ask.kind) {
    case 'equals':
      return ask.values.map((value) => (field.kind === 'boolean' ? value : valueText(value)));
    case 'pattern':
      return [wildcardText(ask.pattern)];
    case 'domain':
      return alternatives(domainAlternatives(ask.domain));
    case 'networks':
      return field.kind === 'ip'
        ? networkValues(ask.networks).map(valueText)
        : keptAsText(ask.networks);
    default:
      return undefined;
  }
};

const isListed = (node: AskNode): boolean => valuesOf(node) !== undefined;

const listText = (name: string, values: readonly string[]): string =>
  values.length === 1 ? `${name}:${values[0] ?? ''}` : `${name}:(${values.join(' OR ')})`;

const boundText = (bound: AskBound | undefined): string =>
  bound === undefined ? '*' : valueText(bound.text);

const rangeText = (name: string, { bounds }: AskKind<'range'>): string => {
  const low = bounds.gt ?? bounds.gte;
  const high = bounds.lt ?? bounds.lte;
  const open = bounds.gt === undefined ? '[' : '{';
  const close = bounds.lt === undefined ? ']' : '}';
  return `${name}:${open}${boundText(low)} TO ${boundText(high)}${close}`;
};

const askText = (node: AskNode): string => {
  const { ask, field } = node;
  const values = valuesOf(node);
  if (values !== undefined) return listText(field.name, values);
  if (ask.kind === 'exists') {
    return ask.ignored
      ? `(_exists_:${ask.name} OR _ignored:${quoted(ask.name)})`
      : `_exists_:${ask.name}`;
  }
  if (ask.kind !== 'range') throw new Error(`Lucene cannot say "${ask.kind}".`);
  return rangeText(field.name, ask);
};

/** A part inside a group: groups and negations in brackets, since operators have no rank in Lucene. */
const inside = (node: Asked): string => {
  const isOneList = node.kind === 'any' && !node.negated && gathered(node, isListed).length === 1;
  return (node.kind === 'ask' && !node.negated) || isOneList ? write(node) : `(${write(node)})`;
};

const write = (node: Asked): string => {
  // A negation needs something to be taken from: alone it would find nothing.
  if (node.negated) return `*:* AND NOT ${inside({ ...node, negated: false })}`;
  if (isEverything(node)) return '*:*';
  if (isNothing(node)) return '*:* AND NOT *:*';
  if (node.kind === 'ask') return askText(node);
  if (node.kind === 'any') {
    return gathered(node, isListed)
      .map((part) =>
        'kind' in part
          ? inside(part)
          : listText(
              part[0]?.field.name ?? '',
              part.flatMap((one) => valuesOf(one) ?? []),
            ),
      )
      .join(' OR ');
  }
  const positive = node.nodes.filter((one) => !one.negated).map(inside);
  const negative = node.nodes
    .filter((one) => one.negated)
    .map((one) => `NOT ${inside({ ...one, negated: false })}`);
  return [...(positive.length > 0 ? positive : ['*:*']), ...negative].join(' AND ');
};

/** The filter as a `query_string` query of Elasticsearch, over raw EVE fields when no others are given. */
export const toLucene = (filter: ResolvedFilter, fields: PhysicalFields = eveFields): Exported => {
  const { filter: kept, unsupported } = limitTo(toAsked(filter, fields), judge);
  return { text: kept === undefined ? '' : write(kept), unsupported };
};
