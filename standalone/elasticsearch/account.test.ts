import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, serviceAccount } from './account';

const stranger = { name: 'stranger', uid: 4242, gid: 4242 };

function folderWithFile(folderMode: number, fileMode: number) {
  const top = mkdtempSync(join(tmpdir(), 'account-test-'));
  chmodSync(top, 0o755);
  const folder = join(top, 'folder');
  mkdirSync(folder);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  chmodSync(file, fileMode);
  chmodSync(folder, folderMode);
  return { folder, file };
}

describe('canReach', () => {
  test('follows the bits for everybody', () => {
    const { folder, file } = folderWithFile(0o755, 0o644);
    expect(canReach(folder, stranger)).toBe(true);
    expect(canReach(file, stranger)).toBe(true);
  });

  test('says no when a folder above cannot be entered', () => {
    expect(canReach(folderWithFile(0o700, 0o644).file, stranger)).toBe(false);
  });

  test('reads a file in a folder that can be entered but not listed', () => {
    const { folder, file } = folderWithFile(0o711, 0o644);
    expect(canReach(file, stranger)).toBe(true);
    expect(canReach(folder, stranger)).toBe(false);
  });

  test('says no when the file itself cannot be read, or is not there', () => {
    const { folder, file } = folderWithFile(0o755, 0o640);
    expect(canReach(file, stranger)).toBe(false);
    expect(canReach(join(folder, 'none'), stranger)).toBe(false);
  });

  test('takes the bits of the owner for the owner', () => {
    const { file } = folderWithFile(0o755, 0o400);
    const owner = { name: 'owner', uid: process.getuid?.() ?? 0, gid: 1 };
    expect(canReach(file, owner)).toBe(true);
  });
});

test('another account is used exactly when we are root', () => {
  const account = serviceAccount();
  if (process.getuid?.() === 0) expect(account?.uid).toBeGreaterThan(0);
  else expect(account).toBeUndefined();
});
