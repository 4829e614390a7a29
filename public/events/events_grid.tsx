import React, { createContext, useContext, useEffect, useMemo, useState } from 'react';
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
  { id: 'time', displayAsText: 'Time', initialWidth: 196 },
  { id: 'type', displayAsText: 'Type', initialWidth: 96 },
  { id: 'tag', displayAsText: 'Tag', initialWidth: 92 },
  { id: 'summary', displayAsText: 'Summary' },
  { id: 'ends', displayAsText: 'Source → destination', initialWidth: 400 },
  { id: 'keys', displayAsText: 'Key fields', initialWidth: 210 },
  { id: 'sensor', displayAsText: 'Sensor', initialWidth: 104 },
].map((column) => ({
  ...column,
  id: COLUMN_IDS.find((id) => id === column.id) ?? 'summary',
  isExpandable: false,
  isSortable: false,
  actions: { showSortAsc: false, showSortDesc: false },
}));

interface GridData {
  rows: readonly EventRow[];
  openedId: string | undefined;
  open: (row: EventRow) => void;
}

/**
 * What the cells show. They read it themselves, so that their components stay the same: the grid
 * makes a cell with a new component anew, and the new cell takes the focus from wherever it is.
 */
const Grid = createContext<GridData>({ rows: [], openedId: undefined, open: () => undefined });

type SetCellProps = EuiDataGridCellValueElementProps['setCellProps'];

const SETTLED = { className: 'shCell' };

/**
 * The grid wraps a cell that holds buttons in a focus trap, but not before the cell is drawn a
 * second time, and then it makes the content anew. Left alone this happens while the mouse button
 * is down on a value, and the click is lost; so each cell is drawn twice at once.
 */
const useSettledCell = (setCellProps: SetCellProps): void => {
  useEffect(() => setCellProps(SETTLED), [setCellProps]);
};

const Cell = ({ rowIndex, columnId, setCellProps }: EuiDataGridCellValueElementProps) => {
  useSettledCell(setCellProps);
  const { rows, open } = useContext(Grid);
  const row = rows[rowIndex];
  const column = COLUMN_IDS.find((id) => id === columnId);
  return row === undefined || column === undefined ? null : (
    <EventCell column={column} row={row} open={open} />
  );
};

const OpenHeader = () => <span className="euiScreenReaderOnly">Open</span>;

const OpenCell = ({ rowIndex, setCellProps }: EuiDataGridCellValueElementProps) => {
  useSettledCell(setCellProps);
  const { rows, openedId, open } = useContext(Grid);
  const row = rows[rowIndex];
  return row === undefined ? null : (
    <EuiButtonIcon
      iconType="expand"
      size="xs"
      color={row.id === openedId ? 'primary' : 'text'}
      aria-label="Open the event"
      onClick={() => open(row)}
      data-test-subj="openEvent"
    />
  );
};

const CONTROLS: EuiDataGridControlColumn[] = [
  { id: 'open', width: 32, headerCellRender: OpenHeader, rowCellRender: OpenCell },
];

/** The events, one a row; the first column opens them. */
export const EventsGrid = ({ label, ...data }: GridData & { label: string }) => {
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
  const { rows, openedId, open } = data;
  const shown = useMemo(() => ({ rows, openedId, open }), [rows, openedId, open]);
  const [visibleColumns, setVisibleColumns] = useState<string[]>([...COLUMN_IDS]);
  return (
    <div ref={setFrame} style={{ height: '100%' }}>
      <Grid.Provider value={shown}>
        <EuiDataGrid
          key={isNarrow ? 'narrow' : 'wide'}
          aria-label={label}
          columns={columns}
          columnVisibility={{ visibleColumns, setVisibleColumns }}
          leadingControlColumns={CONTROLS}
          rowCount={rows.length}
          renderCellValue={Cell}
          gridStyle={{ border: 'horizontal', header: 'underline', fontSize: 's', cellPadding: 's' }}
          rowHeightsOptions={{ defaultHeight: 32 }}
          toolbarVisibility={{ showSortSelector: false, showFullScreenSelector: true }}
          height="100%"
          width="100%"
          data-test-subj="eventsGrid"
        />
      </Grid.Provider>
    </div>
  );
};
