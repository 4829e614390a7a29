import { formatCidr } from '../../networks';
import type { Condition } from '../model';
import { patternCondition } from '../pattern_condition';
import type { RangeBound, Test } from '../resolved';

const boundText = (bound: RangeBound): string | number =>
  'number' in bound
    ? bound.number
    : 'address' in bound
      ? bound.address
      : new Date(Math.min(8.64e15, Math.max(-8.64e15, bound.date))).toISOString();

/** A test as a condition, to be described. */
export const conditionOfTest = (field: string, test: Test): Condition => {
  switch (test.kind) {
    case 'equals':
      return { field, op: 'isOneOf', values: [...test.values] };
    case 'pattern':
      return patternCondition(field, test.patterns[0] ?? []);
    case 'domain':
      return { field, op: 'underDomain', values: [...test.domains] };
    case 'networks':
      return { field, op: 'inNetwork', values: test.networks.map(formatCidr) };
    case 'range':
      return {
        field,
        op: 'range',
        ...Object.fromEntries(
          Object.entries(test.bounds).flatMap(([key, bound]: [string, RangeBound | undefined]) =>
            bound === undefined ? [] : [[key, boundText(bound)]],
          ),
        ),
      };
    case 'exists':
      return { field, op: 'exists' };
    case 'compare':
      return { field, op: test.equal ? 'fieldsEqual' : 'fieldsDiffer', other: test.other };
    default:
      return test satisfies never;
  }
};

/** A test that nothing can meet, or that lacks a field: there is nothing to be looked up. */
export const isVain = (test: Test): boolean =>
  test.kind === 'compare' ||
  test.kind === 'exists' ||
  (test.kind === 'equals' && test.values.length === 0) ||
  (test.kind === 'networks' && test.networks.length === 0);
