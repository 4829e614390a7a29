import type { TaskDefinition } from './definitions';
import { parseInterval } from './interval';
import type { RunOutcome } from './run_task';
import type { StoredTask } from './stored_task';
import { stateVersion } from './task_state';

const MAX_DELAY = 3_600_000;

/** Milliseconds before a try after so many failed ones: doubles each time, an hour at most. */
export function retryDelay(attempts: number, base: number): number {
  return Math.min(base * 2 ** Math.max(0, attempts - 1), MAX_DELAY);
}

/** What becomes of a task after a run; nothing means that it is done and removed. */
export function afterRun(
  definition: TaskDefinition,
  task: StoredTask,
  outcome: RunOutcome,
  now: Date,
  retryBase: number,
): StoredTask | undefined {
  const result = outcome.result;
  const released = {
    ...task,
    state: result?.state ?? task.state,
    // A kept state has not been brought up: the next run does that again.
    stateVersion: result === undefined ? task.stateVersion : stateVersion(definition),
    startedAt: null,
    retryAt: null,
    ownerId: null,
  };
  if (outcome.kind === 'failure') {
    return afterFailure(definition, released, result?.runAt, now, retryBase);
  }
  const success = result !== undefined && !('error' in result) ? result : undefined;
  if (success?.shouldDeleteTask === true) {
    return undefined;
  }
  const schedule = success?.schedule ?? task.schedule;
  const runAt = success?.runAt ?? nextRun(task, schedule, now);
  return runAt === undefined
    ? undefined
    : {
        ...released,
        schedule,
        enabled: success?.shouldDisableTask !== true,
        status: 'idle',
        attempts: 0,
        runAt: runAt.toISOString(),
        scheduledAt: runAt.toISOString(),
      };
}

function afterFailure(
  { maxAttempts }: TaskDefinition,
  task: StoredTask,
  wantedRunAt: Date | undefined,
  now: Date,
  retryBase: number,
): StoredTask {
  const delay = retryDelay(task.attempts, retryBase);
  const { schedule } = task;
  if (schedule === undefined && task.attempts >= maxAttempts) {
    return { ...task, status: 'failed' };
  }
  // A recurring task does not wait longer than it would have anyway.
  const wait = schedule === undefined ? delay : Math.min(delay, parseInterval(schedule.interval));
  const runAt = wantedRunAt ?? new Date(now.getTime() + wait);
  return { ...task, status: 'idle', runAt: runAt.toISOString() };
}

/** One interval after the last start; at once when that has passed already. */
function nextRun(task: StoredTask, schedule: StoredTask['schedule'], now: Date): Date | undefined {
  if (schedule === undefined) {
    return undefined;
  }
  const started = task.startedAt === null ? now.getTime() : Date.parse(task.startedAt);
  return new Date(Math.max(now.getTime(), started + parseInterval(schedule.interval)));
}
