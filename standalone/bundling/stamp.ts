import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const isSource = (name: string): boolean => !/\.test\.tsx?$|\.md$|\.d\.ts$/.test(name);

const walk = (file: string): string[] => {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => walk(path.join(file, name)));
};

/**
 * A fingerprint of everything that a build depends on: names and contents of the files, and the
 * options. Tests, docs and type declarations do not count.
 *
 * @param root folder that `sources` are relative to
 * @param sources files and folders; one that does not exist counts as absent
 */
export const fingerprint = (root: string, sources: string[], options: unknown): string => {
  const hash = createHash('sha256').update(JSON.stringify(options)).update(process.version);
  for (const file of sources.flatMap((source) => walk(path.join(root, source)))) {
    if (!isSource(path.basename(file))) continue;
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** Whether the stamp file holds this fingerprint and every file that was built is still there. */
export const isFresh = (stampFile: string, current: string, built: string[]): boolean =>
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === current &&
  built.every((file) => existsSync(file));
