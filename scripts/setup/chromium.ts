import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The path of a Chromium or Chrome for the tests in a browser: the one in CHROMIUM_PATH, else one
 * that is installed, else, for root on Debian, the package that is then installed.
 *
 * @throws Error that names the package to install when there is none
 */
export async function ensureChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file.`);
  }
  const found = findChromium() ?? installChromium();
  if (found) return found;
  throw new Error(
    'The tests in a browser need Chromium, and none was found. Install the package "chromium" ' +
      '(Ubuntu: "google-chrome-stable" or the snap "chromium"; macOS: Google Chrome), or name the ' +
      'program in CHROMIUM_PATH.',
  );
}

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const programs = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...programs, MAC].find((program) => existsSync(program));
}

function installChromium(): string | undefined {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  console.log('Installing Chromium for the tests in a browser: apt-get install chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return findChromium();
}

/** Ubuntu's package of the same name only leads to a snap, which containers cannot run. */
function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'));
}
