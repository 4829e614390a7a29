/** All that the app keeps in a browser begins with this. */
const PREFIX = 'suricataHunt.';

/** What was written in this window: it holds even where the browser stores nothing. */
const written = new Map<string, string | null>();
const listeners = new Set<() => void>();

/** The text kept under a key, null where there is none. */
export const readKept = (key: string): string | null => {
  const here = written.get(key);
  if (here !== undefined) return here;
  try {
    return window.localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
};

/** Keeps a text under a key; null forgets it. */
export const writeKept = (key: string, text: string | null): void => {
  written.set(key, text);
  try {
    if (text === null) window.localStorage.removeItem(PREFIX + key);
    else window.localStorage.setItem(PREFIX + key, text);
  } catch {
    // A full or forbidden storage must not stop the work: the choice holds for this window.
  }
  for (const notify of listeners) notify();
};

/** Calls when anything kept changes in this window. Returns what ends it. */
export const onKeptChange = (notify: () => void): (() => void) => {
  listeners.add(notify);
  return () => listeners.delete(notify);
};
