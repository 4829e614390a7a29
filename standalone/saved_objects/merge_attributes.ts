import type { Attributes } from './model_versions';

/**
 * A partial update: objects are merged at all depths, everything else is replaced, and what is
 * `undefined` is left as it was.
 */
export function mergeAttributes(target: Attributes, changes: object): Attributes {
  const merged = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(changes)) {
    if (value !== undefined) {
      const old = merged.get(key);
      const nested = isObject(value) && Object.keys(value).length > 0 && isObject(old);
      merged.set(key, nested ? mergeAttributes(old, value) : value);
    }
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
