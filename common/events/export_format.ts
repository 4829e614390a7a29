import type { EventRow } from '../api';
import { csvRow } from '../csv';
import { cellTexts } from './cell_texts';
import { otherFields } from './other_fields';

/** Why an export ends before its last event: written as its last line. */
export interface ExportCut {
  /** Events written. */
  events: number;
  /** Events that were to be written. */
  total: number;
  reason: string;
}

/** How an export is written: a head, a text for each event, a last line where it was cut. */
export interface ExportFormat {
  head: string;
  event: (row: EventRow) => string;
  cut: (cut: ExportCut) => string;
}

/** What the columns of a CSV leave out, as JSON. */
const OTHER = 'other_fields';

const cell = (texts: readonly string[]): string =>
  // Several values are a list in JSON, as any separator could stand in a value.
  texts.length > 1 ? JSON.stringify(texts) : (texts[0] ?? '');

const cutWords = ({ events, total, reason }: ExportCut): string =>
  `This export was cut after ${events} of ${total} events: ${reason}`;

/**
 * CSV with a column for each of the columns. `rest` adds one for the fields that have none, so that
 * nothing of an event is lost.
 */
export const csvFormat = (columns: readonly string[], rest: boolean): ExportFormat => {
  const paths = new Set(columns);
  const others = ({ event }: EventRow): string[] => {
    if (!rest) return [];
    const found = otherFields(event, paths);
    return [found === undefined ? '' : JSON.stringify(found)];
  };
  return {
    head: csvRow([...columns, ...(rest ? [OTHER] : [])]),
    event: (row) =>
      csvRow([...columns.map((column) => cell(cellTexts(row, column))), ...others(row)]),
    cut: (cut) => csvRow([cutWords(cut)]),
  };
};

/** One event a line, as Suricata writes it: such a file can be loaded again. */
export const NDJSON_FORMAT: ExportFormat = {
  head: '',
  event: ({ event }) => `${JSON.stringify(event)}\n`,
  cut: (cut) => `${JSON.stringify({ export_cut: cut })}\n`,
};
