import { defaultHeapMb } from './memory';

test.each([
  [4, 1024],
  [5.9, 1024],
  [6, 2048],
  [64, 2048],
])('with %d GiB of memory the heap is %d MiB', (gib, heap) => {
  expect(defaultHeapMb(gib * 1024 ** 3)).toBe(heap);
});
