import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { onKeptChange, readKept, writeKept } from './kept';

/** The kept value where the schema takes it, else the fallback. */
export const parseKept = <T>(text: string | null, schema: z.ZodType<T>, fallback: T): T => {
  if (text === null) return fallback;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : fallback;
  } catch {
    return fallback;
  }
};

/** Changes what is kept, given the value before; undefined forgets it: the fallback holds again. */
export type Keep<T> = (change: (now: T) => T | undefined) => void;

/**
 * A preference of how things are shown, kept in this browser under a key (`events.columns.http`).
 * What is stored is checked by the schema; where it does not fit, the fallback holds. Questions do
 * not belong here: they are in the address of the page.
 */
export const useKept = <T>(key: string, schema: z.ZodType<T>, fallback: T): [T, Keep<T>] => {
  const text = useSyncExternalStore(onKeptChange, () => readKept(key));
  const value = useMemo(() => parseKept(text, schema, fallback), [text, schema, fallback]);
  const keep = useCallback<Keep<T>>(
    (change) => {
      const after = change(parseKept(readKept(key), schema, fallback));
      writeKept(key, after === undefined ? null : JSON.stringify(after));
    },
    [key, schema, fallback],
  );
  return [value, keep];
};
