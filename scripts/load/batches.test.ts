import { setTimeout as sleep } from 'node:timers/promises';
import { BATCH_BYTES, Batches } from './batches';

it('tells of batches in their order, whichever is done first', async () => {
  const done: string[] = [];
  const batches = new Batches<number, string>(
    async ([wait = 0]) => {
      await sleep(wait);
    },
    (mark) => done.push(mark),
  );
  for (const [mark, wait] of [
    ['a', 30],
    ['b', 1],
    ['c', 10],
    ['d', 1],
  ] as const) {
    batches.add(wait, 1);
    await batches.cut(mark);
  }
  await batches.finish();
  expect(done).toEqual(['a', 'b', 'c', 'd']);
});

it('works on three batches at a time', async () => {
  let running = 0;
  let most = 0;
  const batches = new Batches<number, number>(
    async () => {
      most = Math.max(most, ++running);
      await sleep(5);
      running -= 1;
    },
    () => undefined,
  );
  for (let mark = 0; mark < 12; mark++) {
    batches.add(mark, 1);
    await batches.cut(mark);
  }
  await batches.finish();
  expect(most).toBe(3);
});

it('says when a batch is full, by bytes and by number', () => {
  const make = () =>
    new Batches<number, number>(
      async () => undefined,
      () => undefined,
    );
  const byBytes = make();
  expect(byBytes.add(1, BATCH_BYTES - 1)).toBe(false);
  expect(byBytes.add(2, 1)).toBe(true);
  const byNumber = make();
  const full = Array.from({ length: 10_000 }, (_, item) => byNumber.add(item, 0));
  expect(full.indexOf(true)).toBe(9_999);
});

it('tells of nothing after a batch that failed, and hands the failure on', async () => {
  const done: string[] = [];
  const batches = new Batches<string, string>(
    async ([item]) => {
      if (item === 'b') throw new Error('b failed');
    },
    (mark) => done.push(mark),
  );
  for (const mark of ['a', 'b', 'c']) {
    batches.add(mark, 1);
    await batches.cut(mark).catch(() => undefined);
  }
  await expect(batches.finish()).rejects.toThrow('b failed');
  expect(done).toEqual(['a']);
});
