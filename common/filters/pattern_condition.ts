import type { Condition } from './model';
import { toWildcard, type Pattern } from './pattern';

/** A pattern as a condition, by the operator that says it best. */
export const patternCondition = (field: string | string[], pattern: Pattern): Condition => {
  const [first, second, third] = pattern;
  const isPlain = !pattern.includes('one');
  if (pattern.length === 1 && typeof first === 'object') {
    return { field, op: 'is', value: first.literal };
  }
  if (isPlain && pattern.length === 2 && typeof first === 'object') {
    return { field, op: 'startsWith', value: first.literal };
  }
  if (isPlain && pattern.length === 2 && typeof second === 'object') {
    return { field, op: 'endsWith', value: second.literal };
  }
  if (isPlain && pattern.length === 3 && typeof second === 'object' && third === 'any') {
    return { field, op: 'contains', value: second.literal };
  }
  return { field, op: 'matches', value: toWildcard(pattern) };
};
