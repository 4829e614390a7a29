import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Deletes what attempts to fetch Elasticsearch left beside its folder when they were killed: up to
 * a gigabyte each. Their names are the folder's with the number of the process behind it.
 */
export async function removeLeftovers(home: string): Promise<void> {
  const folder = dirname(home);
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(home)}.`)) continue;
    const pid = /^\.(\d+)/.exec(name.slice(basename(home).length))?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: it is there, and another user's.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}
