import React, { createContext, useContext, useEffect } from 'react';
import {
  EuiButtonIcon,
  EuiSkeletonRectangle,
  type EuiDataGridCellValueElementProps,
  type EuiDataGridControlColumn,
} from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { EventCell } from './cells';

export interface GridData {
  rows: readonly EventRow[];
  openedId: string | undefined;
  roomy: boolean;
  open: (row: EventRow) => void;
}

/**
 * What the cells show. They read it themselves, so that their components stay the same: the grid
 * makes a cell with a new component anew, and the new cell takes the focus from wherever it is.
 */
export const GridContext = createContext<GridData>({
  rows: [],
  openedId: undefined,
  roomy: false,
  open: () => undefined,
});

type SetCellProps = EuiDataGridCellValueElementProps['setCellProps'];

const SETTLED = { className: 'shCell' };
const SETTLED_OPENED = { className: 'shCell shOpened' };

/**
 * The grid wraps a cell that holds buttons in a focus trap, but not before the cell is drawn a
 * second time, and then it makes the content anew. Left alone this happens while the mouse button
 * is down on a value, and the click is lost; so each cell is drawn twice at once.
 */
const useSettledCell = (setCellProps: SetCellProps, isOpened: boolean): boolean => {
  useEffect(() => {
    drawn.add(setCellProps);
    setCellProps(isOpened ? SETTLED_OPENED : SETTLED);
  }, [setCellProps, isOpened]);
  return drawn.has(setCellProps);
};

/** The cells that were drawn before, by the function that each has of its own. */
const drawn = new WeakSet<SetCellProps>();

/** Columns whose cells always hold a button. */
const WITH_BUTTONS: ReadonlySet<string> = new Set(['type', 'summary', 'ends']);

/**
 * Stands for the buttons of a cell at its first drawing, of which only that there is one counts: a
 * cell that has none then, as its row is still on its way, could never be entered with Enter.
 */
const FirstDrawing = () => <button type="button" aria-label="Value" className="shButton" />;

/** A row that is on its way: it has its place already. */
const Coming = () => (
  <EuiSkeletonRectangle width="60%" height={12} borderRadius="s" contentAriaLabel="Event" />
);

export const GridCell = ({
  rowIndex,
  columnId,
  setCellProps,
}: EuiDataGridCellValueElementProps) => {
  const { rows, openedId, roomy, open } = useContext(GridContext);
  const row = rows[rowIndex];
  const isSettled = useSettledCell(setCellProps, row !== undefined && row.id === openedId);
  if (!isSettled && WITH_BUTTONS.has(columnId)) return <FirstDrawing />;
  if (row === undefined) return <Coming />;
  return <EventCell column={columnId} row={row} roomy={roomy} open={open} />;
};

const OpenHeader = () => <span className="euiScreenReaderOnly">Open</span>;

const OpenCell = ({ rowIndex, setCellProps }: EuiDataGridCellValueElementProps) => {
  const { rows, openedId, open } = useContext(GridContext);
  const row = rows[rowIndex];
  const isOpened = row !== undefined && row.id === openedId;
  const isSettled = useSettledCell(setCellProps, isOpened);
  if (row === undefined) return isSettled ? null : <FirstDrawing />;
  return (
    <EuiButtonIcon
      iconType="expand"
      size="xs"
      color={isOpened ? 'primary' : 'text'}
      aria-label="Open the event"
      onClick={() => open(row)}
      data-test-subj="openEvent"
    />
  );
};

export const GRID_CONTROLS: EuiDataGridControlColumn[] = [
  { id: 'open', width: 32, headerCellRender: OpenHeader, rowCellRender: OpenCell },
];
