import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrCreateSecret } from './secret_file';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'secret-'));
});
afterEach(() => rm(dir, { recursive: true }));

const modeOf = async (path: string): Promise<string> =>
  ((await stat(path)).mode & 0o777).toString(8);

test('is made once, for its owner only', async () => {
  const path = join(dir, 'deeper', 'secret');
  const first = await readOrCreateSecret(path);
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(await modeOf(path)).toBe('600');
  await chmod(path, 0o644);
  expect(await readOrCreateSecret(path)).toBe(first);
  expect(await modeOf(path)).toBe('600');
});

test('a short one is refused', async () => {
  const path = join(dir, 'secret');
  await writeFile(path, 'short\n');
  await expect(readOrCreateSecret(path)).rejects.toThrow(
    /shorter than 32 characters. Delete the file/,
  );
});
