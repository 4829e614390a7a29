import fc from 'fast-check';
import { GAP_SECONDS, moverOf, SQUEEZED_GAP_SECONDS, squeezeOf, UNMOVED } from './time_plan';

it('moves nothing without a plan', () => {
  expect(moverOf(UNMOVED)).toBeUndefined();
});

it('moves all by one offset', () => {
  const move = moverOf({ offsetSeconds: 100 });
  expect([0, 50].map((seconds) => move?.(seconds))).toEqual([100, 150]);
});

const YEAR_MINUTES = 525_600;

it('shortens a gap of years to a minute and keeps what lies together', () => {
  const minutes = [0, 1, 2, 12, 10 * YEAR_MINUTES, 10 * YEAR_MINUTES + 1];
  const move = moverOf({ offsetSeconds: 0, squeeze: squeezeOf(minutes) });
  const moved = minutes.map((minute) => (move?.(minute * 60) ?? NaN) / 60);
  // The first stretch ends with minute 12 (13 exclusive); a minute of gap follows.
  expect(moved).toEqual([0, 1, 2, 12, 14, 15]);
});

it('begins with the first time, and goes on at the same pace after the last', () => {
  const squeeze = squeezeOf([1_000, 5_000]);
  const move = moverOf({ offsetSeconds: 0, squeeze });
  expect(move?.(60_000)).toBe(60_000);
  expect(move?.(0)).toBe(0);
  expect((move?.(900_000) ?? NaN) - (move?.(300_000) ?? NaN)).toBe(600_000);
});

it('never turns the order of two times round, and keeps distances inside a stretch', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 365 * 200 });
  fc.assert(
    fc.property(
      fc.array(minute, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: -1e6, max: 1e10 }),
      fc.integer({ min: -1e6, max: 1e10 }),
      (minutes, a, b) => {
        const squeeze = squeezeOf(new Set(minutes));
        const move = moverOf({ offsetSeconds: 77, squeeze }) ?? Number;
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(move(early)).toBeLessThanOrEqual(move(late));
        squeeze.starts.forEach((start, at) => {
          const end = squeeze.ends[at] ?? NaN;
          expect(move(end - 1) - move(start)).toBe(end - 1 - start);
          const next = squeeze.starts[at + 1];
          if (next === undefined) return;
          expect(next - end).toBeGreaterThan(GAP_SECONDS);
          expect(move(next) - move(end)).toBe(SQUEEZED_GAP_SECONDS);
        });
      },
    ),
  );
});
