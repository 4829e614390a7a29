import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 180_000;
const POLL_MS = 100;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Takes the lock; false when somebody else has it. */
const tryLock = (file: string): boolean => {
  try {
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

const ownerOf = (file: string): number | undefined => {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
};

/**
 * Runs one build into a folder at a time, also across processes: `npm start` and tests may build
 * at the same moment. A lock left by a process that died is taken over.
 *
 * @throws Error when another build does not end in three minutes
 */
export const withBuildLock = async <T>(outDir: string, build: () => Promise<T>): Promise<T> => {
  mkdirSync(outDir, { recursive: true });
  const file = path.join(outDir, '.lock');
  const giveUp = Date.now() + WAIT_MS;
  while (!tryLock(file)) {
    const owner = ownerOf(file);
    if (owner !== undefined && !isAlive(owner)) {
      rmSync(file, { force: true });
      continue;
    }
    if (Date.now() > giveUp) {
      throw new Error(`Another build is still running. If there is none, delete ${file}.`);
    }
    await sleep(POLL_MS);
  }
  try {
    return await build();
  } finally {
    rmSync(file, { force: true });
  }
};
