import { cellsOf } from './cells';
import { bare, hintOf, prefixed, refang, type Hint } from '../indicator_forms';
import type { Line, Table } from './table';

/** A text that may be an indicator, with what is said of it. */
export interface Candidate {
  text: string;
  hint: Hint;
}

const isComment = (text: string): boolean => text.startsWith('#') || text.startsWith('//');

/** The lines of a text that are neither empty nor comments. */
export const linesOf = (text: string): Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !isComment(line.text));

const unquoted = (text: string): string => {
  const first = text.charAt(0);
  const isQuoted = text.length > 1 && (first === '"' || first === "'") && text.endsWith(first);
  return isQuoted ? text.slice(1, -1) : text;
};

/** A user agent is taken as it is: its brackets, commas and signs belong to it. */
const candidate = (text: string, hint: Hint): Candidate => {
  const said = hint === 'user_agent' ? undefined : prefixed(text);
  const kind = said === undefined || hint !== 'any' ? hint : said.hint;
  const rest = (said?.rest ?? text).trim();
  return kind === 'user_agent'
    ? { text: unquoted(rest), hint: kind }
    : { text: bare(refang(rest)), hint: kind };
};

const withoutRemark = (text: string): string => {
  const at = text.search(/\s#/);
  return at === -1 ? text : text.slice(0, at);
};

/** Addresses that lists in the form of a hosts file write before each name. */
const SINKS = new Set(['0.0.0.0', '127.0.0.1', '::1', '::']);

/** The candidates of one line of a text that is no table. */
export const candidatesIn = (text: string, hint: Hint): Candidate[] => {
  const said = prefixed(text);
  const kind = said === undefined || hint !== 'any' ? hint : said.hint;
  if (kind === 'user_agent') {
    return [candidate(said?.hint === 'user_agent' ? said.rest : text, 'user_agent')];
  }
  // The usual line is one word.
  const words = /[\s,;|]/.test(text)
    ? refang(withoutRemark(text))
        .split(/[\s,;|]+/)
        .filter((word) => word !== '')
    : [text];
  const [first = '', ...others] = words;
  const isHosts = others.length > 0 && SINKS.has(first);
  let next: Hint = hint;
  return (isHosts ? others : words).flatMap((word): Candidate[] => {
    // "ja3: 0123…" with a space behind the colon.
    const lone = word.endsWith(':') ? hintOf(word) : undefined;
    if (lone !== undefined) {
      next = hint === 'any' ? lone : hint;
      return [];
    }
    const one = candidate(word, next);
    next = hint;
    return [one];
  });
};

/** The candidates of a row: cells of the chosen columns that hold something. */
export const candidatesOfRow = (text: string, table: Table, hint: Hint): Candidate[] => {
  const cells = cellsOf(text, table.separator);
  const named = table.kindAt === undefined ? undefined : hintOf(cells[table.kindAt] ?? '');
  return table.columns.flatMap((column) => {
    const cell = cells[column.at] ?? '';
    if (cell.trim() === '') return [];
    const said = column.hint !== 'any' ? column.hint : (named ?? 'any');
    return [candidate(cell.trim(), hint === 'any' ? said : hint)];
  });
};
