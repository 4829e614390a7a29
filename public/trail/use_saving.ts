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
import { trail as trailSchema } from '../../common/trails';
import { toApiError } from '../api';
import { useServices } from '../services';
import { asItsOwn, nextToSave, whenSaved, type SaveStatus, type TrailState } from './trail_state';

/** Quiet after a change before it is saved: a hunt is many clicks. */
const QUIET = 4_000;
const AGAIN = 30_000;

const IDLE: SaveStatus = { kind: 'idle' };

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
  const [last, setStatus] = useState<SaveStatus>(IDLE);
  // Who has left a trail is not asked about it any more.
  const status = last.kind === 'conflict' && last.key !== state?.key ? IDLE : last;
  const isBusy = useRef(false);
  const next = mayWrite && state !== undefined ? nextToSave(state) : undefined;

  const save = useCallback(async (): Promise<void> => {
    if (next === undefined || isBusy.current) return;
    const { key, content, saved } = next;
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
      setState((now) => now && whenSaved(now, key, content, kept));
      setStatus(IDLE);
      void client.invalidateQueries({ queryKey: [TRAILS_KEY] });
    } catch (error) {
      const { kind, message, attributes } = toApiError(error);
      if (kind === 'conflict' || kind === 'notFound') {
        setState((now) => now && asItsOwn(now, key));
      }
      setStatus(
        kind === 'conflict'
          ? { kind, key, message, theirs: trailSchema.safeParse(attributes['current']).data }
          : { kind: 'failed', message },
      );
    } finally {
      isBusy.current = false;
    }
  }, [next, setState, callApi, client]);

  const { kind } = status;
  const isDue = next !== undefined;
  const wait = kind === 'failed' ? AGAIN : next?.key === state?.key ? QUIET : 0;
  useEffect(() => {
    if (!isDue || kind === 'conflict' || kind === 'saving') return undefined;
    const timer = setTimeout(() => void save(), wait);
    const onHidden = () => {
      if (document.hidden) void save();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [isDue, kind, wait, save]);

  return { status, setStatus, isDue, save };
};
