import type {
  CancellableTask,
  ConcreteTaskInstance,
  RunContext,
  RunResult,
} from '@kbn/task-manager-plugin/server';
import { z } from 'zod';
import type { TaskDefinition } from './definitions';

export type RunOutcome =
  | { kind: 'success'; result: RunResult | undefined }
  | { kind: 'failure'; error: Error; result?: RunResult };

/** A task at work; `outcome` never rejects. */
export interface RunningTask {
  outcome: Promise<RunOutcome>;
  /** Tells the task to stop: its signal, then its `cancel`. The outcome is then a failure. */
  cancel(reason: string): void;
}

const resultSchema = z.looseObject({ state: z.record(z.string(), z.unknown()) });

/** Runs a task under its time limit. */
export function runTask(definition: TaskDefinition, instance: ConcreteTaskInstance): RunningTask {
  const abortController = new AbortController();
  const { signal } = abortController;
  const context: RunContext = { taskInstance: instance, signal, abortController };
  let stopWith: (outcome: RunOutcome) => void = () => undefined;
  const stopped = new Promise<RunOutcome>((resolve) => {
    stopWith = resolve;
  });
  let runner: CancellableTask | undefined;

  const cancel = (reason: string): void => {
    const error = new Error(reason);
    stopWith({ kind: 'failure', error });
    abortController.abort(error);
    // The task is left behind whatever its `cancel` does.
    Promise.resolve(runner?.cancel?.()).catch(() => undefined);
  };
  const timer = setTimeout(
    () => cancel(`timed out after ${definition.timeout ?? '5m'}`),
    definition.timeoutMs,
  );

  const run = async (): Promise<RunOutcome> => {
    try {
      runner = definition.createTaskRunner(context);
      const result = (await runner.run()) ?? undefined;
      if (result !== undefined && !resultSchema.safeParse(result).success) {
        throw new Error('the task must return nothing or an object with its new state');
      }
      return result !== undefined && 'error' in result && result.error !== undefined
        ? { kind: 'failure', error: result.error, result }
        : { kind: 'success', result };
    } catch (error) {
      return { kind: 'failure', error: error instanceof Error ? error : new Error(String(error)) };
    }
  };
  const outcome = Promise.race([run(), stopped]).finally(() => clearTimeout(timer));
  return { outcome, cancel };
}
