import { createContext, useContext, useSyncExternalStore } from 'react';
import { visibleText } from '../../common/eve';
import type { FilterValue } from '../../common/filters';

/** A value and the EVE path, or paths, at which it stands. */
export interface FieldValue {
  field: string | readonly string[];
  value: FilterValue;
}

/** A value as text that hides nothing. */
export const shownValue = (value: FilterValue): string =>
  value === '' ? '(empty)' : visibleText(String(value));

/** The values that are marked, to be filtered for together. */
export interface Marks {
  list: () => readonly FieldValue[];
  has: (value: FieldValue) => boolean;
  toggle: (value: FieldValue) => void;
  clear: () => void;
  subscribe: (notify: () => void) => () => void;
}

const keyOf = ({ field, value }: FieldValue): string => JSON.stringify([[field].flat(), value]);

export const createMarks = (): Marks => {
  let marked: ReadonlyMap<string, FieldValue> = new Map();
  let list: readonly FieldValue[] = [];
  const listeners = new Set<() => void>();
  const change = (next: ReadonlyMap<string, FieldValue>): void => {
    marked = next;
    list = [...next.values()];
    listeners.forEach((notify) => notify());
  };
  return {
    list: () => list,
    has: (value) => marked.has(keyOf(value)),
    toggle: (value) => {
      const next = new Map(marked);
      if (!next.delete(keyOf(value))) next.set(keyOf(value), value);
      change(next);
    },
    clear: () => change(new Map()),
    subscribe: (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
  };
};

/** What can be done with any value on the screen. */
export interface Levers {
  openMenu: (anchor: HTMLElement, value: FieldValue) => void;
  marks: Marks;
}

export const LeversContext = createContext<Levers | undefined>(undefined);

export const useLevers = (): Levers => {
  const levers = useContext(LeversContext);
  if (levers === undefined) throw new Error('Values are shown outside of the app.');
  return levers;
};

/** Whether a value is marked; the component is drawn anew only when that changes. */
export const useIsMarked = (value: FieldValue): boolean => {
  const { marks } = useLevers();
  return useSyncExternalStore(marks.subscribe, () => marks.has(value));
};

export const useMarked = (): readonly FieldValue[] => {
  const { marks } = useLevers();
  return useSyncExternalStore(marks.subscribe, marks.list);
};
