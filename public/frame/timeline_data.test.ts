import { intervalWords, timelineData } from './timeline_data';

const bar = (at: string, byEventType: Record<string, number>) => ({ at, byEventType });

it('stacks the type with most events at the bottom', () => {
  const { data, types } = timelineData({
    interval: 60_000,
    from: '2026-03-01T10:00:00.000Z',
    to: '2026-03-01T10:05:00.000Z',
    bars: [
      bar('2026-03-01T10:00:00.000Z', { alert: 3, flow: 1 }),
      bar('2026-03-01T10:01:00.000Z', { flow: 9 }),
    ],
  });
  expect(types).toEqual(['flow', 'alert']);
  expect(data.map(({ type, count }) => [type, count])).toEqual([
    ['flow', 1],
    ['alert', 3],
    ['flow', 9],
  ]);
});

it('covers the range asked, and the first bar that begins before it', () => {
  const { domain } = timelineData({
    interval: 60_000,
    from: '2026-03-01T10:00:30.000Z',
    to: '2026-03-01T10:05:00.000Z',
    bars: [bar('2026-03-01T10:00:00.000Z', { alert: 1 })],
  });
  expect(domain).toEqual({
    min: Date.parse('2026-03-01T10:00:00.000Z'),
    max: Date.parse('2026-03-01T10:05:00.000Z'),
    minInterval: 60_000,
  });
});

it('has no axis where there is no event', () => {
  expect(timelineData({ interval: 1, from: null, to: null, bars: [] }).domain).toBeUndefined();
});

it('tells the length of a bar', () => {
  expect(intervalWords(1_800_000)).toBe('30 minutes');
  expect(intervalWords(86_400_000)).toBe('1 day');
  expect(intervalWords(1_500)).toBe('1500 milliseconds');
});
