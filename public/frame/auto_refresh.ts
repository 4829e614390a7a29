import { useCallback, useEffect, useRef } from 'react';

/**
 * A refresh that waits while nobody looks: what came due while the page was hidden is done once,
 * when it is shown again.
 */
export const useSeenRefresh = (refresh: () => void): (() => void) => {
  const isDue = useRef(false);
  useEffect(() => {
    const onShown = (): void => {
      if (document.hidden || !isDue.current) return;
      isDue.current = false;
      refresh();
    };
    document.addEventListener('visibilitychange', onShown);
    return () => document.removeEventListener('visibilitychange', onShown);
  }, [refresh]);
  return useCallback(() => {
    if (document.hidden) isDue.current = true;
    else refresh();
  }, [refresh]);
};
