import { fieldKind } from '../../common/eve';
import {
  filterNode,
  parseDate,
  type Condition,
  type FilterNode,
  type FilterValue,
} from '../../common/filters';
import { parseAddress, parseCidr } from '../../common/networks';
import type { OfferedOperator } from './operators';

/** What was typed into the form. */
export interface Typed {
  field: string;
  operator: OfferedOperator;
  values: readonly string[];
  from: string;
  to: string;
  negated: boolean;
  /** The fields of which any may match, where a filter that is edited has several. */
  fields?: readonly string[];
  caseInsensitive?: boolean;
}

export type Made = { filter: FilterNode } | { problem: string };

/** Thrown by the readers below; the message is for the user. */
class NotUsable extends Error {}

const readNumber = (text: string): FilterValue => {
  const trimmed = text.trim();
  if (!/^-?\d+(\.\d+)?$/.test(trimmed)) throw new NotUsable(`"${text}" is not a number.`);
  // Numbers that a double cannot hold exactly stay text.
  return Number.isSafeInteger(Number(trimmed)) || trimmed.includes('.') ? Number(trimmed) : trimmed;
};

const readAddress = (text: string): FilterValue => {
  const trimmed = text.trim();
  if (parseAddress(trimmed) !== undefined) return trimmed;
  const hint = parseCidr(trimmed)
    ? 'That is a network: choose "is in network".'
    : 'Write it as 10.1.2.3 or 2001:db8::1; for a range choose "is in network" and write 10.1.0.0/16.';
  throw new NotUsable(`"${text}" is not an address. ${hint}`);
};

const readNetwork = (text: string): FilterValue => {
  const trimmed = text.trim();
  if (trimmed.startsWith('network:') || parseCidr(trimmed) !== undefined) return trimmed;
  throw new NotUsable(`"${text}" is not a network. Write it as 10.1.0.0/16 or 2001:db8::/32.`);
};

const readBoolean = (text: string): FilterValue => {
  const word = text.trim().toLowerCase();
  if (word !== 'true' && word !== 'false') throw new NotUsable('Write true or false.');
  return word === 'true';
};

const readValue = (typed: Typed, text: string): FilterValue => {
  if (typed.operator.op === 'inNetwork') return readNetwork(text);
  switch (fieldKind(typed.field)) {
    case 'ip':
      return readAddress(text);
    case 'number':
      return readNumber(text);
    case 'boolean':
      return readBoolean(text);
    default:
      return text;
  }
};

const readBound = (typed: Typed, text: string): FilterValue | undefined => {
  if (text.trim() === '') return undefined;
  if (fieldKind(typed.field) !== 'date') return readNumber(text);
  if (parseDate(text.trim(), Date.now()) === undefined) {
    throw new NotUsable(`"${text}" is not a date. Write 2026-03-01T00:00:00Z or now-3d.`);
  }
  return text.trim();
};

const conditionOf = (typed: Typed): Condition => {
  const { operator } = typed;
  const base = {
    field: typed.fields === undefined ? typed.field : [...typed.fields],
    ...(typed.negated ? { negated: true } : {}),
    ...(typed.caseInsensitive === true && operator.takes === 'values'
      ? { caseInsensitive: true }
      : {}),
  };
  if (operator.takes === 'nothing') return { ...base, op: operator.op };
  if (operator.takes === 'bounds') {
    const gte = readBound(typed, typed.from);
    const lte = readBound(typed, typed.to);
    if (gte === undefined && lte === undefined) throw new NotUsable('Give at least one bound.');
    return {
      ...base,
      op: operator.op,
      ...(gte === undefined ? {} : { gte }),
      ...(lte === undefined ? {} : { lte }),
    };
  }
  if (typed.values.length === 0) throw new NotUsable('Give a value.');
  const values = typed.values.map((text) => readValue(typed, text));
  const [only] = values;
  return operator.op === 'isOneOf' && values.length === 1 && only !== undefined
    ? { ...base, op: 'is', value: only }
    : { ...base, op: operator.op, values };
};

/** The filter that was typed, or a sentence on what is wrong with it. */
export const makeCondition = (typed: Typed): Made => {
  try {
    const parsed = filterNode.safeParse(conditionOf(typed));
    if (parsed.success) return { filter: parsed.data };
    return { problem: parsed.error.issues[0]?.message ?? 'This is no filter.' };
  } catch (error) {
    if (error instanceof NotUsable) return { problem: error.message };
    throw error;
  }
};
