import { shortBytes } from './bytes';

it.each([
  [0, '0 B'],
  [950, '950 B'],
  [1_234, '1.2 kB'],
  [999_999, '1.0 MB'],
  [123_456_789, '123 MB'],
  [5_000_000_000_000, '5.0 TB'],
  [9e18, '9,000 PB'],
])('writes %d as %s', (bytes, text) => {
  expect(shortBytes(bytes)).toBe(text);
});
