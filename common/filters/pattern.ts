/** A wildcard pattern in parts: literal text, `*` (any text) and `?` (one character). */
export type PatternPart = { literal: string } | 'any' | 'one';
export type Pattern = readonly PatternPart[];

const isWild = (part: PatternPart): part is 'any' | 'one' => typeof part === 'string';

/**
 * Within a run of wildcards only their number counts: `?*??**` is `???*`. So what follows a `*` is
 * a literal or the end, and a run costs as one.
 */
const withTidyRuns = (parts: Pattern): Pattern => {
  const tidy: PatternPart[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at];
    if (part === undefined) break;
    if (!isWild(part)) {
      tidy.push(part);
      at += 1;
      continue;
    }
    let end = at;
    while (end < parts.length && isWild(parts[end] ?? { literal: '' })) end += 1;
    const run = parts.slice(at, end);
    tidy.push(...run.filter((wild) => wild === 'one'));
    if (run.includes('any')) tidy.push('any');
    at = end;
  }
  return tidy;
};

const literal = (text: string): PatternPart[] => (text === '' ? [] : [{ literal: text }]);

/** Parses the text of a `matches` value. `\*`, `\?` and `\\` are literal characters. */
export const parsePattern = (text: string): Pattern => {
  const parts: PatternPart[] = [];
  let plain = '';
  const flush = () => {
    parts.push(...literal(plain));
    plain = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const next = text.charAt(i + 1);
    if (char === '\\' && (next === '*' || next === '?' || next === '\\')) {
      plain += next;
      i += 1;
    } else if (char === '*' || char === '?') {
      flush();
      parts.push(char === '*' ? 'any' : 'one');
    } else {
      plain += char;
    }
  }
  flush();
  return withTidyRuns(parts);
};

export const contains = (text: string): Pattern => withTidyRuns(['any', ...literal(text), 'any']);
export const startsWith = (text: string): Pattern => [...literal(text), 'any'];
export const endsWith = (text: string): Pattern => ['any', ...literal(text)];

/** The pattern in the syntax of Elasticsearch's wildcard query, literal parts escaped. */
export const toWildcard = (pattern: Pattern): string =>
  pattern
    .map((part) =>
      part === 'any' ? '*' : part === 'one' ? '?' : part.literal.replace(/[\\*?]/g, '\\$&'),
    )
    .join('');

/** The case of ASCII letters only, as Elasticsearch's `case_insensitive` does. */
export const foldAscii = (text: string): string =>
  /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;

export const foldPattern = (pattern: Pattern): Pattern =>
  pattern.map((part) => (isWild(part) ? part : { literal: foldAscii(part.literal) }));

/** A pattern that fits all that the given one fits, and is cheap to look for: any text for each `?`. */
export const widerPattern = (pattern: Pattern): Pattern =>
  withTidyRuns(pattern.map((part) => (part === 'one' ? 'any' : part)));

/** How many runs of wildcards a pattern has: what its cost grows with. */
export const wildcardRuns = (pattern: Pattern): number =>
  pattern.filter((part, index) => isWild(part) && !isWild(pattern[index - 1] ?? { literal: '' }))
    .length;

/** What stands between two `*`: literal texts, and numbers of characters that may be any. */
export type Segment = readonly (string | number)[];

/** A pattern cut at its `*`, ready to be looked for from left to right. */
export interface CutPattern {
  /** `[segment]` where there is no `*`; else the first begins the text and the last ends it. */
  segments: readonly Segment[];
}

export const cutPattern = (pattern: Pattern): CutPattern => {
  const segments: (string | number)[][] = [[]];
  for (const part of pattern) {
    const current = segments.at(-1) ?? [];
    const last = current.at(-1);
    if (part === 'any') segments.push([]);
    else if (part !== 'one') current.push(part.literal);
    else if (typeof last === 'number') current[current.length - 1] = last + 1;
    else current.push(1);
  }
  return { segments };
};

/** The place after so many characters (code points), -1 when the text ends before. */
const skip = (text: string, from: number, count: number): number => {
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    if (at >= text.length) return -1;
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
};

/** The place after a segment that begins at a place of the text; -1 where it does not. */
const endOf = (text: string, from: number, segment: Segment): number => {
  let at = from;
  for (const piece of segment) {
    if (typeof piece === 'number') at = skip(text, at, piece);
    else at = text.startsWith(piece, at) ? at + piece.length : -1;
    if (at === -1) return -1;
  }
  return at;
};

/** The place after the first occurrence of a segment, -1 where there is none. */
const endOfFirst = (text: string, from: number, segment: Segment): number => {
  const [first] = segment;
  if (typeof first !== 'string') return endOf(text, from, segment);
  for (let at = text.indexOf(first, from); at !== -1; at = text.indexOf(first, at + 1)) {
    const end = endOf(text, at, segment);
    if (end !== -1) return end;
  }
  return -1;
};

const charactersOf = (text: string): number => Array.from(text).length;

/** The second half of a character of two: a place in front of it is within a character. */
const isLowHalf = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Where a segment must begin to end with the text; -1 when the text is too short. */
const startOfLast = (text: string, segment: Segment): number => {
  let at = text.length;
  const [only] = segment;
  if (segment.length === 1 && typeof only === 'string' && !isLowHalf(only, 0)) {
    return at >= only.length ? at - only.length : -1;
  }
  for (const piece of segment.toReversed()) {
    for (let left = typeof piece === 'number' ? piece : charactersOf(piece); left > 0; left -= 1) {
      if (at <= 0) return -1;
      const isPair = isLowHalf(text, at - 1) && at > 1;
      at -= isPair ? 2 : 1;
    }
  }
  return at;
};

/** Whether the whole text fits the pattern. Never goes back: the first occurrence is the best one. */
export const fits = ({ segments }: CutPattern, text: string): boolean => {
  const [first = [], ...rest] = segments;
  let at = endOf(text, 0, first);
  if (at === -1) return false;
  const last = rest.pop();
  if (last === undefined) return at === text.length;
  for (const segment of rest) {
    at = endOfFirst(text, at, segment);
    if (at === -1) return false;
  }
  const start = startOfLast(text, last);
  return start >= at && endOf(text, start, last) === text.length;
};
