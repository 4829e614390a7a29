import { SchemaTypeError } from './errors';

/**
 * Objects and arrays may be given as JSON texts, as in query parameters; other values come back
 * as they are.
 */
export function parseJsonText(value: unknown, kind: 'object' | 'array', path: string[]): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  try {
    return JSON.parse(value);
  } catch {
    throw new SchemaTypeError(`could not parse ${kind} value from json input`, path);
  }
}
