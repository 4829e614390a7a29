import type { Evidence, EventRow } from '../../common/api';
import { parseDate } from '../../common/filters';
import { timeOf, typeOf } from '../../common/events';

/** One entry of the time line of a flow. */
export interface LineEntry {
  row: EventRow;
  type: string;
  time: string | undefined;
  /** Milliseconds since the entry before, where both have a time. */
  gap: number | undefined;
  isOpened: boolean;
}

const millisOf = ({ event }: EventRow): number | undefined => {
  const time = timeOf(event);
  return time === undefined ? undefined : parseDate(time, 0);
};

/** All events of the flow in one line, oldest first; those without a time last. */
export const evidenceLine = (
  evidence: Evidence['evidence'],
  opened: { index: string; id: string },
): LineEntry[] => {
  const rows = Object.values(evidence)
    .flat()
    .map((row) => ({ row, at: millisOf(row) }))
    .toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
  return rows.map(({ row, at }, index) => {
    const before = rows[index - 1]?.at;
    return {
      row,
      type: typeOf(row.event),
      time: timeOf(row.event),
      gap: at === undefined || before === undefined ? undefined : at - before,
      isOpened: row.id === opened.id && row.index === opened.index,
    };
  });
};

/** Gaps shorter than this are no gaps. */
const SHORTEST_GAP = 1_000;

/** A gap in words, undefined where events follow one another. */
export const gapWords = (millis: number | undefined): string | undefined => {
  if (millis === undefined || millis < SHORTEST_GAP) return undefined;
  const seconds = millis / 1_000;
  if (seconds < 120) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s later`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min later`;
  if (seconds < 172_800) return `${(seconds / 3_600).toFixed(1)} h later`;
  return `${Math.round(seconds / 86_400)} days later`;
};

/** The space that a gap takes, in pixels: longer gaps take more, but never a screen. */
export const gapHeight = (millis: number | undefined): number =>
  millis === undefined || millis < SHORTEST_GAP
    ? 0
    : Math.min(72, Math.round(18 + 6 * Math.log2(millis / SHORTEST_GAP)));
