import type { ReactNode } from 'react';

export type Direction = 'asc' | 'desc';

export interface Sort<Field extends string> {
  field: Field;
  direction: Direction;
}

/** A column of a {@link DataTable}. */
export interface Column<Row, Field extends string> {
  id: string;
  name: string;
  /** What the head says when it is pointed at: what is counted here. */
  hint?: string;
  /** The order that a click on the head asks for, and the direction that is asked first. */
  sort?: { field: Field; first: Direction };
  align?: 'left' | 'right';
  /** Pixels; one column without takes what is left. */
  width?: number;
  /** Which share of the room that the table has beyond its least width goes to this column. */
  grow?: number;
  render: (row: Row) => ReactNode;
}

/** Where rows begin to belong to something else. */
export interface RowGroup {
  id: string;
  heading: ReactNode;
}
