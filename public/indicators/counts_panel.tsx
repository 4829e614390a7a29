import React, { useState } from 'react';
import {
  EuiBasicTable,
  EuiButtonEmpty,
  EuiCallOut,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import type { IndicatorCount, IndicatorList } from '../../common/api';
import { cutMiddle, visibleText } from '../../common/eve';
import { indicatorFilter, kindWord } from '../../common/indicators';
import { addFilter, useHunt } from '../hunt';
import { useDates } from '../services';
import { counted, downloadText, exactCount, Problem } from '../widgets';
import { countsCsv } from './counts_csv';
import { useIndicatorCounts } from './use_lists';

const PAGE = 25;
const LONGEST = 60;

interface CountsPanelProps {
  list: IndicatorList;
  /** Closes the flyout: the hunt shows what was filtered for. */
  close: () => void;
}

/** How often each indicator of a list occurs in the hunt in force, each a lever. */
export const CountsPanel = ({ list, close }: CountsPanelProps) => {
  const { setFilters } = useHunt();
  const dates = useDates();
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useIndicatorCounts(list);
  if (error !== null) {
    return (
      <Problem
        title="The indicators could not be counted"
        error={error}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <EuiSkeletonText lines={8} contentAriaLabel="Counts" />;
  const filterFor = (one: IndicatorCount) => {
    setFilters((filters) => addFilter(filters, indicatorFilter(one, one.fields)));
    close();
  };
  const time = (iso: string | null) => (
    <span className="shNumber" title={dates.inFull(iso)}>
      {dates.format(iso)}
    </span>
  );
  const columns: EuiBasicTableColumn<IndicatorCount>[] = [
    {
      name: 'Indicator',
      width: '44%',
      render: (one: IndicatorCount) => (
        <button
          type="button"
          className="shButton shValue shMono"
          title={`Filter for ${visibleText(one.value)}`}
          onClick={() => filterFor(one)}
          style={{ overflowWrap: 'anywhere' }}
          data-test-subj="indicatorFilterFor"
        >
          {cutMiddle(visibleText(one.value), LONGEST)}
        </button>
      ),
    },
    { name: 'Kind', width: '15%', render: ({ kind }: IndicatorCount) => kindWord(kind) },
    {
      name: 'Events',
      width: '11%',
      align: 'right',
      render: ({ events }: IndicatorCount) => (
        <span className="shNumber">{exactCount(events)}</span>
      ),
    },
    { name: 'First seen', render: ({ firstSeen }: IndicatorCount) => time(firstSeen) },
    { name: 'Last seen', render: ({ lastSeen }: IndicatorCount) => time(lastSeen) },
  ];
  return (
    <div data-test-subj="indicatorCounts">
      <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <EuiText size="s">
          <p>
            <strong>{counted(data.items.length, 'indicator')} with events</strong> in the hunt on
            the screen, {exactCount(data.withoutEvents)} without
          </p>
        </EuiText>
        <EuiButtonEmpty
          size="xs"
          iconType="download"
          isDisabled={data.items.length === 0}
          onClick={() => downloadText('indicators.csv', countsCsv(data.items), 'text/csv')}
          data-test-subj="indicatorCountsExport"
        >
          Download CSV
        </EuiButtonEmpty>
      </div>
      {data.failures.length === 0 ? null : (
        <EuiCallOut size="s" color="warning" title="Not all of the data answered: counts lack it">
          <ul>
            {data.failures.map((failure) => (
              <li key={failure}>{failure}</li>
            ))}
          </ul>
        </EuiCallOut>
      )}
      <EuiSpacer size="s" />
      {data.items.length === 0 ? (
        <p className="shMuted">
          None of the indicators occurs in the hunt on the screen. Widen the time range, remove
          filters, or switch more event types on.
        </p>
      ) : (
        <EuiBasicTable
          compressed
          tableCaption={`Events of each indicator of ${list.name}`}
          items={data.items.slice(page * PAGE, (page + 1) * PAGE)}
          columns={columns}
          {...(data.items.length > PAGE
            ? {
                pagination: {
                  pageIndex: page,
                  pageSize: PAGE,
                  totalItemCount: data.items.length,
                  showPerPageOptions: false,
                },
              }
            : {})}
          onChange={({ page: to }: { page?: { index: number } }) => setPage(to?.index ?? 0)}
        />
      )}
    </div>
  );
};
