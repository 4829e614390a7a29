import fc from 'fast-check';
import {
  contains,
  cutPattern,
  endsWith,
  fits as fitsCut,
  foldAscii,
  parsePattern,
  startsWith,
  toWildcard,
  type Pattern,
} from './pattern';

const fits = (pattern: Pattern, text: string): boolean => fitsCut(cutPattern(pattern), text);

/** Text in which wildcards, backslashes and letters beyond 16 bits are common. */
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '\\', '.', '𝒳', 'é') });

/** The meaning of a pattern, told by a regular expression: slow, but another's code. */
const asRegExp = (text: string): RegExp =>
  new RegExp(
    `^${parsePattern(text)
      .map((part) =>
        part === 'any' ? '.*' : part === 'one' ? '.' : part.literal.replace(/[^\p{L}]/gu, '\\$&'),
      )
      .join('')}$`,
    'su',
  );

it('fits as a regular expression of the same meaning does', () => {
  fc.assert(
    fc.property(texts, texts, (pattern, text) => {
      expect(fits(parsePattern(pattern), text)).toBe(asRegExp(pattern).test(text));
    }),
    { numRuns: 2_000 },
  );
});

it('takes the values of contains, starts with and ends with as they are', () => {
  fc.assert(
    fc.property(texts, texts, (value, text) => {
      expect(fits(contains(value), text)).toBe(text.includes(value));
      expect(fits(startsWith(value), text)).toBe(text.startsWith(value));
      expect(fits(endsWith(value), text)).toBe(text.endsWith(value));
    }),
  );
});

it('writes a pattern so that it reads as the same pattern', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const pattern = parsePattern(text);
      expect(parsePattern(toWildcard(pattern))).toEqual(pattern);
    }),
  );
});

it.each([
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'axb', false],
  ['*\\\\Temp\\\\a.exe', 'C:\\Temp\\a.exe', true],
  ['C:\\d', 'C:\\d', true],
  ['???', '𝒳é\\', true],
  ['', '', true],
  ['?*', '', false],
])('%s over %s is %s', (pattern, text, expected) => {
  expect(fits(parsePattern(pattern), text)).toBe(expected);
});

it('is quick over text made to be slow', () => {
  const pattern = parsePattern(`${'*a'.repeat(100)}b`);
  expect(fits(pattern, 'a'.repeat(50_000))).toBe(false);
  expect(fits(parsePattern(`${'*a?'.repeat(100)}b`), 'a'.repeat(8_191))).toBe(false);
});

it('tidies runs of wildcards, which mean the same in any order', () => {
  expect(parsePattern('a*?*??b')).toEqual(parsePattern('a???*b'));
  expect(parsePattern('*'.repeat(200))).toEqual(['any']);
});

it('folds ASCII letters and no others', () => {
  // É, long s and the Kelvin sign have other cases in Unicode; Elasticsearch leaves them.
  expect(foldAscii('Ab\u00c9\u017f\u212a')).toBe('ab\u00c9\u017f\u212a');
});
