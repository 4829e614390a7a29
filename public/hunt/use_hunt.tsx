import React, {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { ScopedHistory } from '@kbn/core/public';
import type { FilterNode } from '../../common/filters';
import type { HuntState } from './hunt_state';
import { readLink, writeLink, type LinkProblem } from './url_state';

/** The hunt in force, kept in the address of the page alone. */
export interface HuntControl {
  state: HuntState;
  /** Parts of the address that cannot be read: nothing may be searched while there are any. */
  problems: readonly LinkProblem[];
  /**
   * Changes the hunt. `replace` leaves no entry for Back. While a part of the address cannot be
   * read nothing is changed, as writing it anew would drop that part and widen the search.
   */
  update: (change: (state: HuntState) => HuntState, options?: { replace?: boolean }) => void;
  /** Goes on without the parts that cannot be read. */
  dropUnreadable: () => void;
  /** Changes the filters and begins their answer from its first page. */
  setFilters: (change: (filters: readonly FilterNode[]) => FilterNode[]) => void;
}

const Context = createContext<HuntControl | undefined>(undefined);

/** A new question is answered from its first page on. */
export const fromFirstPage = (state: HuntState): HuntState => ({
  ...state,
  hosts: { ...state.hosts, page: 1 },
  signatures: { ...state.signatures, page: 1 },
});

export const HuntProvider = ({
  history,
  children,
}: {
  history: ScopedHistory;
  children: ReactNode;
}) => {
  const subscribe = useCallback((notify: () => void) => history.listen(() => notify()), [history]);
  const search = useSyncExternalStore(subscribe, () => history.location.search);
  const control = useMemo<HuntControl>(() => {
    const { state, problems } = readLink(search);
    const go = (target: string, replace: boolean): void => {
      if (target === history.location.search) return;
      const location = { pathname: history.location.pathname, search: target };
      if (replace) history.replace(location);
      else history.push(location);
    };
    const update: HuntControl['update'] = (change, { replace = false } = {}) => {
      const now = readLink(history.location.search);
      if (now.problems.length === 0) go(writeLink(change(now.state)), replace);
    };
    return {
      state,
      problems,
      update,
      dropUnreadable: () => go(writeLink(readLink(history.location.search).state), false),
      setFilters: (change) =>
        update((now) => fromFirstPage({ ...now, filters: change(now.filters) })),
    };
  }, [history, search]);
  return <Context.Provider value={control}>{children}</Context.Provider>;
};

export const useHunt = (): HuntControl => {
  const control = useContext(Context);
  if (control === undefined) throw new Error('This part is rendered outside of a hunt.');
  return control;
};
