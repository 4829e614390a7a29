import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ElasticsearchProblem } from './problem';

const runningState = z.object({
  supervisor: z.number(),
  elasticsearch: z.number(),
  url: z.string(),
  stopping: z.boolean(),
});
type RunningState = z.infer<typeof runningState>;

const POLL_MS = 200;

/**
 * Sees that no Elasticsearch uses the folders: waits for one that is stopping, and forgets one
 * that is gone.
 *
 * @param file the note that the supervisor keeps
 * @param patienceMs how long to wait for one that is stopping
 * @throws ElasticsearchProblem when one runs there; the message names its process
 */
export async function waitUntilUnused(
  file: string,
  patienceMs: number,
  log: (line: string) => void,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  let told = false;
  for (;;) {
    const state = readState(file);
    if (state === undefined || !isRunning(state)) break;
    if (!state.stopping || Date.now() > deadline) {
      throw new ElasticsearchProblem(
        `The data folder is in use by an Elasticsearch that runs already (process ` +
          `${state.elasticsearch}, ${state.url}). Stop the program that started it, or that process ` +
          `(kill ${state.elasticsearch}), or choose another folder with --data-dir.`,
      );
    }
    if (!told) log('Waiting for the Elasticsearch of the last run to stop.');
    told = true;
    await sleep(POLL_MS);
  }
  await rm(file, { force: true });
}

function readState(file: string): RunningState | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return runningState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Half written by a machine that lost its power: nothing of it runs.
    return undefined;
  }
}

/** Process numbers are used again, so what runs under them is looked at too. */
function isRunning({ supervisor, elasticsearch }: RunningState): boolean {
  return (
    commandOf(elasticsearch).includes('org.elasticsearch.server') ||
    commandOf(supervisor).includes('supervisor.mjs')
  );
}

function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
