import { endsWith, type Pattern } from '../pattern';

const folded = (char: string): string =>
  /[A-Za-z]/.test(char) ? `[${char.toLowerCase()}${char.toUpperCase()}]` : char;

/**
 * One character of Lucene's regular expressions. A backslash stands in brackets, so that a query
 * string never takes it for an escape of the slash that ends the expression.
 */
const literalChar = (char: string, caseInsensitive: boolean): string => {
  if (char === '\\') return '[\\\\]';
  if (/[.?+*|{}[\]()"#@&<>~^$\-/]/.test(char)) return `\\${char}`;
  return caseInsensitive ? folded(char) : char;
};

const literalRegex = (text: string, caseInsensitive: boolean): string =>
  Array.from(text, (char) => literalChar(char, caseInsensitive)).join('');

/** A pattern as a regular expression of Lucene over the whole value; case is that of ASCII letters. */
export const patternRegex = (pattern: Pattern, caseInsensitive: boolean): string =>
  pattern
    .map((part) =>
      part === 'any' ? '.*' : part === 'one' ? '.' : literalRegex(part.literal, caseInsensitive),
    )
    .join('');

/** A domain or a name under it, with or without the final dot, whatever its case. */
export const domainRegex = (domain: string): string =>
  `(${patternRegex(endsWith('.'), false)})?${literalRegex(domain, true)}\\.?`;
