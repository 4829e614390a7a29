import { merged } from './lines';

async function* after(steps: readonly (readonly [number, string])[]): AsyncGenerator<string> {
  for (const [turns, name] of steps) {
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    yield name;
  }
}

const all = async (source: AsyncIterable<string>): Promise<string[]> => {
  const found: string[] = [];
  for await (const one of source) found.push(one);
  return found;
};

it('gives what is ready first, whichever source it comes from', async () => {
  const slow = after([
    [40, 'slow'],
    [1, 'slow again'],
  ]);
  const quick = after([
    [1, 'quick'],
    [100, 'quick again'],
  ]);
  expect(await all(merged([slow, quick]))).toEqual(['quick', 'slow', 'slow again', 'quick again']);
  expect(await all(merged([]))).toEqual([]);
});

it('stops its sources when nobody listens any more', async () => {
  let stopped = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) yield 'more';
    } finally {
      stopped = true;
    }
  }
  for await (const one of merged([endless()])) {
    expect(one).toBe('more');
    break;
  }
  await Promise.resolve();
  expect(stopped).toBe(true);
});
