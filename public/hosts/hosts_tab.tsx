import React, { useMemo } from 'react';
import { EuiBasicTable, EuiSkeletonText, EuiText, type CriteriaWithPagination } from '@elastic/eui';
import type { HostRow, Hosts } from '../../common/api';
import {
  addFilter,
  HOST_SORT_FIELDS,
  HOSTS_PER_PAGE,
  useHosts,
  useHunt,
  type HostSort,
} from '../hunt';
import { useDates } from '../services';
import { counted, exactCount, PartialMark, Problem } from '../widgets';
import { hostColumns } from './columns';
import { hostField } from './network_filter';
import { NetworkFilters } from './network_filters';
import { orderWords } from './order_words';

/** The hosts behind the matching events. `empty` is shown where there are none. */
export const HostsTab = ({ empty }: { empty: React.ReactNode }) => {
  const { data, error, isPlaceholderData, refetch } = useHosts();
  if (error !== null && data === undefined) {
    return (
      <Problem title="The hosts could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  }
  if (data?.total === 0 && !isPlaceholderData) return empty;
  // Nothing found by the question before says nothing about this one.
  const shown = data?.total === 0 ? undefined : data;
  return (
    <HostsTable
      hosts={shown}
      isOld={isPlaceholderData}
      error={error}
      retry={() => void refetch()}
    />
  );
};

interface TableProps {
  hosts: Hosts | undefined;
  isOld: boolean;
  error: Error | null;
  retry: () => void;
}

const HostsTable = ({ hosts, isOld, error, retry }: TableProps) => {
  const { state, update } = useHunt();
  const dates = useDates();
  const { sort, page, perPage } = state.hosts;
  const side = hosts?.side ?? 'both';
  const columns = useMemo(() => {
    const most = Math.max(0, ...(hosts?.items ?? []).map(({ events }) => events));
    const openEvents = (host: HostRow) =>
      update((now) => ({
        ...now,
        tab: 'events',
        filters: addFilter(now.filters, { field: hostField(host.side), op: 'is', value: host.ip }),
      }));
    return hostColumns({ side, dates, most, openEvents });
  }, [hosts, side, dates, update]);
  const onChange = ({ page: paging, sort: sorting }: CriteriaWithPagination<HostRow>) =>
    update((now) => {
      const field = HOST_SORT_FIELDS.find((one) => one === sorting?.field) ?? sort.field;
      const next: HostSort = { field, direction: sorting?.direction ?? sort.direction };
      const isSame = next.field === sort.field && next.direction === sort.direction;
      return {
        ...now,
        hosts: { sort: next, page: isSame ? paging.index + 1 : 1, perPage: paging.size },
      };
    });
  const first = (page - 1) * perPage + 1;
  const caption =
    hosts === undefined
      ? 'Looking for hosts'
      : `${hosts.totalIsExact ? '' : 'about '}${counted(hosts.total, 'host')}, ${orderWords(sort)}`;
  return (
    <div className="shTable" aria-busy={isOld} style={{ opacity: isOld ? 0.6 : 1 }}>
      {error === null ? null : (
        <Problem title="The hosts are not up to date" error={error} onRetry={retry} />
      )}
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 8,
          minHeight: 32,
        }}
      >
        <EuiText size="xs" color="subdued">
          <span style={{ display: 'inline-flex', gap: 8 }}>
            <span data-test-subj="hostsCaption">
              {caption}
              {hosts !== undefined && hosts.total > hosts.items.length
                ? `, ${exactCount(first)} to ${exactCount(first + hosts.items.length - 1)} shown`
                : ''}
            </span>
            <PartialMark failures={hosts?.failures ?? []} />
          </span>
        </EuiText>
        <NetworkFilters side={side} />
      </div>
      <EuiBasicTable<HostRow>
        tableCaption={caption}
        items={hosts?.items ?? []}
        itemId="ip"
        columns={columns}
        compressed
        tableLayout="fixed"
        // Cards in place of rows cannot be compared: narrow windows scroll sideways.
        responsiveBreakpoint={false}
        loading={hosts === undefined}
        noItemsMessage={
          hosts === undefined ? (
            <div style={{ width: '100%' }}>
              <EuiSkeletonText lines={10} contentAriaLabel="Hosts" />
            </div>
          ) : (
            'No hosts on this page'
          )
        }
        sorting={{ sort: { field: sort.field, direction: sort.direction } }}
        pagination={{
          pageIndex: page - 1,
          pageSize: perPage,
          totalItemCount: hosts?.total ?? 0,
          pageSizeOptions: [...HOSTS_PER_PAGE],
          showPerPageOptions: (hosts?.total ?? 0) > HOSTS_PER_PAGE[0],
        }}
        onChange={onChange}
        rowProps={(host) => ({ 'data-test-subj': `hostRow-${host.ip}` })}
        data-test-subj="hostsTable"
      />
    </div>
  );
};
