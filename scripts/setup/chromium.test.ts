import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium';

const { CHROMIUM_PATH, PATH } = process.env;

afterEach(() => {
  process.env.PATH = PATH;
  delete process.env.CHROMIUM_PATH;
  if (CHROMIUM_PATH !== undefined) process.env.CHROMIUM_PATH = CHROMIUM_PATH;
});

test('takes the one that CHROMIUM_PATH names, and says when it is not there', async () => {
  process.env.CHROMIUM_PATH = process.execPath;
  expect(await ensureChromium()).toBe(process.execPath);
  process.env.CHROMIUM_PATH = '/none/chromium';
  await expect(ensureChromium()).rejects.toThrow(
    'CHROMIUM_PATH is /none/chromium, but there is no such file.',
  );
});

test('takes the first that is in PATH', async () => {
  delete process.env.CHROMIUM_PATH;
  const folder = mkdtempSync(join(tmpdir(), 'chromium-test-'));
  for (const name of ['google-chrome', 'chromium']) writeFileSync(join(folder, name), '');
  process.env.PATH = `${folder}:${PATH ?? ''}`;
  const found = await ensureChromium();
  expect(found).toBe(join(folder, 'chromium'));
  expect(existsSync(found)).toBe(true);
});
