import { CST, Lexer } from 'yaml';

/** What a pack may ask of the reader; the built-in catalogue stays far below. */
const MOST = { tokens: 400_000, depth: 100 } as const;

const OPENS = new Set(['flow-map-start', 'flow-seq-start']);
const CLOSES = new Set(['flow-map-end', 'flow-seq-end']);
/** Signs that open a level inside a line: "- - -", "? ? ?". */
const STEPS = new Set(['seq-item-ind', 'explicit-key-ind']);

/**
 * Why a text would keep a reader of YAML busy for too long, by a look at its signs alone; undefined
 * where it would not. Levels that are made by indentation cost so many letters that the length of a
 * pack bounds them.
 */
export const tooMuchWork = (text: string): string | undefined => {
  let tokens = 0;
  let depth = 0;
  let steps = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token) ?? '';
    tokens += 1;
    if (OPENS.has(type)) depth += 1;
    else if (CLOSES.has(type)) depth -= 1;
    else if (STEPS.has(type)) steps += 1;
    else if (type === 'newline') steps = 0;
    if (depth > MOST.depth || steps > MOST.depth) {
      return `This is nested more than ${MOST.depth} levels deep, deeper than any pack is.`;
    }
    if (tokens > MOST.tokens) return 'This pack has too many parts. Split it.';
  }
  return undefined;
};
