import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withBuildLock } from './build_lock';

describe('the build lock', () => {
  let folder: string;
  const lockFile = () => path.join(folder, '.lock');

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one build run at a time', async () => {
    let running = 0;
    let most = 0;
    const build = async () => {
      most = Math.max(most, ++running);
      await sleep(20);
      running -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withBuildLock(folder, build)));
    expect(most).toBe(1);
    expect(existsSync(lockFile())).toBe(false);
  });

  it('is given back when the build fails', async () => {
    const failing = withBuildLock(folder, () => Promise.reject(new Error('does not compile')));
    await expect(failing).rejects.toThrow('does not compile');
    await expect(withBuildLock(folder, () => Promise.resolve('built'))).resolves.toBe('built');
  });

  it('is taken over from a process that died', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lockFile(), String(pid));
    await expect(withBuildLock(folder, () => Promise.resolve('built'))).resolves.toBe('built');
  });
});
