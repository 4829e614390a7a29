import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ElasticsearchProblem } from './problem';

const GIB = 1024 ** 3;

/** Bytes that an ordinary user can still write where a folder is, or will be made. */
export async function freeBytes(folder: string): Promise<number> {
  let existing = folder;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  const { bavail, bsize } = await statfs(existing);
  return bavail * bsize;
}

/** @throws ElasticsearchProblem when less than the given number of GiB is free */
export async function requireFreeSpace(folder: string, gib: number, remedy: string): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= gib * GIB) return;
  throw new ElasticsearchProblem(
    `The disk that holds ${folder} has ${(free / GIB).toFixed(1)} GB free; ${gib} GB are needed. ` +
      `Free some space, or ${remedy}.`,
  );
}
