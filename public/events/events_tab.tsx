import React, { useCallback, useMemo, type ReactNode } from 'react';
import { EuiSkeletonText } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { openEvent, useEvents, useHunt } from '../hunt';
import { Problem } from '../widgets';
import { EventsGrid } from './events_grid';
import { GridCaption, GridTools } from './grid_toolbar';
import { ListEnd } from './list_end';
import { RowNames } from './row_names';
import { useColumns } from './use_columns';

/** More rows than anybody reads; beyond, the list goes on from a time. */
const MOST_LOADED = 10_000;

/** Rows that are drawn as coming while the next page is on its way. */
const COMING = 20;

/** The matching events, page by page as one scrolls. `empty` is shown where there are none. */
export const EventsTab = ({ empty }: { empty: ReactNode }) => {
  const query = useEvents();
  const { state, update } = useHunt();
  const layout = useColumns();
  const { data, error, isPlaceholderData, hasNextPage, isFetching, fetchNextPage } = query;
  const pages = useMemo(() => data?.pages.map(({ items }) => items) ?? [], [data]);
  const rows = useMemo(() => pages.flat(), [pages]);
  const open = useCallback((row: EventRow) => update((now) => openEvent(now, row)), [update]);
  const isFull = rows.length >= MOST_LOADED;
  const canGoOn = hasNextPage && !isFull && !isPlaceholderData && error === null;
  const onNearEnd = useCallback(() => {
    if (canGoOn && !isFetching) void fetchNextPage();
  }, [canGoOn, isFetching, fetchNextPage]);
  const setDirection = useCallback(
    (eventOrder: 'asc' | 'desc') => update((now) => ({ ...now, eventOrder })),
    [update],
  );
  const retry = () => void (query.isFetchNextPageError ? fetchNextPage() : query.refetch());
  if (error !== null && data === undefined) {
    return <Problem title="The events could not be loaded" error={error} onRetry={retry} />;
  }
  const total = data?.pages[0]?.total ?? 0;
  // Nothing found by the question before says nothing about this one.
  if (data === undefined || (total === 0 && isPlaceholderData)) {
    return (
      <div style={{ paddingTop: 48 }}>
        <EuiSkeletonText lines={10} size="m" contentAriaLabel="Events" />
      </div>
    );
  }
  if (total === 0) return empty;
  const order = state.eventOrder === 'desc' ? 'newest first' : 'oldest first';
  return (
    <div style={{ position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' }}>
      {error === null ? null : (
        <Problem
          title={
            query.isFetchNextPageError
              ? 'The next events could not be loaded'
              : 'The events are not up to date'
          }
          error={error}
          onRetry={retry}
        />
      )}
      <div
        className="shGrid"
        aria-busy={isPlaceholderData}
        style={{ flex: 1, minHeight: 0, opacity: isPlaceholderData ? 0.6 : 1 }}
      >
        <RowNames pages={pages}>
          <EventsGrid
            rows={rows}
            rowCount={Math.min(rows.length + (canGoOn ? COMING : 0), total)}
            onNearEnd={onNearEnd}
            label={`Events, ${order}`}
            layout={layout}
            direction={state.eventOrder}
            setDirection={setDirection}
            openedId={state.opened?.id}
            open={open}
            toolbar={{
              left: (
                <GridCaption
                  loaded={rows.length}
                  total={total}
                  order={order}
                  failures={data.pages.flatMap(({ failures }) => failures)}
                />
              ),
              right: <GridTools layout={layout} total={total} />,
            }}
          />
        </RowNames>
      </div>
      {isFull && hasNextPage ? (
        <ListEnd last={rows.at(-1)} loaded={rows.length} total={total} />
      ) : null}
    </div>
  );
};
