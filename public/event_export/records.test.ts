import { createRecords } from './records';

it('counts lines, whatever the pieces', () => {
  const records = createRecords(false);
  for (const piece of ['{"a":', '"x"}\n{"b":1}', '\n', '{"c"']) records.add(piece);
  expect([records.count(), records.last()]).toEqual([2, '{"b":1}']);
});

it('takes line ends between quotes for text', () => {
  const records = createRecords(true);
  for (const piece of ['a,b\r\n"x', '\ny","say ""', 'hi""\n"\r', '\nlast,"1"\r\n']) {
    records.add(piece);
  }
  expect([records.count(), records.last()]).toEqual([3, 'last,"1"']);
});
