import React, {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { isMarked, withMark, type EventStep, type TrailContent } from '../../common/trails';
import { useCannotSave, useServices } from '../services';
import { readCopy, writeCopy, type Place } from './browser_copy';
import {
  changed,
  inPlaceOf,
  leftFor,
  newTrail,
  type SaveStatus,
  type TrailState,
} from './trail_state';
import { useSaving } from './use_saving';

export interface TrailControl {
  /** Undefined for the moment in which it is looked up whose trail it is. */
  state: TrailState | undefined;
  username: string;
  change: (change: (content: TrailContent) => TrailContent) => void;
  /** Keeps what was written of a note that is not yet part of a trail. */
  setDraft: (text: string) => void;
  /** Goes on to another trail; this one is still saved. */
  leaveFor: (next: TrailState) => void;
  /** Puts another trail in its place, and keeps nothing of this one. */
  replace: (next: TrailState) => void;
  status: SaveStatus;
  setStatus: (status: SaveStatus) => void;
  /** There is something to save. */
  isDue: boolean;
  save: () => Promise<void>;
  /** Why trails stay in this browser; undefined where they are kept by the server. */
  cannotSave: string | undefined;
  isMarked: (event: Pick<EventStep, 'index' | 'id'>) => boolean;
  /** Marks an event as evidence, or takes the mark away. */
  mark: (event: EventStep) => void;
}

const Context = createContext<TrailControl | undefined>(undefined);

/** The user's name; empty where nobody logs in. Undefined until it is known. */
const useUsername = (): string | undefined => {
  const { core } = useServices();
  const [username, setUsername] = useState<string>();
  useEffect(() => {
    let isGone = false;
    core.security.authc
      .getCurrentUser()
      .then((user) => user.username)
      .catch(() => '')
      .then((name) => {
        if (!isGone) setUsername(name);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [core]);
  return username;
};

/** The trail of the hunt in this tab: kept over a reload, and by the server where that is allowed. */
export const TrailProvider = ({ children }: { children: ReactNode }) => {
  const username = useUsername();
  const cannotSave = useCannotSave();
  // Who may not save has the trail of this browser, others one a tab.
  const place: Place = cannotSave === undefined ? 'session' : 'local';
  const [state, setState] = useState<TrailState>();
  const [loaded, setLoaded] = useState<string>();
  if (username !== undefined && loaded !== username) {
    setLoaded(username);
    setState(readCopy(username, place) ?? newTrail());
  }
  useEffect(() => {
    if (username !== undefined && loaded === username && state !== undefined) {
      writeCopy(username, state, place);
    }
  }, [username, loaded, state, place]);
  const saving = useSaving(state, setState, cannotSave === undefined);
  const change = useCallback(
    (edit: (content: TrailContent) => TrailContent) =>
      setState((now) => (now === undefined ? now : changed(now, edit))),
    [],
  );
  const { status, setStatus, isDue, save } = saving;
  const control = useMemo<TrailControl>(
    () => ({
      state,
      username: username ?? '',
      change,
      setDraft: (draft) => setState((now) => now && { ...now, draft }),
      leaveFor: (next) => {
        // Who may not save has this one trail, and nowhere to put another.
        const put = cannotSave === undefined ? leftFor : inPlaceOf;
        setState((now) => now && put(now, next));
      },
      replace: (next) => {
        setState((now) => now && inPlaceOf(now, next));
        setStatus({ kind: 'idle' });
      },
      status,
      setStatus,
      isDue,
      save,
      cannotSave,
      isMarked: (event) => state !== undefined && isMarked(state.content, event),
      mark: (event) => change((now) => withMark(now, event)),
    }),
    [state, username, change, status, setStatus, isDue, save, cannotSave],
  );
  return <Context.Provider value={control}>{children}</Context.Provider>;
};

export const useTrail = (): TrailControl => {
  const control = useContext(Context);
  if (control === undefined) throw new Error('This part is rendered outside of a hunt.');
  return control;
};
