import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftovers } from './leftovers';

test('deletes what processes that are gone have left, and nothing else', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'leftovers-test-'));
  const gone = 2 ** 30;
  const kept = ['elasticsearch-9.4.3', `elasticsearch-9.4.3.${process.pid}`, 'node-24'];
  for (const name of [...kept, `elasticsearch-9.4.3.${gone}`]) mkdirSync(join(cache, name));
  mkdirSync(join(cache, `elasticsearch-9.4.3.${gone}.maven`));
  writeFileSync(join(cache, `elasticsearch-9.4.3.${gone}.tar.gz`), '');
  await removeLeftovers(join(cache, 'elasticsearch-9.4.3'));
  expect(readdirSync(cache).sort()).toEqual(kept.toSorted());
  await removeLeftovers(join(cache, 'none', 'elasticsearch-9.4.3'));
});
