import type { PanelAnswer } from '../../common/api';
import { rowsOf } from './seen_rows';

const answer = (change: Partial<PanelAnswer>): PanelAnswer => ({
  id: 'x',
  values: [],
  total: 10,
  missing: 0,
  other: 0,
  approximate: false,
  failures: [],
  ...change,
});
const value = (name: string) => ({ value: name, events: 1 });

it('is a row a value, one for the words in their place, and none without data', () => {
  expect(rowsOf(answer({ values: [value('a'), value('b')] }))).toBe(2);
  expect(rowsOf(answer({}))).toBe(1);
  expect(rowsOf(answer({ missing: 10 }))).toBe(0);
  expect(rowsOf(undefined)).toBe(0);
});
