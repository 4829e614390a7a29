import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

export const REPOSITORY = path.resolve(__dirname, '../..');
export const PLUGIN_ID = 'suricataHunt';
/** Builds take seconds, but the machine may be busy with other tests. */
export const BUILD_TIMEOUT_MS = 180_000;

export interface BuildRun {
  exitCode: number | null;
  output: string;
}

/** Runs the build as `npm run build` does. */
export const runBuild = (...args: string[]): BuildRun => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(REPOSITORY, 'scripts/build.ts'), ...args],
    { cwd: REPOSITORY, encoding: 'utf8' },
  );
  return { exitCode: status, output: stdout + stderr };
};

const temporary: string[] = [];

/** A new empty folder, until `removeTemporaryFolders`. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'suricata-hunt-'));
  temporary.push(folder);
  return folder;
};

/** To be called after the tests of a file. */
export const removeTemporaryFolders = (): void => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/**
 * Builds the repository, if its sources changed, and tells where the result is.
 *
 * @throws Error with the build's output when it fails
 */
export const builtPlugin = (): { pluginDir: string; zipFile: string } => {
  const { exitCode, output } = runBuild('--if-stale');
  if (exitCode !== 0) throw new Error(output);
  const build = path.join(REPOSITORY, 'build');
  const npm = z.object({ version: z.string() });
  const { version } = npm.parse(
    JSON.parse(readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')),
  );
  return {
    pluginDir: path.join(build, 'kibana', PLUGIN_ID),
    zipFile: path.join(build, `${PLUGIN_ID}-${version}.zip`),
  };
};

/** All files under a folder, relative, in the order of their names. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
