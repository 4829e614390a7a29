import { Random } from './random';

const draw = (random: Random): number[] =>
  Array.from({ length: 20 }, () => random.int(0, 1_000_000));

it('gives the same values for the same seed and label, others for another', () => {
  expect(draw(new Random(7, 'a'))).toEqual(draw(new Random(7, 'a')));
  expect(draw(new Random(7, 'b'))).not.toEqual(draw(new Random(7, 'a')));
  expect(draw(new Random(8, 'a'))).not.toEqual(draw(new Random(7, 'a')));
});

it('gives a stream that does not depend on what was drawn before', () => {
  const used = new Random(7, 'a');
  draw(used);
  expect(draw(used.stream('x'))).toEqual(draw(new Random(7, 'a').stream('x')));
});

it('keeps to its bounds and weights', () => {
  const random = new Random(1, 'bounds');
  const dice = Array.from({ length: 2_000 }, () => random.int(1, 6));
  expect(new Set(dice)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  const picked = Array.from({ length: 2_000 }, () =>
    random.weighted([
      [9, 'often'],
      [1, 'seldom'],
      [0, 'never'],
    ]),
  );
  const seldom = picked.filter((value) => value === 'seldom').length;
  expect(seldom).toBeGreaterThan(120);
  expect(seldom).toBeLessThan(300);
  expect(picked).not.toContain('never');
  expect(() => random.pick([])).toThrow('nothing to pick');
});

it('makes hexadecimal text of a length, and sizes around a middle', () => {
  const random = new Random(1, 'texts');
  for (const bytes of [1, 2, 3, 16]) expect(random.hex(bytes)).toMatch(/^[0-9a-f]+$/);
  expect([1, 2, 3, 16].map((bytes) => random.hex(bytes).length)).toEqual([2, 4, 6, 32]);
  const sizes = Array.from({ length: 1_000 }, () => random.skewed(1_000)).sort((a, b) => a - b);
  expect(sizes[500]).toBeGreaterThan(600);
  expect(sizes[500]).toBeLessThan(1_600);
  expect(sizes[0]).toBeGreaterThanOrEqual(1);
});
