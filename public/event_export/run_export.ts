import { EXPORT_TOTAL_HEADER, exportEvents, type ExportOptions } from '../../common/api';
import { readCsvCut, readNdjsonCut } from '../../common/events';
import type { Hunt } from '../../common/hunts';
import { toApiError, type CallStream } from '../api';
import { createRecords } from './records';

/** What is to be exported. */
export interface ExportRequest {
  hunt: Hunt;
  options: ExportOptions;
}

export interface Progress {
  events: number;
  /** Undefined until the server has counted. */
  total: number | undefined;
}

/** What came of an export that began to arrive. */
export interface Exported {
  file: Blob;
  events: number;
  total: number;
  /** Why events are missing; undefined where none is. */
  cut: string | undefined;
}

/** Texts are gathered to blobs of this size, which the browser may keep outside of memory. */
const BLOB_CHARS = 8_000_000;

/** Brings the file of an export together, and checks that it is whole. */
export const runExport = async (
  callStream: CallStream,
  { hunt, options }: ExportRequest,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Exported> => {
  const { headers, chunks } = await callStream(
    exportEvents,
    { body: { ...hunt, ...options } },
    { signal },
  );
  const isCsv = options.format === 'csv';
  const total = Number(headers.get(EXPORT_TOTAL_HEADER));
  const records = createRecords(isCsv);
  const eventsRead = (): number => Math.max(0, records.count() - (isCsv ? 1 : 0));
  const blobs: Blob[] = [];
  let text = '';
  let broken: string | undefined;
  try {
    for await (const chunk of chunks) {
      records.add(chunk);
      text += chunk;
      if (text.length > BLOB_CHARS) {
        blobs.push(new Blob([text]));
        text = '';
      }
      onProgress({ events: eventsRead(), total });
    }
  } catch (error) {
    if (signal.aborted) throw error;
    broken = toApiError(error).message;
  }
  const file = new Blob([...blobs, text], { type: headers.get('content-type') ?? '' });
  const said = (isCsv ? readCsvCut : readNdjsonCut)(records.last());
  const isSaid = said?.total === total && said.events === eventsRead() - 1;
  const events = isSaid ? said.events : eventsRead();
  const cut =
    broken ??
    (isSaid
      ? said.reason
      : events === total
        ? undefined
        : 'The answer ended before its last event.');
  return { file, events, total, cut };
};
