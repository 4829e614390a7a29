import { createHash } from 'node:crypto';
import { readLines, type Line } from './lines';
import { secondsOf } from './event_time';
import { checkLine } from './prepare';
import type { Source } from './source';

/** What a first reading of a file tells, before anything is written. */
export interface Scan {
  lines: number;
  bytes: number;
  /** Why the file is not EVE; undefined if it holds at least one event. */
  notEve?: string;
  /** Newest event time (seconds since 1970) not after `now`, statistics left out. */
  newestPast?: number;
  /** Newest event time of all. */
  newest?: number;
  /** Days since 1970 on which there are events; empty if minutes were asked for. */
  days: Set<number>;
  /** Minutes since 1970 in which there are events or running flows, if asked for. */
  minutes: Set<number>;
  /** SHA-256 over the first lines, each with a line feed, as many as were asked for. */
  linesSha256?: string;
  /** Why the file breaks off, if it does. */
  cutOff?: string;
}

export interface ScanOptions {
  /** Seconds since 1970. */
  now: number;
  /** Collect minutes, which a squeeze needs. */
  minutes: boolean;
  /** Hash this many lines from the beginning. */
  hashLines?: number;
  onLines?: (lines: number, bytes: number) => void;
}

/** A flow of more than a day would fill the minutes of broken clocks as well. */
const LONGEST_FLOW_SECONDS = 86_400;
/** Clocks that run ahead by this much are taken for right. */
const TOLERATED_AHEAD_SECONDS = 86_400;

const TIMESTAMP = /"@?timestamp"\s*:\s*"([^"\\]{19,40})"/;
const STATISTICS = /"event_type"\s*:\s*"stats"/;
const FLOW_START = /"start"\s*:\s*"([^"\\]{19,40})"/;

const larger = (a: number | undefined, b: number): number => (a === undefined ? b : Math.max(a, b));

const addTimes = (scan: Scan, text: string, options: ScanOptions): void => {
  const time = secondsOf(TIMESTAMP.exec(text)?.[1]);
  if (time === undefined) return;
  scan.newest = larger(scan.newest, time);
  // Statistics carry the time at which a capture was read, not that of the capture.
  if (time <= options.now + TOLERATED_AHEAD_SECONDS && !STATISTICS.test(text)) {
    scan.newestPast = larger(scan.newestPast, time);
  }
  if (!options.minutes) {
    scan.days.add(Math.floor(time / 86_400));
    return;
  }
  const last = Math.floor(time / 60);
  const start = secondsOf(FLOW_START.exec(text)?.[1]);
  const running = start !== undefined && start <= time && time - start <= LONGEST_FLOW_SECONDS;
  const first = running ? Math.floor(start / 60) : last;
  for (let minute = first; minute <= last; minute++) scan.minutes.add(minute);
};

const firstWords = (line: Line): string => {
  const text = line.bytes.toString('utf8').trim().slice(0, 60);
  return text === '' ? 'it is blank' : `it begins with ${JSON.stringify(text)}`;
};

/** Reads a whole file once. Throws LoadError if it cannot be read. */
export const scanFile = async (source: Source, options: ScanOptions): Promise<Scan> => {
  const scan: Scan = { lines: 0, bytes: 0, days: new Set(), minutes: new Set() };
  const { hashLines = 0 } = options;
  const hash = createHash('sha256');
  let firstProblem: string | undefined;
  let isEve = false;
  const cutOff = (reason: string): void => {
    scan.cutOff = reason;
  };
  for await (const lines of readLines(source, cutOff)) {
    for (const line of lines) {
      scan.lines = line.number;
      scan.bytes += line.bytes.length + 1;
      if (line.number <= hashLines) hash.update(line.bytes).update('\n');
      if (!isEve && line.tooLong === undefined) {
        const checked = checkLine(line.bytes);
        if ('event' in checked) isEve = true;
        else firstProblem ??= `line ${line.number}: ${checked.problem}; ${firstWords(line)}`;
      }
      if (line.tooLong === undefined) addTimes(scan, line.bytes.toString('latin1'), options);
    }
    options.onLines?.(scan.lines, scan.bytes);
  }
  if (!isEve)
    scan.notEve = scan.lines === 0 ? 'it is empty' : (firstProblem ?? 'its lines are too long');
  if (hashLines > 0 && hashLines <= scan.lines) scan.linesSha256 = hash.digest('hex');
  return scan;
};
