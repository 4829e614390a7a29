import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { supervise, type Supervised } from './supervise';

/** A program that notes how it is ended, as a stand-in for any that takes a moment to stop. */
const PROGRAM = `
  console.log('started');
  process.on('SIGTERM', () => setTimeout(() => { console.log('stopped'); process.exit(0); }, 200));
  setInterval(() => {}, 1000);
`;

function supervised(script: string, graceMs = 5000): Supervised {
  const folder = mkdtempSync(join(tmpdir(), 'supervise-test-'));
  return {
    program: process.execPath,
    args: ['-e', script],
    env: {},
    cwd: folder,
    uid: undefined,
    gid: undefined,
    consoleFile: join(folder, 'console.log'),
    runningFile: join(folder, 'running.json'),
    url: 'http://127.0.0.1:1',
    graceMs,
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 50) {
    if (waited > 4000) throw new Error('It did not come to pass within 4 s.');
    await sleep(50);
  }
}

const consoleOf = ({ consoleFile }: Supervised) =>
  existsSync(consoleFile) ? readFileSync(consoleFile, 'utf8').trim().split('\n') : [];

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('supervise', () => {
  test('notes what runs, and stops it cleanly, once or twice', async () => {
    const what = supervised(PROGRAM);
    const running = await supervise(what);
    await until(() => consoleOf(what).includes('started'));
    expect(JSON.parse(readFileSync(what.runningFile, 'utf8'))).toMatchObject({
      elasticsearch: running.pid,
      stopping: false,
    });
    await Promise.all([running.stop(), running.stop()]);
    expect(consoleOf(what)).toEqual(['started', 'stopped']);
    expect(await running.ended).toBe('0');
    expect(existsSync(what.runningFile)).toBe(false);
    expect(isAlive(running.pid)).toBe(false);
  });

  test('kills what does not stop within the grace', async () => {
    const what = supervised(PROGRAM.replace('process.exit(0)', ''), 500);
    const running = await supervise(what);
    await until(() => consoleOf(what).includes('started'));
    await running.stop();
    expect(await running.ended).toBe('SIGKILL');
  });

  test('says how a program ended by itself', async () => {
    const running = await supervise(supervised('process.exit(3)'));
    expect(await running.ended).toBe('3');
  });

  test('says why a program cannot be started', async () => {
    const what = { ...supervised(''), program: '/none/such' };
    await expect(supervise(what)).rejects.toThrow(
      'Elasticsearch could not be started: spawn /none/such ENOENT.',
    );
  });

  test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
    'stops it when the program that wanted it ends by %s',
    async (signal) => {
      const what = supervised(PROGRAM);
      const script = `
        const { spawn } = require('node:child_process');
        const [supervisor, what] = process.argv.slice(1);
        spawn(process.execPath, [supervisor, what], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
      `;
      const supervisor = join(__dirname, 'supervisor.mjs');
      const parent = spawn(process.execPath, ['-e', script, supervisor, JSON.stringify(what)]);
      await until(() => consoleOf(what).includes('started'));
      parent.kill(signal);
      await until(() => consoleOf(what).includes('stopped'));
      await until(() => !existsSync(what.runningFile));
    },
  );
});
