import { createDates } from './dates';

const dates = createDates('YYYY-MM-DD HH:mm:ss.SSS', 'Europe/Paris');

it('writes times in the zone of the settings', () => {
  expect(dates.format('2026-03-01T10:00:00.123456+0000')).toBe('2026-03-01 11:00:00.123');
  expect(dates.inFull('2026-03-01T10:00:00Z')).toMatch(
    /^2026-03-01 11:00:00\.000 \+01:00 \(Europe\/Paris\), /,
  );
});

it('says how long ago it was', () => {
  expect(dates.ago(new Date(Date.now() - 3 * 3_600_000).toISOString())).toBe('3 hours ago');
  expect(dates.ago(null)).toBe('–');
  expect(dates.ago('soon')).toBe('soon');
});

it('reads years that need more than four digits', () => {
  expect(dates.format('151991-01-01T00:00:00.000000+0000')).toMatch(/^151991-01-01/);
  expect(dates.format('+151991-01-01T00:00:00.000Z')).toMatch(/^151991-01-01/);
});

it('shows what is no time as it is, and nothing as a dash', () => {
  expect(dates.format('soon')).toBe('soon');
  expect(dates.format(null)).toBe('–');
  expect(dates.format('')).toBe('–');
});

it('falls back to the zone of the browser', () => {
  expect(createDates('HH', 'Browser').zone).not.toBe('');
  expect(createDates('HH', 'Nowhere/Land').zone).toBe(createDates('HH', 'Browser').zone);
});
