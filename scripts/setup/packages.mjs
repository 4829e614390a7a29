import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { PROJECT } from './processes.mjs';
import { SetupError } from './setup_error.mjs';

const MODULES = join(PROJECT, 'node_modules');
const STAMP = join(MODULES, '.suricata-hunt-stamp');

/**
 * Makes node_modules agree with package-lock.json: installs when the folder is missing, comes from
 * another lock file or another platform, or an earlier install did not finish.
 *
 * @param {{ path: string, env: NodeJS.ProcessEnv }} node
 * @throws {SetupError} when npm fails
 */
export async function ensurePackages(node) {
  const wanted = currentStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const why = existsSync(STAMP) ? 'package-lock.json has changed' : 'no complete install is here';
  console.error(`Installing the packages (${why}): npm ci`);
  const started = Date.now();
  const code = await runNpm(node, ['ci', '--include=dev']);
  if (code !== 0) {
    throw new SetupError(
      `npm ci failed (exit code ${code}; npm's message is above). Check that npm reaches its ` +
        'registry and that this folder can be written to, then run the command again.',
    );
  }
  writeFileSync(STAMP, wanted);
  console.error(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** What the stamp file holds: native packages differ by platform, so it is part of the stamp. */
function currentStamp() {
  const lock = readFileSync(join(PROJECT, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${process.platform}-${process.arch} ${hash}\n`;
}
