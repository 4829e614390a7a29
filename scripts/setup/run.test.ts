import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A project as small as can be, whose one package lies in its own folder, so that npm needs no
// registry. Node itself runs its TypeScript.
const SCRIPT = `
  process.on('SIGTERM', () => process.exit(7));
  console.log('bench ran with', JSON.stringify(process.argv.slice(2)));
  if (process.argv.includes('--wait')) setInterval(() => {}, 1000);
  else process.exitCode = process.argv.includes('--fail') ? 5 : 0;
`;

function makeProject(): string {
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'run-test-')));
  const scripts = join(project, 'scripts');
  cpSync(join(__dirname, '../run.mjs'), join(scripts, 'run.mjs'));
  cpSync(__dirname, join(scripts, 'setup'), { recursive: true });
  writeFileSync(join(scripts, 'bench.ts'), SCRIPT);
  const tsx = join(project, 'tsx');
  mkdirSync(tsx);
  writeFileSync(join(tsx, 'package.json'), '{ "name": "tsx", "version": "1.0.0" }');
  writeFileSync(join(tsx, 'index.js'), '');
  const manifest = { name: 'p', version: '1.0.0', dependencies: { tsx: 'file:./tsx' } };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--package-lock-only', '--no-audit'], { cwd: project });
  return project;
}

function run(project: string, ...args: string[]) {
  const options = { cwd: tmpdir(), encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [join(project, 'scripts/run.mjs'), ...args], options);
}

describe('run.mjs', () => {
  const project = makeProject();

  test('installs the packages at the first run, and is silent at the next', () => {
    const first = run(project, 'bench', 'a b', '--c');
    expect(first.stderr).toContain('Installing the packages (no complete install is here): npm ci');
    expect(first.stdout).toContain('bench ran with ["a b","--c"]');
    expect(first.status).toBe(0);

    const second = run(project, 'bench');
    expect(second.stderr).toBe('');
    expect(second.stdout).toBe('bench ran with []\n');
  });

  test('installs them again when the lock file has changed', () => {
    appendFileSync(join(project, 'package-lock.json'), '\n');
    expect(run(project, 'bench').stderr).toContain('package-lock.json has changed');
    expect(run(project, 'bench').stderr).toBe('');
  });

  test('hands the exit code and signals on', async () => {
    expect(run(project, 'bench', '--fail').status).toBe(5);

    const running = spawn(process.execPath, [join(project, 'scripts/run.mjs'), 'bench', '--wait']);
    const exit = new Promise((resolve) => running.on('exit', resolve));
    await new Promise((resolve) => running.stdout.once('data', resolve));
    running.kill('SIGTERM');
    expect(await exit).toBe(7);
  });

  test('lists the commands when the one given is unknown', () => {
    const { status, stderr } = run(project, 'strat');
    expect(stderr).toBe(
      'Unknown command "strat". The commands are: npm run start, npm run test, npm run load, npm run build, npm run bench, npm run format, npm run catalogue_page, npm run pictures.\n',
    );
    expect(status).toBe(1);
    expect(run(project).stderr).toContain('No command given.');
  });

  test('says that npm failed, and does not go on', () => {
    writeFileSync(join(project, 'package-lock.json'), '{}');
    const { status, stdout, stderr } = run(project, 'bench');
    expect(stderr).toContain('npm ci failed (exit code 1');
    expect(stdout).not.toContain('bench ran');
    expect(status).toBe(1);
  });
});
