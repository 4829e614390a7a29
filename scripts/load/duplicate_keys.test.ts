import fc from 'fast-check';
import { mergeDuplicateKeys } from './duplicate_keys';

const merge = (text: string): string | undefined =>
  mergeDuplicateKeys(Buffer.from(text))?.toString();

it.each([
  ['{"a":1,"a":2}', '{"a":[1,2]}'],
  ['{"a":1,"b":2,"a":1}', '{"a":1,"b":2}'],
  [
    '{"x":{"m":"p\\"q","m":{"n":[1]}},"big":18446744073709551615}',
    '{"x":{"m":["p\\"q",{"n":[1]}]},"big":18446744073709551615}',
  ],
  ['[{"k":null,"k":false}, {"k": 1}]', '[{"k":[null,false]},{"k": 1}]'],
  ['{"\\u0061":1,"a":"é"}', '{"\\u0061":[1,"é"]}'],
  ['{ "a" : 1 , "a" : 2 }', '{"a":[1,2]}'],
])('merges %s', (text, merged) => {
  expect(merge(text)).toBe(merged);
});

it('leaves any JSON without doubled keys alone', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      expect(merge(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
    }),
  );
});

it('keeps every value of a doubled key, and the rest as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (first, second, other) => {
      const [a, b] = [JSON.stringify(first), JSON.stringify(second)];
      const text = `{"x":{"key":${a},"other":${JSON.stringify(other)},"key":${b}}}`;
      const merged: unknown = JSON.parse(merge(text) ?? 'null');
      const key: unknown = JSON.parse(a === b ? a : `[${a},${b}]`);
      expect(merged).toEqual(JSON.parse(JSON.stringify({ x: { key, other } })));
    }),
  );
});
