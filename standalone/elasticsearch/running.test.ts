import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntilUnused } from './running';

const folder = mkdtempSync(join(tmpdir(), 'running-test-'));
let count = 0;

function note(pid: number, stopping: boolean): string {
  const file = join(folder, `running-${(count += 1)}.json`);
  const url = 'http://127.0.0.1:9200';
  writeFileSync(file, JSON.stringify({ supervisor: pid, elasticsearch: pid, url, stopping }));
  return file;
}

/** A process that looks like a supervisor, which is all that is looked at. */
function sleeper(ms: number) {
  const child = spawn(process.execPath, ['-e', `setTimeout(() => {}, ${ms})`, 'supervisor.mjs']);
  if (child.pid === undefined) throw new Error('The process did not start.');
  return { pid: child.pid, kill: () => child.kill() };
}

describe('waitUntilUnused', () => {
  test('is content without a note, with a broken one, and with one of a process that is gone', async () => {
    await waitUntilUnused(join(folder, 'none'), 0, () => {});
    const broken = join(folder, 'broken');
    writeFileSync(broken, '{"superv');
    await waitUntilUnused(broken, 0, () => {});
    expect(existsSync(broken)).toBe(false);
    await waitUntilUnused(note(2 ** 30, false), 0, () => {});
    // A number that now belongs to something else.
    await waitUntilUnused(note(process.pid, false), 0, () => {});
  });

  test('names the process that uses the folder', async () => {
    const { pid, kill } = sleeper(20_000);
    await expect(waitUntilUnused(note(pid, false), 5000, () => {})).rejects.toThrow(
      `in use by an Elasticsearch that runs already (process ${pid}, http://127.0.0.1:9200)`,
    );
    kill();
  });

  test('waits for one that is stopping, but not for ever', async () => {
    const said: string[] = [];
    const short = sleeper(500);
    await waitUntilUnused(note(short.pid, true), 10_000, (line) => said.push(line));
    expect(said).toEqual(['Waiting for the Elasticsearch of the last run to stop.']);

    const long = sleeper(20_000);
    await expect(waitUntilUnused(note(long.pid, true), 300, () => {})).rejects.toThrow('in use');
    long.kill();
  });
});
