import { z } from 'zod';
import { useKept } from '../widgets';

const MOST = 10;
const NONE: Range[] = [];

const ranges = z.array(z.object({ start: z.string().max(100), end: z.string().max(100) })).max(50);

export interface Range {
  start: string;
  end: string;
}

/** The ranges with one more in front, each once. */
export const withRange = (before: readonly Range[], range: Range): Range[] =>
  [range, ...before.filter(({ start, end }) => start !== range.start || end !== range.end)].slice(
    0,
    MOST,
  );

/** The time ranges that were used in this browser, newest first. */
export const useRecentRanges = (): [Range[], (range: Range) => void] => {
  const [recent, keep] = useKept<Range[]>('time.recent', ranges, NONE);
  return [recent, (range) => keep((now) => withRange(now, range))];
};
