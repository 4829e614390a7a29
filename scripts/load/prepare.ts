import { createHash } from 'node:crypto';
import { moveTimes, secondsOf } from './event_time';
import { eventIndex, indexSuffixer, mixedIndex, type Granularity } from './index_names';
import type { Line } from './lines';
import { moverOf, type TimePlan } from './time_plan';

const ID_BYTES = 20;

/**
 * The id of an event: its line number and its exact bytes as they stand in the file, so that the
 * same line loaded again is the same event and two equal lines are two events.
 */
export const eventId = (line: number, bytes: Buffer): string =>
  createHash('sha256')
    .update(`${line}\n`)
    .update(bytes)
    .digest()
    .subarray(0, ID_BYTES)
    .toString('base64url');

/** An event that is ready to be sent. */
export interface PreparedEvent {
  kind: 'event';
  id: string;
  index: string;
  /** Where it goes if `index` cannot take its shape. */
  mixedIndex: string;
  source: Buffer;
}

export type PreparedLine =
  | PreparedEvent
  | { kind: 'blank' }
  | { kind: 'rejected'; reason: string }
  /** A last line that is still being written. */
  | { kind: 'half_written'; reason: string };

const MEGABYTE = 1024 * 1024;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const describeValue = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;

type CheckedLine = { event: Record<string, unknown> } | { problem: string; broken?: boolean };

/** Whether a line is an EVE event: a JSON object with an event type. */
export const checkLine = (bytes: Buffer): CheckedLine => {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { problem: 'not JSON', broken: true };
  }
  if (!isRecord(value)) return { problem: `not a JSON object but ${describeValue(value)}` };
  const { event_type: eventType } = value;
  if (typeof eventType !== 'string' || eventType === '') return { problem: 'no event_type' };
  return { event: value };
};

const isBlank = (bytes: Buffer): boolean =>
  bytes.length === 0 || (bytes.length < 80 && bytes.toString('latin1').trim() === '');

/**
 * Makes the function that turns lines of a file into events to send. The bytes of a line are sent
 * as they stand; only times are replaced, and only if the plan moves them.
 */
export const linePreparer = (name: string, granularity: Granularity, plan: TimePlan) => {
  const move = moverOf(plan);
  const suffixOf = indexSuffixer(granularity);
  return (line: Line): PreparedLine => {
    const { number, bytes, ended, tooLong } = line;
    if (tooLong !== undefined) {
      const size = Math.ceil(tooLong / MEGABYTE);
      return { kind: 'rejected', reason: `longer than an event can be (${size} MB)` };
    }
    if (isBlank(bytes)) return { kind: 'blank' };
    const checked = checkLine(bytes);
    if ('problem' in checked) {
      return checked.broken === true && !ended
        ? { kind: 'half_written', reason: 'half-written last line' }
        : { kind: 'rejected', reason: checked.problem };
    }
    const written = secondsOf(checked.event.timestamp) ?? secondsOf(checked.event['@timestamp']);
    const suffix = suffixOf(written === undefined ? undefined : (move?.(written) ?? written));
    return {
      kind: 'event',
      id: eventId(number, bytes),
      index: eventIndex(name, suffix),
      mixedIndex: mixedIndex(name, suffix),
      source: move === undefined ? bytes : moveTimes(bytes, move),
    };
  };
};
