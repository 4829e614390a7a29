import { intervalWords, stackShape, typeShape, zoomedOut } from './timeline_data';

const bar = (at: string, byEventType: Record<string, number>) => ({ at, byEventType });

it('stacks the type with most events at the bottom', () => {
  const { data, series } = typeShape({
    interval: 60_000,
    from: '2026-03-01T10:00:00.000Z',
    to: '2026-03-01T10:05:00.000Z',
    bars: [
      bar('2026-03-01T10:00:00.000Z', { alert: 3, flow: 1 }),
      bar('2026-03-01T10:01:00.000Z', { flow: 9 }),
    ],
  });
  expect(series.map(({ value, total }) => [value, total])).toEqual([
    ['flow', 10],
    ['alert', 3],
  ]);
  expect(data.map(({ series: id, count }) => [id, count])).toEqual([
    ['flow', 1],
    ['alert', 3],
    ['flow', 9],
  ]);
});

it('covers the range asked, and the first bar that begins before it', () => {
  const { domain } = typeShape({
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
  expect(typeShape({ interval: 1, from: null, to: null, bars: [] }).domain).toBeUndefined();
});

it('tells values apart from what only reads like them', () => {
  const at = '2026-03-01T10:00:00.000Z';
  const one = { total: 1, bars: [{ at, count: 1 }] };
  const { series } = stackShape({
    field: 'tls.sni',
    interval: 60_000,
    from: at,
    to: at,
    series: [
      { kind: 'value', value: 'other', ...one },
      { kind: 'value', value: '', ...one },
      { kind: 'other', value: null, ...one },
      { kind: 'none', value: null, ...one },
    ],
    failures: [],
  });
  expect(new Set(series.map(({ id }) => id)).size).toBe(4);
  expect(series.map(({ label }) => label)).toEqual([
    'other',
    '(empty)',
    'other values',
    'no value',
  ]);
});

it('tells the length of a bar', () => {
  expect(intervalWords(1_800_000)).toBe('30 minutes');
  expect(intervalWords(86_400_000)).toBe('1 day');
  expect(intervalWords(1_500)).toBe('1500 milliseconds');
});

it('zooms out around the middle, and not into the future', () => {
  expect(zoomedOut({ from: 100_000, to: 200_000 }, 900_000)).toEqual({ from: 50_000, to: 250_000 });
  expect(zoomedOut({ from: 100_000, to: 200_000 }, 200_000)).toEqual({ from: 0, to: 200_000 });
  expect(zoomedOut({ from: 100_000, to: 300_000 }, 200_000)).toEqual({
    from: -100_000,
    to: 300_000,
  });
  expect(zoomedOut({ from: 5_000, to: 5_000 }, 5_000)).toEqual({ from: 3_000, to: 5_000 });
});
