import type { Logger } from '@kbn/core/server';
import { afterRun } from './after_run';
import type { TaskDefinition, TaskDefinitions } from './definitions';
import { runTask, type RunningTask, type RunOutcome } from './run_task';
import type { TaskStore } from './store';
import { toInstance, type TaskRecord } from './stored_task';
import { upgradeState, withCheckedState } from './task_state';

export interface PollerOptions {
  store: TaskStore;
  definitions: TaskDefinitions;
  logger: Logger;
  /** Names this home among others on the same cluster. */
  ownerId: string;
  /** Milliseconds between two looks. */
  pollInterval: number;
  /** Milliseconds before the first retry. */
  retryBase: number;
  maxRunning: number;
}

/** A claim outlives its task's time limit by so much, for the last writes. */
const CLAIM_GRACE = 30_000;

/** Looks for due tasks, claims them against other homes, runs them, and puts them back. */
export class Poller {
  private readonly running = new Map<string, { task: RunningTask; done: Promise<void> }>();
  private timer: NodeJS.Timeout | undefined;
  private polling: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(private readonly options: PollerOptions) {}

  start(): void {
    this.stopped = false;
    this.poke();
  }

  /** Looks now instead of at the next tick. */
  poke(): void {
    if (this.stopped) {
      return;
    }
    clearTimeout(this.timer);
    if (this.polling !== undefined) {
      this.again = true;
      return;
    }
    this.polling = this.poll().finally(() => {
      this.polling = undefined;
      if (this.again) {
        this.again = false;
        this.poke();
      } else if (!this.stopped) {
        this.timer = setTimeout(() => this.poke(), this.options.pollInterval);
      }
    });
  }

  isRunning(id: string): boolean {
    return this.running.has(id);
  }

  /** Cancels what runs and gives it back, so that the next home takes it over at once. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.polling;
    const running = [...this.running.values()];
    running.forEach(({ task }) => task.cancel('the home stops'));
    await Promise.all(running.map(({ done }) => done));
  }

  private async poll(): Promise<void> {
    const { store, definitions, maxRunning, logger } = this.options;
    try {
      const free = maxRunning - this.running.size;
      const due = await store.findDue(definitions.names(), free, new Date());
      for (const record of due) {
        await this.claim(record);
      }
    } catch (error) {
      logger.warn(`Due tasks could not be looked for: ${messageOf(error)}`);
    }
  }

  private async claim(record: TaskRecord): Promise<void> {
    const definition = this.options.definitions.get(record.task.taskType);
    if (definition === undefined || this.stopped || this.running.has(record.id)) {
      return;
    }
    const now = Date.now();
    const claimed = await this.options.store.replace(record, {
      ...record.task,
      status: 'running',
      attempts: record.task.attempts + 1,
      startedAt: new Date(now).toISOString(),
      retryAt: new Date(now + definition.timeoutMs + CLAIM_GRACE).toISOString(),
      ownerId: this.options.ownerId,
    });
    if (claimed === undefined || this.stopped) {
      return;
    }
    const task = this.begin(definition, claimed);
    const done = this.finish(definition, claimed, task).finally(() => {
      this.running.delete(record.id);
      // A task may have been made due again, and a place is free.
      this.poke();
    });
    this.running.set(record.id, { task, done });
  }

  private begin(definition: TaskDefinition, claimed: TaskRecord): RunningTask {
    try {
      const { state, stateVersion = 0, params } = claimed.task;
      definition.paramsSchema?.validate(params, {}, 'task params');
      const upgraded = upgradeState(definition, state, stateVersion);
      return runTask(definition, { ...toInstance(claimed), state: upgraded });
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      return {
        outcome: Promise.resolve<RunOutcome>({ kind: 'failure', error: failure }),
        cancel: () => undefined,
      };
    }
  }

  private async finish(
    definition: TaskDefinition,
    claimed: TaskRecord,
    running: RunningTask,
  ): Promise<void> {
    const { store, logger, retryBase } = this.options;
    const outcome = withCheckedState(definition, await running.outcome);
    if (outcome.kind === 'failure') {
      logger.error(`Task ${definition.type} "${claimed.id}" failed: ${outcome.error.message}`);
    }
    try {
      const next = this.stopped
        ? { ...claimed.task, status: 'idle' as const, attempts: 0, retryAt: null, ownerId: null }
        : afterRun(definition, claimed.task, outcome, new Date(), retryBase);
      if (next === undefined) {
        await store.remove(claimed.id);
      } else {
        await this.putBack(claimed, next);
      }
    } catch (error) {
      logger.error(
        `Task ${definition.type} "${claimed.id}" could not be put back: ${messageOf(error)}`,
      );
    }
  }

  /** Somebody may have changed schedule or `enabled` during the run: their change is kept. */
  private async putBack(claimed: TaskRecord, next: TaskRecord['task']): Promise<void> {
    const { store } = this.options;
    if ((await store.replace(claimed, next)) !== undefined) {
      return;
    }
    const newer = await store.get(claimed.id).catch(() => undefined);
    if (newer !== undefined && newer.task.ownerId === this.options.ownerId) {
      const { schedule, enabled, status, runAt } = newer.task;
      // Idle during the run: somebody forced another one.
      const forced = status === 'idle' ? { runAt } : {};
      await store.replace(newer, { ...next, schedule, enabled, ...forced });
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
