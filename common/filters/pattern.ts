/** A wildcard pattern in parts: literal text, `*` (any text) and `?` (one character). */
export type PatternPart = { literal: string } | 'any' | 'one';
export type Pattern = readonly PatternPart[];

/** Parses the text of a `matches` value. `\*`, `\?` and `\\` are literal characters. */
export const parsePattern = (text: string): Pattern => {
  const parts: PatternPart[] = [];
  let literal = '';
  const flush = () => {
    if (literal !== '') parts.push({ literal });
    literal = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const next = text.charAt(i + 1);
    if (char === '\\' && (next === '*' || next === '?' || next === '\\')) {
      literal += next;
      i += 1;
    } else if (char === '*') {
      flush();
      // A run of stars means one star, and costs as one.
      if (parts.at(-1) !== 'any') parts.push('any');
    } else if (char === '?') {
      flush();
      parts.push('one');
    } else {
      literal += char;
    }
  }
  flush();
  return parts;
};

export const contains = (text: string): Pattern => ['any', { literal: text }, 'any'];
export const startsWith = (text: string): Pattern => [{ literal: text }, 'any'];
export const endsWith = (text: string): Pattern => ['any', { literal: text }];

/** The pattern in the syntax of Elasticsearch's wildcard query, literal parts escaped. */
export const toWildcard = (pattern: Pattern): string =>
  pattern
    .map((part) =>
      part === 'any' ? '*' : part === 'one' ? '?' : part.literal.replace(/[\\*?]/g, '\\$&'),
    )
    .join('');

const codePoints = (text: string): string[] => Array.from(text);

/** The case of ASCII letters only, as Elasticsearch's `case_insensitive` does. */
export const foldAscii = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * Whether the whole text fits the pattern. Linear in text × pattern with no backtracking blow-up:
 * only the last `*` is ever returned to. `?` is one code point, as in Elasticsearch.
 */
export const fits = (pattern: Pattern, text: string): boolean => {
  const chars = codePoints(text);
  const tokens = pattern.flatMap((part): (string | { wild: 'any' | 'one' })[] =>
    typeof part === 'string' ? [{ wild: part }] : codePoints(part.literal),
  );
  let token = 0;
  let char = 0;
  let star = -1;
  let resume = 0;
  while (char < chars.length) {
    const current = tokens[token];
    if (typeof current === 'object' && current.wild === 'any') {
      star = token;
      token += 1;
      resume = char;
    } else if (current !== undefined && (typeof current === 'object' || current === chars[char])) {
      token += 1;
      char += 1;
    } else if (star >= 0) {
      resume += 1;
      char = resume;
      token = star + 1;
    } else {
      return false;
    }
  }
  while (token < tokens.length) {
    const rest = tokens[token];
    if (typeof rest !== 'object' || rest.wild !== 'any') return false;
    token += 1;
  }
  return true;
};
