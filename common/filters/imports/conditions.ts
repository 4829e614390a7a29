import { eveField, fieldKind, isEndField, type FieldKind } from '../../eve';
import { parseAddress, parseCidr } from '../../networks';
import { FilterError, NO_REFERENCES } from '../context';
import type { Condition } from '../model';
import { numberOf } from '../numbers';
import { parseDate } from '../dates';
import type { Pattern } from '../pattern';
import { patternCondition } from '../pattern_condition';
import { resolveFilters } from '../resolve';
import { eveNames } from './field_names';
import { indicatorFilter } from './indicator';
import type { Leaf, Wanted } from './parsed';

/** A question as a condition of ours, or why it is none. */
export type Answer = { condition: Condition } | { why: string };

const cannot = (why: string): Answer => ({ why });

/** `10.`, `10.1.*`: the network of all addresses that begin so. */
const prefixNetwork = (pattern: Pattern): string | undefined => {
  const [first, second] = pattern;
  const isPrefix = pattern.length === 2 && typeof first === 'object' && second === 'any';
  const octets = isPrefix ? /^((?:\d{1,3}\.){1,3})$/.exec(first.literal)?.[1] : undefined;
  if (octets === undefined) return undefined;
  const parts = octets.split('.').slice(0, -1);
  const network = [...parts, ...Array<string>(4 - parts.length).fill('0')].join('.');
  return parseCidr(`${network}/${parts.length * 8}`) === undefined
    ? undefined
    : `${network}/${parts.length * 8}`;
};

/** Names that are filled in when a filter is compiled, and so stand for other values than they say. */
const isVariable = (text: string): boolean => /^\$[A-Z][A-Z_]*$/.test(text);

const typedValue = (kind: FieldKind, text: string): string | number | boolean | undefined => {
  switch (kind) {
    case 'number': {
      const number = numberOf(text);
      return number === undefined ? undefined : Number.isSafeInteger(number) ? number : text;
    }
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : undefined;
    default:
      return text;
  }
};

const KIND_WORDS = {
  ip: 'addresses',
  number: 'numbers',
  date: 'dates',
  boolean: 'true or false',
  text: 'text',
} as const;

type RangeWanted = Extract<Wanted, { kind: 'range' }>;

const rangeCondition = (field: string | string[], kind: FieldKind, wanted: RangeWanted): Answer => {
  const condition: Condition = { field, op: 'range' };
  for (const key of ['gt', 'gte', 'lt', 'lte'] as const) {
    const text = wanted[key];
    if (text === undefined) continue;
    const fits =
      kind === 'number'
        ? numberOf(text) !== undefined
        : kind === 'ip'
          ? parseAddress(text) !== undefined
          : kind !== 'boolean' && parseDate(text, 0) !== undefined;
    if (!fits) return cannot(`"${text}" is no bound of a field that holds ${KIND_WORDS[kind]}.`);
    condition[key] = kind === 'number' ? (typedValue(kind, text) ?? text) : text;
  }
  return { condition };
};

const equalsCondition = (field: string | string[], kind: FieldKind, text: string): Answer => {
  if (kind === 'ip' && parseAddress(text) === undefined) {
    if (parseCidr(text) !== undefined)
      return { condition: { field, op: 'inNetwork', value: text } };
    return cannot(`"${text}" is no address and no network.`);
  }
  if (isVariable(text)) return cannot(`${text} is the name of a variable in filters.`);
  const value = typedValue(kind, text);
  return value === undefined
    ? cannot(`"${text}" cannot stand in a field that holds ${KIND_WORDS[kind]}.`)
    : { condition: { field, op: 'is', value } };
};

const conditionOf = (fields: readonly string[], wanted: Wanted): Answer => {
  const [first = ''] = fields;
  const field = fields.length === 1 ? first : [...fields];
  const kind = fieldKind(first);
  switch (wanted.kind) {
    case 'exists':
      return { condition: { field, op: 'exists' } };
    case 'equals':
      return equalsCondition(field, kind, wanted.text);
    case 'network':
      if (parseCidr(wanted.text) === undefined) return cannot(`"${wanted.text}" is no network.`);
      return kind === 'ip' || kind === 'text'
        ? { condition: { field, op: 'inNetwork', value: wanted.text } }
        : cannot(`A field that holds ${KIND_WORDS[kind]} has no addresses.`);
    case 'range':
      return rangeCondition(field, kind, wanted);
    case 'pattern': {
      if (kind === 'text') {
        const condition = patternCondition(field, wanted.pattern);
        return isVariable(String(condition.value))
          ? cannot(`${String(condition.value)} is the name of a variable in filters.`)
          : { condition };
      }
      const network = kind === 'ip' ? prefixNetwork(wanted.pattern) : undefined;
      return network === undefined
        ? cannot(`A field that holds ${KIND_WORDS[kind]} has no wildcards.`)
        : { condition: { field, op: 'inNetwork', value: network } };
    }
    case 'cannot':
      return cannot(wanted.why);
    default:
      return wanted satisfies never;
  }
};

/** Says why a condition has no meaning, if it has none. */
const problemOf = (condition: Condition): string | undefined => {
  try {
    resolveFilters([condition], { now: 0, variables: {}, ...NO_REFERENCES });
    return undefined;
  } catch (error) {
    if (error instanceof FilterError) return error.message;
    throw error;
  }
};

/** Text without a field: only what can stand in one kind of field alone is a filter. */
const freeText = (wanted: Wanted): Answer => {
  if (wanted.kind === 'cannot') return cannot(wanted.why);
  const condition = wanted.kind === 'equals' ? indicatorFilter(wanted.text) : undefined;
  return condition === undefined
    ? cannot('Text without a field cannot be a filter. Write field:text.')
    : { condition };
};

/** The condition that a leaf of a text stands for. `isUnknown` when its field is none that we know. */
export const conditionOfLeaf = (leaf: Leaf): Answer & { isUnknown?: true } => {
  if (leaf.name === undefined) return freeText(leaf.wanted);
  if (leaf.wanted.kind === 'cannot') return cannot(leaf.wanted.why);
  if (!/^[@\w][\w.@-]*$/.test(leaf.name) || leaf.name.length > 256) {
    return cannot('This is no name of a field.');
  }
  const { fields, values, isUnknown } = eveNames(leaf.name);
  let { wanted } = leaf;
  if (values !== undefined && wanted.kind === 'equals') {
    const value = values.get(wanted.text);
    if (value === undefined) {
      return cannot(
        `${leaf.name} holds ${[...values.keys()].join(' or ')} for events of Suricata.`,
      );
    }
    wanted = { kind: 'equals', text: value };
  }
  const answer = conditionOf(fields, wanted);
  const problem = 'condition' in answer ? problemOf(answer.condition) : undefined;
  if (problem !== undefined) return cannot(problem);
  return isUnknown === true ? { ...answer, isUnknown } : answer;
};

/** Whether one event holds at most one value of the field, so that two bounds mean one range. */
export const holdsOne = (field: string | string[]): boolean =>
  typeof field === 'string' &&
  (isEndField(field) || (eveField(field) !== undefined && eveField(field)?.array !== true));
