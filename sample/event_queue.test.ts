import fc from 'fast-check';
import { EventQueue } from './event_queue';

it('gives back by time, and in the order of adding where times are equal', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
      const queue = new EventQueue<[time: number, order: number]>();
      times.forEach((time, order) => queue.add(time, [time, order]));
      const taken: [number, number][] = [];
      for (;;) {
        const next = queue.takeBefore(Infinity);
        if (next === undefined) break;
        taken.push(next);
      }
      const expected = times
        .map((time, order): [number, number] => [time, order])
        .sort(([a, first], [b, second]) => a - b || first - second);
      expect(taken).toEqual(expected);
    }),
  );
});

it('holds back what is not before the given time', () => {
  const queue = new EventQueue<string>();
  queue.add(5, 'five');
  expect(queue.takeBefore(5)).toBeUndefined();
  expect(queue.takeBefore(6)).toBe('five');
});
