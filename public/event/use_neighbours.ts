import { useCallback, useEffect } from 'react';
import type { EventRow } from '../../common/api';
import { openEvent, useEvents, useHunt } from '../hunt';

export interface Neighbours {
  /** Place in the list, from 1; undefined where the event is not in it. */
  place: number | undefined;
  total: number;
  previous: EventRow | undefined;
  next: EventRow | undefined;
  /** The next one is on its way. */
  isLoading: boolean;
  open: (row: EventRow) => void;
}

/** This many events before the end of what is loaded, more are asked for. */
const AHEAD = 10;

/** The events before and after one in the list behind it. */
export const useNeighbours = ({ index, id }: { index: string; id: string }): Neighbours => {
  const { state, update } = useHunt();
  const { data, hasNextPage, isFetching, fetchNextPage, error } = useEvents(state.tab === 'events');
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const at = rows.findIndex((row) => row.id === id && row.index === index);
  const isNearEnd = at !== -1 && at >= rows.length - AHEAD;
  useEffect(() => {
    if (isNearEnd && hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetching, error, fetchNextPage]);
  const open = useCallback(
    (row: EventRow) =>
      // Going through a list is one step for Back, not one for each event.
      update((now) => openEvent(now, row), { replace: true }),
    [update],
  );
  return {
    place: at === -1 ? undefined : at + 1,
    total: data?.pages[0]?.total ?? 0,
    previous: at > 0 ? rows[at - 1] : undefined,
    next: at === -1 ? undefined : rows[at + 1],
    isLoading: isFetching && isNearEnd,
    open,
  };
};
