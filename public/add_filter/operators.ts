import { fieldKind } from '../../common/eve';
import type { Operator } from '../../common/filters';

/** An operator as it is offered for a field. */
export interface OfferedOperator {
  op: Operator;
  label: string;
  /** What has to be typed: values, two bounds, or nothing. */
  takes: 'values' | 'bounds' | 'nothing';
  /** How a value is written, where it is not plain text. */
  hint?: string;
}

const IS: OfferedOperator = { op: 'isOneOf', label: 'is', takes: 'values' };
const EXISTS: OfferedOperator = { op: 'exists', label: 'is there', takes: 'nothing' };

const TEXT: readonly OfferedOperator[] = [
  IS,
  { op: 'contains', label: 'contains', takes: 'values' },
  { op: 'startsWith', label: 'starts with', takes: 'values' },
  { op: 'endsWith', label: 'ends with', takes: 'values' },
  {
    op: 'matches',
    label: 'matches',
    takes: 'values',
    hint: '* stands for any text, ? for one character',
  },
  {
    op: 'underDomain',
    label: 'is or is under domain',
    takes: 'values',
    hint: 'example.net also finds www.example.net',
  },
  EXISTS,
];

const ADDRESS: readonly OfferedOperator[] = [
  { ...IS, hint: '10.1.2.3 or 2001:db8::1' },
  {
    op: 'inNetwork',
    label: 'is in network',
    takes: 'values',
    hint: 'a network definition, or 10.1.0.0/16',
  },
  EXISTS,
];

const NUMBER: readonly OfferedOperator[] = [
  IS,
  { op: 'range', label: 'is between', takes: 'bounds' },
  EXISTS,
];

const DATE: readonly OfferedOperator[] = [
  {
    op: 'range',
    label: 'is between',
    takes: 'bounds',
    hint: '2026-03-01T00:00:00Z or now-3d',
  },
  EXISTS,
];

const BOOLEAN: readonly OfferedOperator[] = [{ ...IS, hint: 'true or false' }, EXISTS];

/** The operators that mean something for the values of a field. */
export const operatorsOf = (field: string): readonly OfferedOperator[] =>
  ({ text: TEXT, ip: ADDRESS, number: NUMBER, date: DATE, boolean: BOOLEAN })[fieldKind(field)];
