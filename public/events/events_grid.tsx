import React, { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  EuiDataGrid,
  useResizeObserver,
  type EuiDataGridRefProps,
  type EuiDataGridSorting,
} from '@elastic/eui';
import { GRID_CONTROLS, GridCell, GridContext, type GridData } from './grid_cells';
import { gridColumns } from './grid_columns';
import type { Density, GridLayout } from './use_columns';

const ROW_HEIGHTS: Readonly<Record<Density, number>> = { compact: 26, normal: 32, comfortable: 52 };

const STYLE = {
  border: 'horizontal',
  header: 'underline',
  fontSize: 's',
  cellPadding: 's',
} as const;

/** Room that the column with the buttons and the scroll bar take. */
const SIDES = 50;

/** Rows that stand ready below those in sight when the next ones are asked for. */
const AHEAD = 40;

interface EventsGridProps extends Omit<GridData, 'roomy'> {
  label: string;
  layout: GridLayout;
  direction: 'asc' | 'desc';
  setDirection: (direction: 'asc' | 'desc') => void;
  /** How many rows there are to scroll to: those that are on their way among them. */
  rowCount: number;
  /** Called when the last rows come into sight. */
  onNearEnd: () => void;
  toolbar: { left: ReactNode; right: ReactNode };
}

/** The events, one a row; the first column opens them. */
export const EventsGrid = ({
  label,
  layout,
  direction,
  setDirection,
  rowCount,
  onNearEnd,
  toolbar,
  rows,
  openedId,
  open,
}: EventsGridProps) => {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const { width } = useResizeObserver(frame, 'width');
  const { columns: ids, widths, setColumns, setWidth, density, kind } = layout;
  const room = Math.max(0, width - SIDES);
  const columns = useMemo(() => gridColumns({ columns: ids, widths, room }), [ids, widths, room]);
  const roomy = density === 'comfortable';
  const shown = useMemo<GridData>(
    () => ({ rows, openedId, roomy, open }),
    [rows, openedId, roomy, open],
  );
  const sorting = useMemo<EuiDataGridSorting>(
    () => ({
      columns: [{ id: 'time', direction }],
      // Events have a time order and no other; taking it away would be no order at all.
      onSort: (sorted) => setDirection(sorted[0]?.direction ?? direction),
    }),
    [direction, setDirection],
  );
  const onItemsRendered = useCallback(
    ({ visibleRowStopIndex }: { visibleRowStopIndex: number }) => {
      if (visibleRowStopIndex >= rows.length - AHEAD) onNearEnd();
    },
    [rows.length, onNearEnd],
  );
  const grid = useRef<EuiDataGridRefProps>(null);
  const loaded = useRef(rows);
  useEffect(() => {
    loaded.current = rows;
  }, [rows]);
  useEffect(() => {
    // Rows that load around an opened event do not move the list: only opening one does.
    const rowIndex = loaded.current.findIndex(({ id }) => id === openedId);
    if (rowIndex !== -1) grid.current?.scrollToItem?.({ rowIndex, align: 'auto' });
  }, [openedId]);
  return (
    <div ref={setFrame} style={{ height: '100%' }}>
      <GridContext.Provider value={shown}>
        {/* Columns share the room: before it is known they would be drawn twice. */}
        {width === 0 ? null : (
          <EuiDataGrid
            key={kind}
            ref={grid}
            aria-label={label}
            columns={columns}
            columnVisibility={{
              visibleColumns: [...ids],
              setVisibleColumns: setColumns,
              canDragAndDropColumns: true,
            }}
            sorting={sorting}
            onColumnResize={({ columnId, width: chosen }) => setWidth(columnId, chosen)}
            leadingControlColumns={GRID_CONTROLS}
            rowCount={rowCount}
            renderCellValue={GridCell}
            gridStyle={STYLE}
            rowHeightsOptions={{ defaultHeight: ROW_HEIGHTS[density] }}
            virtualizationOptions={{ onItemsRendered }}
            toolbarVisibility={{
              showColumnSelector: false,
              showSortSelector: false,
              showDisplaySelector: false,
              showFullScreenSelector: true,
              additionalControls: { left: { prepend: toolbar.left }, right: toolbar.right },
            }}
            height="100%"
            width="100%"
            data-test-subj="eventsGrid"
          />
        )}
      </GridContext.Provider>
    </div>
  );
};
