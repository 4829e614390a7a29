import type { PanelAnswer } from '../../common/api';
import { shareText } from './shares';

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
  expect(shareText(5, panel(20, 10))).toBe('50.0%');
  expect(shareText(1, panel(100_000, 0))).toBe('<0.1%');
  expect(shareText(0, panel(10, 0))).toBe('0.0%');
  expect(shareText(1, panel(10, 10))).toBe('');
});
