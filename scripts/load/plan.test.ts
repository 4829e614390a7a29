import { planGranularity, planTimes } from './plan';
import type { Scan } from './scan';
import { moverOf } from './time_plan';

const NOW = Date.parse('2026-11-25T03:00:00Z') / 1000;
const YEAR = 31_536_000;

const scan = (times: Partial<Scan>): Scan => ({
  lines: 1,
  bytes: 1,
  days: new Set(),
  minutes: new Set(),
  ...times,
});

const options = (more: { shiftToNow?: boolean; squeezeGaps?: boolean }) => ({
  shiftToNow: false,
  squeezeGaps: false,
  now: NOW,
  ...more,
});

it('leaves times alone when nothing else is asked for', () => {
  expect(planTimes([scan({ newest: 5, newestPast: 5 })], options({}))).toEqual({
    offsetSeconds: 0,
  });
});

it('moves the newest event of all files to now', () => {
  const scans = [scan({ newest: 900, newestPast: 900 }), scan({ newest: 400, newestPast: 400 })];
  expect(planTimes(scans, options({ shiftToNow: true }))).toEqual({ offsetSeconds: NOW - 900 });
});

it('does not let a clock that runs ahead push all others back', () => {
  const ahead = scan({ newest: NOW + 90 * YEAR, newestPast: NOW - YEAR });
  expect(planTimes([ahead], options({ shiftToNow: true })).offsetSeconds).toBe(YEAR);
  const onlyAhead = scan({ newest: NOW + 90 * YEAR });
  expect(planTimes([onlyAhead], options({ shiftToNow: true })).offsetSeconds).toBe(-90 * YEAR);
});

it('squeezes and then moves, clocks that run ahead included', () => {
  const minutes = new Set([10, 11, 900_000, 90_000_000]);
  const newest = 90_000_000 * 60 + 30;
  const plan = planTimes(
    [scan({ minutes, newest })],
    options({ shiftToNow: true, squeezeGaps: true }),
  );
  expect(moverOf(plan)?.(newest)).toBe(NOW);
  expect(NOW - (moverOf(plan)?.(600) ?? NaN)).toBeLessThan(600);
});

const days = (count: number) => new Set(Array.from({ length: count }, (_, day) => day * 3));

it('takes one index a year for events on more than 90 days', () => {
  expect(planGranularity(scan({ days: days(90) }), { offsetSeconds: 0 })).toBe('day');
  expect(planGranularity(scan({ days: days(91) }), { offsetSeconds: 0 })).toBe('year');
});

it('counts days as they are after squeezing', () => {
  const minutes = new Set(Array.from({ length: 2_000 }, (_, number) => number * 525_600));
  const squeezed = planTimes([scan({ minutes })], options({ squeezeGaps: true }));
  expect(planGranularity(scan({ minutes }), squeezed)).toBe('day');
});
