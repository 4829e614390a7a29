import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type Dispatch,
  type SetStateAction,
} from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { createTrail, updateTrail } from '../../common/api';
import { isWorthKeeping, trail as trailSchema } from '../../common/trails';
import { toApiError } from '../api';
import { useServices } from '../services';
import { hasChanges, ofServer, type SaveStatus, type TrailState } from './trail_state';

/** Quiet after a change before it is saved: a hunt is many clicks. */
const QUIET = 4_000;
const AGAIN = 30_000;

/** Everything that is asked of trails begins with it. */
export const TRAILS_KEY = 'trails';

/**
 * Saves the trail a moment after it was changed, and when the page is left or hidden. Nothing is
 * saved over a change that was made elsewhere before somebody has chosen.
 */
export const useSaving = (
  state: TrailState | undefined,
  setState: Dispatch<SetStateAction<TrailState | undefined>>,
  mayWrite: boolean,
) => {
  const { callApi } = useServices();
  const client = useQueryClient();
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' });
  const isBusy = useRef(false);
  const isDue =
    mayWrite && state !== undefined && hasChanges(state) && isWorthKeeping(state.content);

  const save = useCallback(async (): Promise<void> => {
    if (state === undefined || isBusy.current) return;
    const { key, content, saved } = state;
    isBusy.current = true;
    setStatus({ kind: 'saving' });
    try {
      const kept =
        saved === undefined
          ? await callApi(createTrail, { body: { content } })
          : await callApi(updateTrail, {
              params: { id: saved.id },
              body: { version: saved.version, content },
            });
      // What was changed while it was written stays, and is saved next; another trail that was
      // opened meanwhile stays what it is.
      setState((now) =>
        now?.key === key
          ? { ...ofServer(kept), key, unchanged: content, content: now.content }
          : now,
      );
      setStatus({ kind: 'idle' });
      void client.invalidateQueries({ queryKey: [TRAILS_KEY] });
    } catch (error) {
      const { kind, message, attributes } = toApiError(error);
      setStatus(
        kind === 'conflict'
          ? { kind, message, theirs: trailSchema.safeParse(attributes['current']).data }
          : { kind: 'failed', message },
      );
    } finally {
      isBusy.current = false;
    }
  }, [state, setState, callApi, client]);

  const { kind } = status;
  useEffect(() => {
    if (!isDue || kind === 'conflict' || kind === 'saving') return undefined;
    const timer = setTimeout(() => void save(), kind === 'failed' ? AGAIN : QUIET);
    const onHidden = () => {
      if (document.hidden) void save();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [isDue, kind, save]);

  return { status, setStatus, isDue, save };
};
