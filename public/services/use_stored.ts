import { useCallback, useState } from 'react';
import type { z } from 'zod';

const PREFIX = 'suricataHunt.';

/** `local` is kept by the browser, `session` by the tab until it is closed. */
export type Place = 'local' | 'session';

const storageOf = (place: Place): Storage =>
  place === 'local' ? window.localStorage : window.sessionStorage;

/** What this browser keeps under a name; undefined where there is nothing, or nothing readable. */
export const readStored = <T>(
  name: string,
  schema: z.ZodType<T>,
  place: Place = 'local',
): T | undefined => {
  try {
    const text = storageOf(place).getItem(PREFIX + name);
    if (text === null) return undefined;
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    // Storage may be forbidden or full of something else: it holds preferences only.
    return undefined;
  }
};

/** Keeps a value in this browser; false where that is not possible. */
export const writeStored = (name: string, value: unknown, place: Place = 'local'): boolean => {
  try {
    if (value === undefined) storageOf(place).removeItem(PREFIX + name);
    else storageOf(place).setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

/** A preference that this browser remembers. */
export const useStored = <T>(
  name: string,
  schema: z.ZodType<T>,
  initial: T,
): [T, (value: T) => void] => {
  const [value, setValue] = useState(() => readStored(name, schema) ?? initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      writeStored(name, next);
    },
    [name],
  );
  return [value, set];
};
