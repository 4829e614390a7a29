import fc from 'fast-check';
import { parseLossless } from './lossless';

it.each([
  ['{"a":9007199254740993}', { a: '9007199254740993' }],
  ['{"a": 18446744073709551615}', { a: '18446744073709551615' }],
  ['[1,\n9007199254740992]', [1, '9007199254740992']],
  ['-9007199254740993', '-9007199254740993'],
  ['{"a":9007199254740991}', { a: 9007199254740991 }],
  ['{"a":2251799813685247}', { a: 2251799813685247 }],
  ['{"a":0.12500000000000000000}', { a: 0.125 }],
  ['{"a":10000000000000000000.5}', { a: 1e19 }],
  ['{"a":"9007199254740993"}', { a: '9007199254740993' }],
])('%s', (text, value) => {
  expect(parseLossless(text)).toEqual(value);
});

it('keeps every whole number to the digit', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
      fc.boolean(),
      (number, spaced) => {
        const parsed = parseLossless(`{"a":${spaced ? ' ' : ''}${number}}`) as {
          a: number | string;
        };
        expect(String(BigInt(parsed.a))).toBe(String(number));
      },
    ),
  );
});
