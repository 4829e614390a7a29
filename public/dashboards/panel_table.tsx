import React from 'react';
import {
  EuiButton,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiInMemoryTable,
  EuiSkeletonText,
  EuiText,
  EuiTitle,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import type { PanelAnswer, PanelOrder, PanelValue } from '../../common/api';
import { csvRow } from '../../common/csv';
import type { Panel } from '../../common/dashboards';
import { usePanels } from '../hunt';
import {
  counted,
  downloadText,
  exactCount,
  PartialMark,
  Problem,
  shortBytes,
  Value,
} from '../widgets';
import { fieldOf } from './filters';
import { ORDER_WORDS } from './orders';
import { shareText } from './shares';

const MOST = 5_000;

interface PanelTableProps {
  panel: Panel;
  order: PanelOrder;
  close: () => void;
}

/** The rows of a table as a file. */
const csvOf = (panel: Panel, { values }: PanelAnswer): string => {
  const sums = panel.hasSums ? ['bytes', 'packets'] : [];
  const head = csvRow([panel.fields.join(' or '), panel.unit, ...sums]);
  const rows = values.map(({ value, events, bytes = 0, packets = 0 }) =>
    csvRow([
      String(value),
      String(events),
      ...(panel.hasSums ? [String(bytes), String(packets)] : []),
    ]),
  );
  return head + rows.join('');
};

const columnsOf = (panel: Panel, answer: PanelAnswer): EuiBasicTableColumn<PanelValue>[] => [
  {
    field: 'value',
    name: 'Value',
    render: (value: PanelValue['value']) => (
      <Value field={fieldOf(panel)} value={value} most={120} />
    ),
  },
  {
    field: 'events',
    name: panel.unit === 'flows' ? 'Flows' : 'Events',
    align: 'right',
    width: '120px',
    sortable: true,
    render: (events: number, { approximate }) => (
      <span className="shNumber">
        {approximate === true ? 'about ' : ''}
        {exactCount(events)}
      </span>
    ),
  },
  {
    name: 'Share',
    align: 'right',
    width: '80px',
    render: ({ events }: PanelValue) => (
      <span className="shNumber">{shareText(events, answer)}</span>
    ),
  },
  ...(panel.hasSums
    ? [
        {
          field: 'bytes' as const,
          name: 'Bytes',
          align: 'right' as const,
          width: '100px',
          sortable: true,
          render: (bytes: number | undefined) => (
            <span className="shNumber">{shortBytes(bytes ?? 0)}</span>
          ),
        },
      ]
    : []),
];

/** All values of a panel, up to some thousands, with pages and as a file. */
export const PanelTable = ({ panel, order, close }: PanelTableProps) => {
  const block = { block: `table-${panel.id}`.slice(0, 64), panels: [panel.id], size: MOST, order };
  const { data, error, refetch } = usePanels(block, true);
  const answer = data?.panels[0];
  return (
    <EuiFlyout
      onClose={close}
      size="m"
      paddingSize="m"
      aria-label={panel.title}
      data-test-subj="panelTable"
    >
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="xs">
          <h2>{panel.title}</h2>
        </EuiTitle>
        <EuiText size="xs" color="subdued">
          {panel.fields.join(', ')} · {ORDER_WORDS[order].toLowerCase()}
        </EuiText>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {error !== null && answer === undefined ? (
          <Problem
            title="The values could not be loaded"
            error={error}
            onRetry={() => void refetch()}
          />
        ) : null}
        {answer === undefined && error === null ? <EuiSkeletonText lines={10} /> : null}
        {answer === undefined ? null : (
          <>
            <div style={{ display: 'flex', alignItems: 'center', gap: 12, marginBottom: 8 }}>
              <EuiText size="s" style={{ flex: 1 }}>
                {counted(answer.values.length, 'value')}
                {answer.other > 0 ? `; others: ${exactCount(answer.other)} events` : ''}
                {answer.missing > 0 ? `; no value: ${exactCount(answer.missing)}` : ''}
                {answer.approximate
                  ? `. Estimates: ${answer.reason ?? 'shards were cut.'}`
                  : ''}{' '}
                <PartialMark failures={[...answer.failures, ...(data?.failures ?? [])]} />
              </EuiText>
              <EuiButton
                size="s"
                iconType="download"
                onClick={() =>
                  downloadText(`${panel.id}.csv`, csvOf(panel, answer), 'text/csv;charset=utf-8')
                }
                data-test-subj="panelCsv"
              >
                Download CSV
              </EuiButton>
            </div>
            <EuiInMemoryTable
              compressed
              // Cards in place of rows cannot be compared.
              responsiveBreakpoint={false}
              tableCaption={`Values of ${panel.title}`}
              items={answer.values}
              columns={columnsOf(panel, answer)}
              pagination={{ initialPageSize: 50, pageSizeOptions: [25, 50, 100, 250] }}
              sorting
            />
          </>
        )}
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};
