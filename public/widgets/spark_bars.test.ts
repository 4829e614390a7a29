import { sparkBars, sparkWords } from './spark_bars';

it('draws by its own measure, sees a single event, leaves empty parts empty', () => {
  expect(sparkBars([0, 1, 100, 50], 40, 20)).toEqual([
    { x: 10, y: 18, width: 9, height: 2 },
    { x: 20, y: 0, width: 9, height: 20 },
    { x: 30, y: 10, width: 9, height: 10 },
  ]);
  expect(sparkBars([0, 0], 40, 20)).toEqual([]);
  expect(sparkBars([], 40, 20)).toEqual([]);
});

it('says in words what it shows', () => {
  const span = {
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-01T03:59:59.999Z',
    interval: 3_600_000,
  };
  const hour = (iso: string) => iso.slice(11, 16);
  const words = (counts: number[]) => sparkWords(counts, span, hour, (count) => `${count} events`);
  expect(words([0, 3, 7, 0])).toBe(
    '00:00 to 03:59: events in 2 of 4 parts, most from 02:00 on: 7 events',
  );
  expect(words([0, 0, 0, 0])).toBe('00:00 to 03:59: no events');
});
