import { useEffect, useMemo, useRef } from 'react';
import type { RowHandlers } from './row';

/** Handlers that stay the same object while what they do follows the latest render. */
export const useLatestHandlers = (latest: RowHandlers): RowHandlers => {
  const ref = useRef(latest);
  useEffect(() => {
    ref.current = latest;
  });
  return useMemo(
    () => ({
      toggle: (filter) => ref.current.toggle(filter),
      replace: (filter) => ref.current.replace(filter),
      add: (filter) => ref.current.add(filter),
      remove: (filter) => ref.current.remove(filter),
      onKey: (event, index) => ref.current.onKey(event, index),
      onFocus: (index) => ref.current.onFocus(index),
    }),
    [],
  );
};
