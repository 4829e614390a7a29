import fc from 'fast-check';
import { domainToUnicode } from 'node:url';
import { lookAlike } from './look_alike';
import { unicodeLabel } from '../punycode';

it('decodes labels as others do', () => {
  expect(unicodeLabel('xn--bcher-kva')).toBe('bücher');
  expect(unicodeLabel('XN--80AK6AA92E')).toBe('аррӏе');
  expect(unicodeLabel('plain')).toBe('plain');
  expect(unicodeLabel('xn--')).toBe('');
  expect(unicodeLabel('xn--99999999')).toBeUndefined();
});

const letters = (text: string | undefined): string[] =>
  Array.from(text?.normalize('NFC') ?? '').toSorted();

it('decodes what the runtime decodes, and never fails', () => {
  const label = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-'.split('')),
  });
  fc.assert(
    fc.property(label, (text) => {
      const encoded = `xn--${text}`;
      const theirs = domainToUnicode(encoded);
      const ours = unicodeLabel(encoded);
      // The runtime also refuses what must not be registered, folds letters, and orders marks by
      // another version of Unicode than normalize() does.
      if (theirs !== '' && theirs !== encoded) expect(letters(ours)).toEqual(letters(theirs));
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['xn--80ak6aa92e.com', 'аррӏе.com', 'taken for apple.com'],
  ['аpple.com', 'аpple.com', 'taken for apple.com'],
  ['www.bücher.example', 'www.bücher.example', 'taken for www.bucher.example'],
  ['日本.example', '日本.example', 'beyond ASCII'],
  ['xn--99999999.com', 'xn--99999999.com', 'cannot be decoded'],
  ['дomaж.example', 'дomaж.example', 'Latin and Cyrillic are mixed'],
])('warns of %s', (domain, reads, warning) => {
  expect(lookAlike(domain)).toEqual({
    reads,
    warning: expect.stringContaining(warning) as string,
  });
});

it('says nothing of plain domains, long texts and other values', () => {
  expect(lookAlike('www.example.com')).toBeUndefined();
  expect(lookAlike('')).toBeUndefined();
  expect(lookAlike('ä'.repeat(5_000))).toBeUndefined();
});

it('hides nothing of what it shows', () => {
  expect(lookAlike('ex\u202eample\u00e9.com')?.reads).toContain('\\u{202e}');
});
