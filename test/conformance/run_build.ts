import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** A new empty folder for one test. */
export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'suricata-hunt-'));

/**
 * Builds the repository, if its sources changed, and tells where the result is.
 *
 * @throws Error with the build's output when it fails
 */
export const builtPlugin = (): { pluginDir: string; zipFile: string } => {
  const { exitCode, output } = runBuild('--if-stale');
  if (exitCode !== 0) throw new Error(output);
  const build = path.join(REPOSITORY, 'build');
  const zip = readdirSync(build).find((name) => /^suricataHunt-\d.*\.zip$/.test(name));
  if (!zip) throw new Error(`The build left no zip in ${build}.`);
  return { pluginDir: path.join(build, 'kibana', PLUGIN_ID), zipFile: path.join(build, zip) };
};

/** All files under a folder, relative, in the order of their names. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
