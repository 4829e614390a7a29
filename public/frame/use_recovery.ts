import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { isPassing } from '../api';

/** Seconds before the first, second … attempt; the last one holds for all after. */
const DELAYS = [2, 4, 8, 15, 30] as const;

export const delayBefore = (attempt: number): number =>
  DELAYS[Math.min(attempt, DELAYS.length - 1)] ?? 30;

/** What keeps the screen from being up to date, and when it is tried again. */
export interface Recovery {
  error: Error;
  /** Seconds until the next attempt; 0 while it is under way. */
  seconds: number;
  /** Tries at once. */
  tryNow: () => void;
}

/** As much of a query as is looked at. */
interface Asked {
  isActive: () => boolean;
  state: { error: unknown; fetchStatus: string };
}

const isBroken = (query: Asked): boolean =>
  query.isActive() && query.state.error !== null && isPassing(query.state.error);

/**
 * Asks again what failed for a reason that may pass by itself: less and less often while it lasts,
 * and only while somebody looks. All that is on the screen comes back together.
 */
export const useRecovery = (): Recovery | undefined => {
  const client = useQueryClient();
  const [error, setError] = useState<Error>();
  const [seconds, setSeconds] = useState(0);
  const attempt = useRef(0);

  const settle = useCallback(() => {
    if (client.getQueryCache().getAll().some(isBroken)) {
      setSeconds((now) => (now > 0 ? now : delayBefore(attempt.current)));
      return;
    }
    attempt.current = 0;
    setSeconds(0);
    setError(undefined);
  }, [client]);

  const retry = useCallback(() => {
    attempt.current += 1;
    setSeconds(0);
    client
      .refetchQueries({ predicate: isBroken })
      .catch(() => undefined)
      .finally(settle);
  }, [client, settle]);

  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated') return;
        const { query } = event;
        // What was asked since may have been answered.
        if (event.action.type === 'success') settle();
        if (query.state.fetchStatus !== 'idle' || !isBroken(query)) return;
        const why: unknown = query.state.error;
        if (why instanceof Error) setError((now) => now ?? why);
        setSeconds((now) => (now > 0 ? now : delayBefore(attempt.current)));
      }),
    [client, settle],
  );

  const isWaiting = error !== undefined && seconds > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) setSeconds((now) => Math.max(0, now - 1));
    }, 1_000);
    return () => clearInterval(timer);
  }, [isWaiting]);

  // The wait is over: it was above zero before.
  const wasWaiting = useRef(false);
  useEffect(() => {
    if (wasWaiting.current && !isWaiting && error !== undefined) retry();
    wasWaiting.current = isWaiting;
  }, [isWaiting, error, retry]);

  return error === undefined ? undefined : { error, seconds, tryNow: () => setSeconds(0) };
};
