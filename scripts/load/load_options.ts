import type { Readable } from 'node:stream';
import type { FileResult } from './load_file';
import type { TimePlan } from './time_plan';

export interface LoadOptions {
  /** What all index names begin with. */
  index: string;
  /** Move all times by one offset, so that the newest event is now. */
  shiftToNow?: boolean;
  /** Shorten times without events, so that captures of many years lie close together. */
  squeezeGaps?: boolean;
  /** Delete what an earlier load of these files wrote, then load them anew. */
  again?: boolean;
  /** One file for all rejected lines. Default: `<file>.rejects.ndjson` in `rejectsFolder`. */
  rejectsFile?: string;
  /** Default: the working folder. */
  rejectsFolder?: string;
  now?: Date;
  /** Stops the load at a point from which the same call goes on. */
  signal?: AbortSignal;
  /** What `-` reads. Default: standard input. */
  stdin?: Readable;
  /** How long Elasticsearch may be busy or away, in seconds. Default: 300. */
  patienceSeconds?: number;
}

/** What a load did with one file. */
export interface FileSummary extends FileResult {
  file: string;
  /** Lines of the file. */
  lines: number;
  /** Lines that an earlier run had done already, so that this one passed over them. */
  linesBefore: number;
  rejectsFile: string;
  timePlan: TimePlan;
  /** When an earlier load of the file was last at work (ISO 8601). */
  loadedBefore?: string;
  /** The times were to be moved, but an earlier load had decided them: they were kept. */
  keptTimes: boolean;
  /** Events of an earlier load that `again` deleted first. */
  deleted: number;
  /** Why the file breaks off, if it does. */
  cutOff?: string;
  seconds: number;
}

export interface LoadSummary {
  files: FileSummary[];
  seconds: number;
  stopped: boolean;
}
