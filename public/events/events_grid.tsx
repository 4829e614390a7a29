import React, { createContext, useCallback, useContext, useMemo, useState } from 'react';
import {
  EuiButtonIcon,
  EuiDataGrid,
  useResizeObserver,
  type EuiDataGridCellValueElementProps,
  type EuiDataGridColumn,
  type EuiDataGridControlColumn,
} from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { COLUMN_IDS, EventCell, type ColumnId } from './cells';

/** Narrower than this the sentence would be cut to nothing: the grid scrolls sideways instead. */
const NARROW = 1_340;
const SENTENCE_WIDTH = 440;

const COLUMNS: (EuiDataGridColumn & { id: ColumnId })[] = [
  { id: 'time', displayAsText: 'Time', initialWidth: 200 },
  { id: 'type', displayAsText: 'Type', initialWidth: 96 },
  { id: 'tag', displayAsText: 'Tag', initialWidth: 92 },
  { id: 'summary', displayAsText: 'Summary' },
  { id: 'ends', displayAsText: 'Source → destination', initialWidth: 292 },
  { id: 'keys', displayAsText: 'Key fields', initialWidth: 210 },
  { id: 'sensor', displayAsText: 'Sensor', initialWidth: 104 },
].map((column) => ({
  ...column,
  id: COLUMN_IDS.find((id) => id === column.id) ?? 'summary',
  isExpandable: false,
  isSortable: false,
  actions: { showSortAsc: false, showSortDesc: false },
}));

/** Beside the cells and not in them: a cell that is made anew loses the focus. */
const OpenedId = createContext<string | undefined>(undefined);

const OpenHeader = () => <span className="euiScreenReaderOnly">Open</span>;

const OpenButton = ({ row, open }: { row: EventRow; open: (row: EventRow) => void }) => (
  <EuiButtonIcon
    iconType="expand"
    size="xs"
    color={row.id === useContext(OpenedId) ? 'primary' : 'text'}
    aria-label="Open the event"
    onClick={() => open(row)}
    data-test-subj="openEvent"
  />
);

interface GridProps {
  rows: readonly EventRow[];
  label: string;
  openedId: string | undefined;
  open: (row: EventRow) => void;
}

/** The events, one a row; the first column opens them. */
export const EventsGrid = ({ rows, label, openedId, open }: GridProps) => {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const { width } = useResizeObserver(frame, 'width');
  const isNarrow = width > 0 && width < NARROW;
  const columns = useMemo(
    () =>
      COLUMNS.map((column) =>
        column.id === 'summary' && isNarrow ? { ...column, initialWidth: SENTENCE_WIDTH } : column,
      ),
    [isNarrow],
  );
  // The grid takes this as a component: a new one would throw away open menus with every render.
  const renderCell = useCallback(
    ({ rowIndex, columnId }: EuiDataGridCellValueElementProps) => {
      const row = rows[rowIndex];
      const column = COLUMN_IDS.find((id) => id === columnId);
      return row === undefined || column === undefined ? null : (
        <EventCell column={column} row={row} open={open} />
      );
    },
    [rows, open],
  );
  const [visibleColumns, setVisibleColumns] = useState<string[]>([...COLUMN_IDS]);
  const renderOpen = useCallback(
    ({ rowIndex }: EuiDataGridCellValueElementProps) => {
      const row = rows[rowIndex];
      return row === undefined ? null : <OpenButton row={row} open={open} />;
    },
    [rows, open],
  );
  const control = useMemo<EuiDataGridControlColumn[]>(
    () => [{ id: 'open', width: 32, headerCellRender: OpenHeader, rowCellRender: renderOpen }],
    [renderOpen],
  );
  return (
    <div ref={setFrame} style={{ height: '100%' }}>
      <OpenedId.Provider value={openedId}>
        <EuiDataGrid
          key={isNarrow ? 'narrow' : 'wide'}
          aria-label={label}
          columns={columns}
          columnVisibility={{ visibleColumns, setVisibleColumns }}
          leadingControlColumns={control}
          rowCount={rows.length}
          renderCellValue={renderCell}
          gridStyle={{ border: 'horizontal', header: 'underline', fontSize: 's', cellPadding: 's' }}
          rowHeightsOptions={{ defaultHeight: 32 }}
          toolbarVisibility={{ showSortSelector: false, showFullScreenSelector: true }}
          height="100%"
          width="100%"
          data-test-subj="eventsGrid"
        />
      </OpenedId.Provider>
    </div>
  );
};
