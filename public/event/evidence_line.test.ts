import type { EventRow } from '../../common/api';
import { evidenceLine, gapHeight, gapWords } from './evidence_line';

const row = (id: string, event_type: string, timestamp?: string): EventRow => ({
  index: 'i',
  id,
  event: { event_type, ...(timestamp === undefined ? {} : { timestamp }) },
});

it('puts all types into one line by time and marks the opened event', () => {
  const line = evidenceLine(
    {
      flow: [row('f', 'flow', '2026-03-01T10:00:05.000000+0000')],
      http: [row('h', 'http', '2026-03-01T10:00:00.500000+0000'), row('x', 'http')],
    },
    { index: 'i', id: 'f' },
  );
  expect(line.map(({ row: { id }, gap, isOpened }) => [id, gap, isOpened])).toEqual([
    ['h', undefined, false],
    ['f', 4_500, true],
    ['x', undefined, false],
  ]);
});

it('tells gaps in words and keeps them small', () => {
  expect(gapWords(900)).toBeUndefined();
  expect(gapWords(4_500)).toBe('4.5 s later');
  expect(gapWords(600_000)).toBe('10 min later');
  expect(gapHeight(900)).toBe(0);
  expect(gapHeight(3_600_000_000)).toBe(72);
});
