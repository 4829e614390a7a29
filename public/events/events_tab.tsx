import React, { useCallback, useMemo, type ReactNode } from 'react';
import { EuiButtonEmpty, EuiSkeletonText, EuiText } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { useEvents, useHunt } from '../hunt';
import { counted, exactCount, PartialMark, Problem } from '../widgets';
import { EventsGrid } from './events_grid';

/** The matching events, page by page. `empty` is shown where there are none. */
export const EventsTab = ({ empty }: { empty: ReactNode }) => {
  const query = useEvents();
  const { state, update } = useHunt();
  const { data, error, isPlaceholderData } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const open = useCallback(
    ({ index, id }: EventRow) => update((now) => ({ ...now, opened: { index, id } })),
    [update],
  );
  const retry = () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch());
  if (error !== null && data === undefined) {
    return <Problem title="The events could not be loaded" error={error} onRetry={retry} />;
  }
  const total = data?.pages.at(-1)?.total ?? 0;
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
  const cut = rows.length < total ? `${exactCount(rows.length)} of ` : '';
  return (
    <div style={{ position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' }}>
      {error === null ? null : (
        <Problem title="The events are not up to date" error={error} onRetry={retry} />
      )}
      <div
        className="shGrid"
        aria-busy={isPlaceholderData}
        style={{ flex: 1, minHeight: 0, opacity: isPlaceholderData ? 0.6 : 1 }}
      >
        <EventsGrid
          rows={rows}
          label={`Events, ${order}`}
          openedId={state.opened?.id}
          open={open}
        />
      </div>
      <div style={{ display: 'flex', alignItems: 'center', gap: 12, minHeight: 36 }}>
        <EuiText size="xs" color="subdued">
          <span data-test-subj="eventsCaption">
            {cut}
            {counted(total, 'event')}, {order}
          </span>
        </EuiText>
        {query.hasNextPage ? (
          <EuiButtonEmpty
            size="s"
            isLoading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
            data-test-subj="moreEvents"
          >
            Next {Math.min(50, total - rows.length)}
          </EuiButtonEmpty>
        ) : null}
        <EuiButtonEmpty
          size="xs"
          color="text"
          onClick={() =>
            update((now) => ({ ...now, eventOrder: now.eventOrder === 'desc' ? 'asc' : 'desc' }))
          }
          data-test-subj="eventOrder"
        >
          {state.eventOrder === 'desc' ? 'Show oldest first' : 'Show newest first'}
        </EuiButtonEmpty>
        <PartialMark failures={data.pages.flatMap(({ failures }) => failures)} />
      </div>
    </div>
  );
};
