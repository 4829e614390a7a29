import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ElasticsearchProblem, reasonOf } from './problem';

/** What the supervisor is to start, and where it notes what it does. */
export interface Supervised {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly consoleFile: string;
  readonly runningFile: string;
  readonly url: string;
  /** How long a clean stop may take before the process is killed. */
  readonly graceMs: number;
}

export interface SupervisedProcess {
  readonly pid: number;
  /** Resolves when the process has ended, with its exit code or the signal that ended it. */
  readonly ended: Promise<string>;
  /** Asks it to stop and resolves when it has ended. */
  stop(): Promise<void>;
}

const message = z.union([
  z.object({ pid: z.number() }),
  z.object({ failed: z.string() }),
  z.object({ exit: z.union([z.string(), z.number()]) }),
]);

/**
 * Starts a program under a supervisor that stops it when we end, in whatever way.
 *
 * @throws ElasticsearchProblem when the program cannot be started at all
 */
export function supervise(supervised: Supervised): Promise<SupervisedProcess> {
  const script = join(__dirname, 'supervisor.mjs');
  const supervisor = spawn(process.execPath, [script, JSON.stringify(supervised)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {},
    // Out of the terminal's reach: Ctrl-C is for us, who stop Elasticsearch after our own work.
    detached: true,
  });
  // Writing to a supervisor that has ended is no news.
  supervisor.stdin.on('error', () => {});
  return new Promise((resolve, reject) => {
    let exit = 'unknown';
    const ended = new Promise<string>((resolveEnded) => {
      supervisor.on('close', () => resolveEnded(exit));
    });
    const stop = async () => {
      supervisor.stdin.end();
      await ended;
    };
    supervisor.on('error', (error) => reject(cannotStart(reasonOf(error))));
    supervisor.on('close', () => reject(cannotStart('its supervisor ended')));
    createInterface({ input: supervisor.stdout }).on('line', (line) => {
      const said = message.parse(JSON.parse(line));
      if ('pid' in said) resolve({ pid: said.pid, ended, stop });
      else if ('failed' in said) reject(cannotStart(said.failed));
      else exit = String(said.exit);
    });
  });
}

function cannotStart(reason: string): ElasticsearchProblem {
  return new ElasticsearchProblem(`Elasticsearch could not be started: ${reason}.`);
}
