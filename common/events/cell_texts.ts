import type { EventRow } from '../api';
import { textsAt } from '../eve';
import { fieldLabel } from '../filters';
import { MADE_COLUMNS, type CellTexts } from './made_columns';

const madeColumn = (column: string) =>
  Object.hasOwn(MADE_COLUMNS, column) ? MADE_COLUMNS[column] : undefined;

/** What an event has in a column: a made one, or the values at an EVE path. */
export const cellTexts = (row: EventRow, column: string): CellTexts =>
  madeColumn(column)?.read(row) ?? { field: column, texts: textsAt(row.event, column) };

/** What a column is called. */
export const columnLabel = (column: string): string =>
  madeColumn(column)?.label ?? fieldLabel(column);
