import { useCallback, useEffect, useRef, useState } from 'react';
import type { IndicatorList } from '../../common/api';

const UNDO_MS = 8_000;

/**
 * Deletes lists a few seconds after they were told to go, so that it can be undone: a list that is
 * made anew would have another id, and filters that name it would be broken. Closing deletes at once.
 */
export const useRemoval = (remove: (list: IndicatorList) => void) => {
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, { list: IndicatorList; timer: number }>());
  const latest = useRef(remove);
  useEffect(() => {
    latest.current = remove;
  });
  const show = useCallback(() => setLeaving(new Set(timers.current.keys())), []);
  const begin = useCallback(
    (list: IndicatorList) => {
      const timer = window.setTimeout(() => {
        timers.current.delete(list.id);
        latest.current(list);
      }, UNDO_MS);
      timers.current.set(list.id, { list, timer });
      show();
    },
    [show],
  );
  const undo = useCallback(
    (list: IndicatorList) => {
      window.clearTimeout(timers.current.get(list.id)?.timer);
      timers.current.delete(list.id);
      show();
    },
    [show],
  );
  useEffect(() => {
    const waiting = timers.current;
    return () => {
      for (const { list, timer } of waiting.values()) {
        window.clearTimeout(timer);
        latest.current(list);
      }
      waiting.clear();
    };
  }, []);
  return { leaving, begin, undo };
};
