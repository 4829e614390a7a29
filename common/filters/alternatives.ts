import type { Query } from './query';

/** Elasticsearch takes regular expressions of 1,000 characters (`index.max_regex_length`). */
const MOST_CHARACTERS = 900;

/** What making the automaton may cost; far more than expressions of that length need. */
const MOST_WORK = 200_000;

/**
 * A text as it stands in a regular expression of Lucene. Letters are folded here, since there
 * `case_insensitive` folds beyond ASCII (`k` and the Kelvin sign), unlike in terms and wildcards.
 */
const escaped = (text: string, fold: boolean): string =>
  text
    .replace(/[^\p{L}\p{N}]/gu, '\\$&')
    .replace(/[A-Za-z]/g, (letter) =>
      fold ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : letter,
    );

const chunksOf = (texts: readonly string[]): string[][] => {
  const chunks: string[][] = [];
  let length = Infinity;
  for (const text of texts) {
    if (length + text.length + 1 > MOST_CHARACTERS) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(text);
    length += text.length + 1;
  }
  return chunks;
};

/** The longest text that fits an expression whatever has to be escaped in it. */
export const LONGEST_ALTERNATIVE = 200;

/**
 * Any of many texts between a beginning and an end, as few queries: the dictionary of a field is
 * walked once for hundreds of texts instead of once for each.
 */
export const alternatives = (
  field: string,
  texts: readonly string[],
  around: { before: string; after: string },
  fold: boolean,
): Query[] =>
  chunksOf([...new Set(texts)].map((text) => escaped(text, fold))).map((chunk) => ({
    regexp: {
      [field]: {
        value: `${around.before}(${chunk.join('|')})${around.after}`,
        max_determinized_states: MOST_WORK,
      },
    },
  }));
