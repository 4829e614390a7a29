import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceAccount } from './account';
import { prepareFolders } from './folders';

const asRoot = process.getuid?.() === 0 ? test : test.skip;
const newFolder = () => mkdtempSync(join(tmpdir(), 'folders-test-'));

test('makes the folders in the data folder, and finds them again', async () => {
  const dataDir = join(newFolder(), 'not', 'there', 'yet');
  const folders = await prepareFolders(dataDir, undefined, () => {});
  expect(folders.root).toBe(join(dataDir, 'elasticsearch'));
  expect(readdirSync(folders.root).sort()).toEqual(['data', 'home', 'logs', 'tmp']);
  writeFileSync(join(folders.data, 'kept'), '');
  expect(await prepareFolders(dataDir, undefined, () => {})).toEqual(folders);
  expect(readdirSync(folders.data)).toEqual(['kept']);
});

test('starts anew where the folders were deleted behind a link', async () => {
  const dataDir = newFolder();
  symlinkSync(join(dataDir, 'gone'), join(dataDir, 'elasticsearch'));
  const folders = await prepareFolders(dataDir, undefined, () => {});
  expect(lstatSync(join(dataDir, 'elasticsearch')).isDirectory()).toBe(true);
  expect(readdirSync(folders.data)).toEqual([]);
});

test('says what to do when the data folder cannot be made', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  await expect(prepareFolders(file, undefined, () => {})).rejects.toThrow(
    `The data folder ${file} cannot be prepared`,
  );
});

asRoot('puts them elsewhere when the account cannot reach the data folder', async () => {
  const account = serviceAccount();
  const dataDir = newFolder();
  const said: string[] = [];
  const folders = await prepareFolders(dataDir, account, (line) => said.push(line));
  try {
    expect(folders.root).toMatch(/^\/var\/lib\/suricata-hunt\//);
    expect(statSync(join(dataDir, 'elasticsearch')).ino).toBe(statSync(folders.root).ino);
    expect(statSync(folders.data).uid).toBe(account?.uid);
    expect(said).toEqual([expect.stringContaining(`its files are in ${folders.root}`)]);
  } finally {
    await rm(folders.root, { recursive: true });
  }
});

asRoot('hands over what another account made', async () => {
  const account = serviceAccount();
  const dataDir = newFolder();
  chmodSync(dataDir, 0o755);
  const { data } = await prepareFolders(dataDir, undefined, () => {});
  writeFileSync(join(data, 'file'), '');
  await prepareFolders(dataDir, account, () => {});
  expect(statSync(data).uid).toBe(account?.uid);
  expect(statSync(join(data, 'file')).uid).toBe(account?.uid);
});
