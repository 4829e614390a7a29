import { createHash } from 'node:crypto';
import {
  FINGERPRINT_BYTES,
  fingerprintOf,
  manifestId,
  type FileManifest,
  type StoredManifest,
} from './manifest';
import { MAX_DAILY_INDICES, type Granularity } from './index_names';
import type { Scan } from './scan';
import { moverOf, squeezeOf, UNMOVED, type TimePlan } from './time_plan';

export interface PlanOptions {
  shiftToNow: boolean;
  squeezeGaps: boolean;
  /** Seconds since 1970. */
  now: number;
}

const newestOf = (times: (number | undefined)[]): number | undefined =>
  times.reduce<number | undefined>(
    (newest, time) =>
      time === undefined ? newest : newest === undefined ? time : Math.max(newest, time),
    undefined,
  );

/**
 * How the times of files that are loaded together are moved: all by the same plan, so that they
 * keep their order.
 *
 * The newest event comes to lie at now. Without squeezing, clocks that run ahead of now (captures
 * of broken machines) do not count for that, else one of them would push all others far back.
 */
export const planTimes = (scans: readonly Scan[], options: PlanOptions): TimePlan => {
  if (!options.squeezeGaps) {
    if (!options.shiftToNow) return UNMOVED;
    const newest =
      newestOf(scans.map(({ newestPast }) => newestPast)) ??
      newestOf(scans.map((scan) => scan.newest));
    return newest === undefined ? UNMOVED : { offsetSeconds: options.now - newest };
  }
  const minutes = new Set<number>();
  for (const scan of scans) for (const minute of scan.minutes) minutes.add(minute);
  const plan: TimePlan = { offsetSeconds: 0, squeeze: squeezeOf(minutes) };
  const newest = newestOf(scans.map((scan) => scan.newest));
  if (!options.shiftToNow || newest === undefined) return plan;
  return { ...plan, offsetSeconds: options.now - (moverOf(plan)?.(newest) ?? newest) };
};

/** One index a day, unless the events of a file lie on too many days. */
export const planGranularity = (scan: Scan, plan: TimePlan): Granularity => {
  const move = moverOf(plan);
  const days =
    scan.minutes.size === 0
      ? scan.days
      : new Set(
          Array.from(scan.minutes, (minute) =>
            Math.floor((move?.(minute * 60) ?? minute * 60) / 86_400),
          ),
        );
  return days.size > MAX_DAILY_INDICES ? 'year' : 'day';
};

const NO_LINES = createHash('sha256').digest('hex');

/** The manifest of a file that is loaded for the first time. */
export const newManifest = (
  file: string,
  index: string,
  head: Buffer,
  timePlan: TimePlan,
  granularity: Granularity,
): StoredManifest => {
  const now = new Date().toISOString();
  const bytes = Math.min(head.length, FINGERPRINT_BYTES);
  const manifest: FileManifest = {
    kind: 'file',
    index,
    file,
    fingerprint: fingerprintOf(head, bytes),
    fingerprint_bytes: bytes,
    granularity,
    time_plan: timePlan,
    state: 'loading',
    lines_done: 0,
    lines_sha256: NO_LINES,
    events: 0,
    rejected: 0,
    indices: [],
    started_at: now,
    updated_at: now,
  };
  return { id: manifestId(index, head), manifest };
};

/**
 * The manifest to go on with for a file that was loaded before. If the lines that were done are
 * not those of the file any more, or an index is gone or was made anew, it begins at the first
 * line again: ids keep what is still there from being written twice.
 */
export const resumedManifest = (
  { id, manifest }: StoredManifest,
  file: string,
  head: Buffer,
  isIntact: boolean,
): StoredManifest => ({
  id,
  manifest: {
    ...manifest,
    file,
    fingerprint: fingerprintOf(head, FINGERPRINT_BYTES),
    fingerprint_bytes: Math.min(head.length, FINGERPRINT_BYTES),
    state: 'loading',
    ...(isIntact ? {} : { lines_done: 0, lines_sha256: NO_LINES, events: 0, rejected: 0 }),
  },
});
