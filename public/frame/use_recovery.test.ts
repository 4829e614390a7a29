import { delayBefore } from './use_recovery';

it('waits longer each time, up to half a minute', () => {
  const delays = Array.from({ length: 8 }, (_, attempt) => delayBefore(attempt));
  expect(delays).toEqual([2, 4, 8, 15, 30, 30, 30, 30]);
});
