import { Findings, type NotUnderstood, type ParseRemark } from './findings';
import { prefixed, type Hint } from '../indicator_forms';
import type { Indicator, IndicatorKind } from '../indicator_forms';
import { candidatesIn, candidatesOfRow, linesOf } from './lines';
import { readTable } from './table';

export interface ParsedList {
  /** Each once, in the order of the text. At most `MOST_INDICATORS`. */
  indicators: Indicator[];
  /** Indicators that the text has again. */
  duplicates: number;
  /** Indicators beyond the most that a list takes. */
  tooMany: number;
  remarks: ParseRemark[];
  /** The first of what was not understood. */
  notUnderstood: NotUnderstood[];
  notUnderstoodCount: number;
}

/**
 * Reads a text as a list of indicators: one or several on a line, or a table with a column of them;
 * defanged forms are understood. `as` says what everything in it is. Never throws; the time grows
 * with the length of the text and no faster.
 */
export const parseIndicators = (text: string, as?: IndicatorKind): ParsedList => {
  const hint: Hint = as ?? 'any';
  const lines = linesOf(text);
  const table = hint === 'user_agent' ? undefined : readTable(lines);
  const found = new Findings();
  lines.slice(table?.hasHeader === true ? 1 : 0).forEach((line) => {
    const candidates =
      // A line that says its own kind is no row.
      table === undefined || prefixed(line.text) !== undefined
        ? candidatesIn(line.text, hint)
        : candidatesOfRow(line.text, table, hint);
    for (const candidate of candidates) found.read(candidate, line.number);
  });
  return {
    indicators: found.indicators,
    duplicates: found.duplicates,
    tooMany: found.tooMany,
    remarks: [...found.remarks.values()],
    notUnderstood: found.notUnderstood,
    notUnderstoodCount: found.notUnderstoodCount,
  };
};

const SAID: ReadonlySet<IndicatorKind> = new Set([
  'md5',
  'ja3',
  'ja3s',
  'hassh',
  'user_agent',
  'domain',
]);

/** A list as a text that reads as the same list. */
export const listToText = (list: readonly Indicator[]): string =>
  list.map(({ kind, value }) => (SAID.has(kind) ? `${kind}: ${value}` : value)).join('\n');
