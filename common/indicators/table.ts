import { cellsOf, separatorOf } from './cells';
import { bare, refang } from '../indicator_forms';
import { classify } from '../indicator_forms';
import { hintOf, namesKinds, prefixed, type Hint } from '../indicator_forms';

/** A line of the text that says something, with its number from 1 on. */
export interface Line {
  number: number;
  text: string;
}

/** Which cells of a table hold indicators. */
export interface Table {
  separator: string;
  /** Columns that are read, with what their names say of them. */
  columns: readonly { at: number; hint: Hint }[];
  /** The column that says the kind of each row. */
  kindAt?: number;
  hasHeader: boolean;
}

const isIndicator = (cell: string): boolean => 'indicator' in classify(bare(refang(cell)));

/** Rows that show which columns hold indicators. */
const LOOKED_AT = 200;

const fromHeader = (header: readonly string[], separator: string): Table | undefined => {
  const named = header.flatMap((name, at) => {
    const hint = hintOf(name);
    return hint === undefined ? [] : [{ at, hint }];
  });
  if (named.length === 0) return undefined;
  const kindAt = header.findIndex(namesKinds);
  return { separator, columns: named, hasHeader: true, ...(kindAt === -1 ? {} : { kindAt }) };
};

/**
 * How a text is to be read as a table; undefined when it is none, but indicators one by one. A
 * header names the columns; without one it is the column that holds most indicators, the first of
 * several.
 */
export const readTable = (lines: readonly Line[]): Table | undefined => {
  const texts = lines
    .slice(0, LOOKED_AT)
    .map(({ text }) => text)
    .filter((text) => prefixed(text) === undefined);
  const separator = texts.length < 2 ? undefined : separatorOf(texts);
  if (separator === undefined) return undefined;
  const rows = texts.map((text) => cellsOf(text, separator));
  const [header = [], ...below] = rows;
  const hasHeader = below.length > 0 && !header.some(isIndicator);
  const named = hasHeader ? fromHeader(header, separator) : undefined;
  if (named !== undefined) return named;
  const data = hasHeader ? below : rows;
  const shares = header.map((_, at) => data.filter((row) => isIndicator(row[at] ?? '')).length);
  const best = Math.max(...shares);
  // Every cell an indicator: a list with several on a line, not a table.
  if (!hasHeader && shares.every((share) => share >= data.length * 0.9)) return undefined;
  return { separator, columns: [{ at: shares.indexOf(best), hint: 'any' }], hasHeader };
};
