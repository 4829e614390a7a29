import type { PanelAnswer } from '../../common/api';
import { bytesText, shareText } from './shares';

const panel = (total: number, missing: number): PanelAnswer => ({
  id: 'x',
  total,
  missing,
  values: [],
  other: 0,
  approximate: false,
  failures: [],
});

it('says the share of the events that have a value', () => {
  expect(shareText(5, panel(20, 10))).toBe('50%');
  expect(shareText(1, panel(100_000, 0))).toBe('<0.1%');
  expect(shareText(0, panel(10, 0))).toBe('0%');
  expect(shareText(1, panel(10, 10))).toBe('');
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_500, '1.5 kB'],
  [123_456_789, '123 MB'],
  [9_900_000_000, '9.9 GB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
