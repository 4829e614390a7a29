import React, { useDeferredValue, useMemo, useState } from 'react';
import {
  EuiBasicTable,
  EuiFieldSearch,
  EuiSelect,
  EuiSpacer,
  EuiText,
  type Criteria,
} from '@elastic/eui';
import type { SavedNetwork } from '../../common/api';
import { visibleText } from '../../common/eve';
import { networkReference } from '../../common/filters';
import {
  countDuplicated,
  NETWORK_KINDS,
  overlapFinder,
  type NetworkKind,
} from '../../common/networks';
import { addFilter, useHostsByNetwork, useHunt } from '../hunt';
import { useCannotSave } from '../services';
import { counted, PartialMark, Problem } from '../widgets';
import type { NetworkRow, RowHandlers } from './cells';
import { networkColumns } from './columns';
import { findNetworks } from './find_networks';
import { sortNetworks, type NetworkSort } from './sort_networks';
import { useRemoveNetwork } from './use_network_actions';
import { kindName } from './words';

const SMALLEST = 25;
const PAGE_SIZES = [SMALLEST, 50, 100] as const;

interface ListProps {
  all: readonly SavedNetwork[];
  edit: (network: SavedNetwork) => void;
  duplicate: (network: SavedNetwork) => void;
  close: () => void;
}

const useRows = (all: readonly SavedNetwork[]) => {
  const { data, error } = useHostsByNetwork();
  const rows = useMemo(
    () => all.map((network): NetworkRow => ({ ...network, hosts: data?.hosts[network.id] })),
    [all, data],
  );
  const standing =
    data === undefined
      ? error === null
        ? ('asking' as const)
        : ('failed' as const)
      : data.isExact
        ? ('exact' as const)
        : ('atLeast' as const);
  return { rows, standing, failures: data?.failures ?? [] };
};

/** All definitions: to look for, filter by, change, copy, delete. */
export const NetworksList = ({ all, edit, duplicate, close }: ListProps) => {
  const cannot = useCannotSave();
  const { setFilters } = useHunt();
  const removal = useRemoveNetwork();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<NetworkKind>();
  const [page, setPage] = useState<{ index: number; size: number }>({ index: 0, size: SMALLEST });
  const [sort, setSort] = useState<NetworkSort>({ field: 'name', direction: 'asc' });
  const wanted = useDeferredValue(search);
  const { rows, standing, failures } = useRows(all);
  const found = useMemo(
    () => sortNetworks(findNetworks(rows, wanted, kind), sort),
    [rows, wanted, kind, sort],
  );
  const overlapsOf = useMemo(() => overlapFinder(all), [all]);
  const duplicates = useMemo(() => countDuplicated(all), [all]);
  const handlers: RowHandlers = {
    filter: ({ id }) => {
      setFilters((filters) =>
        addFilter(filters, {
          field: ['src_ip', 'dest_ip'],
          op: 'inNetwork',
          values: [networkReference(id)],
        }),
      );
      close();
    },
    edit,
    duplicate,
    remove: removal.remove,
  };
  const first = Math.min(page.index, Math.max(0, Math.ceil(found.length / page.size) - 1));
  const onChange = (criteria: Criteria<NetworkRow>) => {
    if (criteria.page !== undefined) setPage(criteria.page);
    if (criteria.sort !== undefined) setSort(criteria.sort);
  };
  const kinds = NETWORK_KINDS.filter((one) => all.some((network) => network.kind === one));
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <div style={{ flex: '1 1 240px' }}>
          <EuiFieldSearch
            fullWidth
            compressed
            incremental
            aria-label="Search networks"
            placeholder="Name, description, range, or an address in it"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            data-test-subj="networkSearch"
          />
        </div>
        <div style={{ flex: '0 1 160px' }}>
          <EuiSelect
            compressed
            fullWidth
            aria-label="Kind"
            options={[
              { value: '', text: 'Any kind' },
              ...kinds.map((one) => ({ value: one, text: kindName(one) })),
            ]}
            value={kind ?? ''}
            onChange={({ target }) => setKind(kinds.find((one) => one === target.value))}
            data-test-subj="networkKindFilter"
          />
        </div>
      </div>
      <EuiSpacer size="s" />
      {removal.error === null ? null : (
        <Problem title="The network was not deleted" error={removal.error} />
      )}
      <EuiText size="xs" color="subdued">
        <span style={{ display: 'inline-flex', gap: 8 }} data-test-subj="networksCaption">
          {found.length === all.length
            ? counted(all.length, 'network')
            : `${found.length} of ${counted(all.length, 'network')}`}
          {duplicates === 0 ? '' : `, ${duplicates} with a range that another one has too`}
          <PartialMark failures={failures} />
        </span>
      </EuiText>
      {/* Columns keep their widths: narrow windows scroll sideways. */}
      <div style={{ overflowX: 'auto' }}>
        <div style={{ minWidth: 800 }}>
          <EuiBasicTable<NetworkRow>
            tableCaption={counted(found.length, 'network')}
            items={found.slice(first * page.size, (first + 1) * page.size)}
            itemId="id"
            columns={networkColumns({ handlers, overlapsOf, cannot, hosts: standing })}
            compressed
            tableLayout="fixed"
            responsiveBreakpoint={false}
            noItemsMessage={`No network fits "${visibleText(search)}". Search for other words, or look at any kind.`}
            sorting={{ sort }}
            {...(found.length > SMALLEST
              ? {
                  pagination: {
                    pageIndex: first,
                    pageSize: page.size,
                    totalItemCount: found.length,
                    pageSizeOptions: [...PAGE_SIZES],
                  },
                }
              : {})}
            onChange={onChange}
            rowProps={({ id }) => ({ 'data-test-subj': `network-${id}` })}
            data-test-subj="networksTable"
          />
        </div>
      </div>
    </>
  );
};
