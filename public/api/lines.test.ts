import { z } from 'zod';
import { parsedLines } from './lines';

const schema = z.object({ n: z.number() });

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}

const all = async (...texts: string[]): Promise<unknown[]> => {
  const found: unknown[] = [];
  for await (const line of parsedLines(pieces(...texts), schema)) found.push(line);
  return found;
};

it('puts lines together however they are cut', async () => {
  expect(await all('{"n":1}\n{"n"', ':2}', '\n{"n":3}\n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(await all('{"n":1}')).toEqual([{ n: 1 }]);
  expect(await all()).toEqual([]);
});

it.each(['{"n":', '{"n":"1"}', '<html>'])('refuses %s', async (text) => {
  await expect(all(text)).rejects.toMatchObject({ name: 'ApiError', kind: 'unreadable' });
});
