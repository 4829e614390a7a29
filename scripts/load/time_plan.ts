/** A gap of more than this between events is squeezed … */
export const GAP_SECONDS = 600;
/** … to this. */
export const SQUEEZED_GAP_SECONDS = 60;

/**
 * Stretches of time with events, in order. A time inside stretch `i` moves from `starts[i]` to
 * `moved[i]`; the time between two stretches is compressed.
 */
export interface Squeeze {
  starts: number[];
  ends: number[];
  moved: number[];
}

/** How the times of a file are moved: squeezed first, then moved by the offset. Kept in the manifest. */
export interface TimePlan {
  offsetSeconds: number;
  squeeze?: Squeeze;
}

export const UNMOVED: TimePlan = { offsetSeconds: 0 };

/** Finds stretches in occupied minutes (minutes since 1970, any order). */
export const squeezeOf = (minutes: Iterable<number>): Squeeze => {
  const squeeze: Squeeze = { starts: [], ends: [], moved: [] };
  let movedEnd = 0;
  for (const minute of Float64Array.from(minutes).sort()) {
    const start = minute * 60;
    const last = squeeze.ends.length - 1;
    const lastEnd = squeeze.ends[last];
    if (lastEnd !== undefined && start - lastEnd <= GAP_SECONDS) {
      squeeze.ends[last] = start + 60;
      movedEnd += start + 60 - lastEnd;
    } else {
      const moved = lastEnd === undefined ? start : movedEnd + SQUEEZED_GAP_SECONDS;
      squeeze.starts.push(start);
      squeeze.ends.push(start + 60);
      squeeze.moved.push(moved);
      movedEnd = moved + 60;
    }
  }
  return squeeze;
};

/** The last stretch that begins at or before a time; -1 if there is none. */
const stretchAt = (starts: readonly number[], seconds: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const squeezed = (squeeze: Squeeze, seconds: number): number => {
  const at = Math.max(stretchAt(squeeze.starts, seconds), 0);
  const start = squeeze.starts[at];
  const end = squeeze.ends[at];
  const moved = squeeze.moved[at];
  if (start === undefined || end === undefined || moved === undefined) return seconds;
  const next = squeeze.starts[at + 1];
  if (seconds <= end || next === undefined) return seconds - start + moved;
  const share = (seconds - end) / (next - end);
  return end - start + moved + Math.floor(share * SQUEEZED_GAP_SECONDS);
};

/**
 * The map of a plan over seconds since 1970, or undefined if it moves nothing. It never turns the
 * order of two times round, so what was expired, or inside a flow, still is.
 */
export const moverOf = (plan: TimePlan): ((seconds: number) => number) | undefined => {
  const { offsetSeconds, squeeze } = plan;
  if (squeeze !== undefined) return (seconds) => squeezed(squeeze, seconds) + offsetSeconds;
  return offsetSeconds === 0 ? undefined : (seconds) => seconds + offsetSeconds;
};
