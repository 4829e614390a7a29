import { z } from 'zod';
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

const CUT = /^"?This export was cut after (\d+) of (\d+) events: ([^]*?)"?\s*$/;

/** The cut of which the last line of a CSV tells; undefined for any other line. */
export const readCsvCut = (line: string): ExportCut | undefined => {
  const [, events, total, reason] = CUT.exec(line) ?? [];
  return events === undefined || total === undefined
    ? undefined
    : {
        events: Number(events),
        total: Number(total),
        reason: (reason ?? '').replaceAll('""', '"'),
      };
};

const cutLine = z.object({
  export_cut: z.object({ events: z.number(), total: z.number(), reason: z.string() }),
});

/** The cut of which the last line of NDJSON tells; undefined for any other line. */
export const readNdjsonCut = (line: string): ExportCut | undefined => {
  if (!line.startsWith('{"export_cut":')) return undefined;
  try {
    return cutLine.safeParse(JSON.parse(line)).data?.export_cut;
  } catch {
    return undefined;
  }
};

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
      csvRow([...columns.map((column) => cell(cellTexts(row, column).texts)), ...others(row)]),
    cut: (cut) => csvRow([cutWords(cut)]),
  };
};

/** One event a line, as Suricata writes it: such a file can be loaded again. */
export const NDJSON_FORMAT: ExportFormat = {
  head: '',
  event: ({ event }) => `${JSON.stringify(event)}\n`,
  cut: (cut) => `${JSON.stringify({ export_cut: cut })}\n`,
};
