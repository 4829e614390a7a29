import { fieldKind, type FieldKind } from '../eve';
import { canonicalAddress, parseAddress } from '../networks';
import { FilterError } from './context';
import { dateOf } from './dates';
import { fieldsOf, type Condition } from './model';
import { numberOf } from './numbers';
import { wildcardRuns, type Pattern } from './pattern';
import type { Bounds, RangeBound } from './resolved';

const KIND_WORDS = { number: 'numbers', ip: 'addresses', date: 'dates', boolean: 'true or false' };

const boundsKind = (bounds: Bounds): 'number' | 'date' | 'ip' | 'mixed' => {
  const kinds = new Set(
    Object.values(bounds).map((bound: RangeBound) =>
      'number' in bound ? 'number' : 'date' in bound ? 'date' : 'ip',
    ),
  );
  const [only = 'mixed'] = kinds;
  return kinds.size === 1 ? only : 'mixed';
};

const familiesOf = (bounds: Bounds): Set<string | undefined> =>
  new Set(
    Object.values(bounds).map((bound: RangeBound) =>
      'address' in bound ? parseAddress(bound.address)?.kind() : undefined,
    ),
  );

const BOUND_WORDS = { number: 'numbers', date: 'dates', ip: 'addresses' };

/** Bounds that no value of the field could be compared with would be a range that finds nothing. */
export const assertBoundsFit = (bounds: Bounds, fields: readonly string[]): void => {
  const kind = boundsKind(bounds);
  if (kind === 'mixed')
    throw new FilterError('The bounds of a range are all numbers, all dates or all addresses.');
  if (familiesOf(bounds).size > 1) {
    throw new FilterError('The bounds of a range of addresses are all IPv4 or all IPv6.');
  }
  for (const field of fields) {
    const of = fieldKind(field);
    if (of !== 'text' && of !== kind) {
      throw new FilterError(
        `${field} holds ${KIND_WORDS[of]}: it cannot lie between ${BOUND_WORDS[kind]}.`,
      );
    }
  }
};

const TEXT_OPERATORS: readonly string[] = [
  'matches',
  'contains',
  'startsWith',
  'endsWith',
  'underDomain',
];

/** Parts of text are asked of text only: no engine has them for numbers and addresses alike. */
export const assertOperatorFits = (condition: Condition, field: string): void => {
  const kind = fieldKind(field);
  if (kind === 'text') return;
  const isOfText = TEXT_OPERATORS.includes(condition.op);
  if (kind === 'date' && condition.op.startsWith('fields')) {
    throw new FilterError(`${field} holds dates, which cannot be compared with another field.`);
  }
  const isOfAddress = condition.op === 'inNetwork' || condition.op === 'hasRole';
  if (isOfText || (isOfAddress && kind !== 'ip')) {
    throw new FilterError(
      `"${condition.op}" cannot be asked of ${field}, which holds ${KIND_WORDS[kind]}. ` +
        `Use "is", "isOneOf"${kind === 'ip' ? ', "inNetwork"' : ''} or "range".`,
    );
  }
};

const IS_OF_KIND: Readonly<Record<Exclude<FieldKind, 'text'>, (value: string) => boolean>> = {
  number: (value) => numberOf(value) !== undefined,
  ip: (value) => canonicalAddress(value) !== undefined,
  date: (value) => dateOf(value) !== undefined,
  boolean: (value) => value === 'true' || value === 'false',
};

/** Whether a field can hold a value, so that a filter can ask for it. */
export const isOfKind = (kind: FieldKind, value: string): boolean =>
  kind === 'text' || IS_OF_KIND[kind](value);

const KIND_EXAMPLES = {
  number: 'a number, such as 443',
  ip: 'an address, such as 192.0.2.7; for a part of the network use "inNetwork" with 192.0.2.0/24',
  date: 'a date, such as 2026-03-01T12:00:00Z',
  boolean: 'true or false',
};

/** A value that no field of the condition can hold would be a filter that quietly finds nothing. */
export const assertValuesFit = (condition: Condition, values: readonly string[]): void => {
  const kinds = [...new Set(fieldsOf(condition).map(fieldKind))];
  const [kind] = kinds;
  if (kinds.includes('date') && kinds.length > 1) {
    throw new FilterError('A date cannot be looked for together with fields that hold none.');
  }
  if (kinds.length !== 1 || kind === undefined || kind === 'text') return;
  const stranger = values.find((value) => !isOfKind(kind, value));
  if (stranger !== undefined) {
    throw new FilterError(`"${stranger}" is not ${KIND_EXAMPLES[kind]}.`);
  }
};

/** What an engine can be asked within a bounded time. */
const MOST_WILDCARDS = 100;

export const assertFewWildcards = (pattern: Pattern): Pattern => {
  if (wildcardRuns(pattern) > MOST_WILDCARDS) {
    throw new FilterError(
      `A pattern has at most ${MOST_WILDCARDS} wildcards. Use "contains" for the part that matters.`,
    );
  }
  return pattern;
};
