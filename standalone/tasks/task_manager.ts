import { randomUUID } from 'node:crypto';
import Boom from '@hapi/boom';
import type { ElasticsearchClient, Logger } from '@kbn/core/server';
import type * as contract from '@kbn/task-manager-plugin/server';
import { TaskDefinitions } from './definitions';
import { parseInterval } from './interval';
import { Poller } from './poller';
import { TASKS_INDEX, TaskStore } from './store';
import { toInstance, type StoredTask, type TaskRecord } from './stored_task';

export interface TaskManagerOptions {
  client: ElasticsearchClient;
  logger: Logger;
  index?: string;
  /** Milliseconds between two looks for due tasks. */
  pollInterval?: number;
  /** Milliseconds before the first retry of a failed task. */
  retryBase?: number;
  maxRunning?: number;
}

const CONFLICT_RETRIES = 3;

/** Background tasks by Kibana's contract, kept in Elasticsearch, run in this process. */
export class TaskManager
  implements contract.TaskManagerSetupContract, contract.TaskManagerStartContract
{
  private readonly definitions: TaskDefinitions;
  private readonly store: TaskStore;
  private readonly poller: Poller;

  constructor({ client, logger, index = TASKS_INDEX, ...options }: TaskManagerOptions) {
    this.definitions = new TaskDefinitions(logger);
    this.store = new TaskStore(client, index);
    this.poller = new Poller({
      store: this.store,
      definitions: this.definitions,
      logger,
      ownerId: randomUUID(),
      pollInterval: options.pollInterval ?? 3_000,
      retryBase: options.retryBase ?? 30_000,
      maxRunning: options.maxRunning ?? 10,
    });
  }

  /** Makes the index; before any plugin starts. */
  prepare(): Promise<void> {
    return this.store.ensureIndex();
  }

  /** Begins to run tasks; after all plugins have started. */
  start(): void {
    this.poller.start();
  }

  stop(): Promise<void> {
    return this.poller.stop();
  }

  registerTaskDefinitions(definitions: contract.TaskDefinitionRegistry): void {
    this.definitions.register(definitions);
  }

  getRegisteredTypes(): string[] {
    return this.definitions.names();
  }

  async ensureScheduled(
    task: contract.TaskInstanceWithId,
    options?: { request?: unknown },
  ): Promise<contract.TaskInstanceWithId> {
    const created = await this.store.create(task.id, this.newTask(task, options));
    if (created === undefined && task.schedule !== undefined) {
      await this.reschedule(task.id, task.schedule);
    }
    this.poller.poke();
    return task;
  }

  async schedule(
    task: contract.TaskInstance,
    options?: { request?: unknown },
  ): Promise<contract.ConcreteTaskInstance> {
    const id = task.id ?? randomUUID();
    const created = await this.store.create(id, this.newTask(task, options));
    if (created === undefined) {
      throw Boom.conflict(`Saved object [task/${id}] conflict`);
    }
    this.poller.poke();
    return toInstance(created);
  }

  async runSoon(id: string, force = false): Promise<contract.RunSoonResult> {
    await this.change(id, ({ task }) => {
      const lost = task.retryAt !== null && Date.parse(task.retryAt) < Date.now();
      if (task.status === 'running' && !lost && !force) {
        throw new Error(`Failed to run task "${id}" as it is currently running`);
      }
      const now = new Date().toISOString();
      return { ...task, status: 'idle', attempts: 0, runAt: now, scheduledAt: now };
    });
    this.poller.poke();
    return { id, forced: force };
  }

  bulkEnable(ids: string[], runSoon = true): Promise<contract.BulkUpdateTaskResult> {
    return this.changeMany(ids, ({ task }) => ({
      ...task,
      enabled: true,
      ...(runSoon && task.status !== 'running' && { runAt: new Date().toISOString() }),
    }));
  }

  bulkDisable(ids: string[]): Promise<contract.BulkUpdateTaskResult> {
    return this.changeMany(ids, ({ task }) => ({ ...task, enabled: false }));
  }

  bulkUpdateSchedules(
    ids: string[],
    schedule: contract.IntervalSchedule,
  ): Promise<contract.BulkUpdateTaskResult> {
    return this.changeMany(ids, ({ task }) => withSchedule(task, schedule));
  }

  async get(id: string): Promise<contract.ConcreteTaskInstance> {
    return toInstance(await this.store.get(id));
  }

  async remove(id: string): Promise<void> {
    if (!(await this.store.remove(id))) {
      throw Boom.notFound(`Saved object [task/${id}] not found`);
    }
  }

  async removeIfExists(id: string): Promise<void> {
    await this.store.remove(id);
  }

  private newTask(task: contract.TaskInstance, options?: { request?: unknown }): StoredTask {
    const definition = this.definitions.get(task.taskType);
    if (definition === undefined) {
      throw new Error(
        `Unsupported task type "${task.taskType}". Supported types are ${this.getRegisteredTypes().join(', ')}`,
      );
    }
    if (options?.request !== undefined) {
      throw new Error(
        'This home does not run tasks for a user. Grant an API key, and let the task use it.',
      );
    }
    if (task.schedule !== undefined) {
      parseInterval(task.schedule.interval);
    }
    definition.paramsSchema?.validate(task.params, {}, 'task params');
    const now = new Date().toISOString();
    const runAt = task.runAt?.toISOString() ?? now;
    return {
      taskType: task.taskType,
      params: task.params,
      state: task.state,
      schedule: task.schedule,
      scope: task.scope,
      enabled: task.enabled ?? true,
      status: 'idle',
      attempts: 0,
      scheduledAt: now,
      runAt,
      startedAt: null,
      retryAt: null,
      ownerId: null,
    };
  }

  private async reschedule(id: string, schedule: contract.IntervalSchedule): Promise<void> {
    parseInterval(schedule.interval);
    const { task } = await this.store.get(id);
    if (task.schedule?.interval !== schedule.interval) {
      await this.change(id, (record) => withSchedule(record.task, schedule));
    }
  }

  /** Applies a change to what the task is now, again when somebody was faster. */
  private async change(id: string, next: (record: TaskRecord) => StoredTask): Promise<TaskRecord> {
    for (let attempt = 0; attempt <= CONFLICT_RETRIES; attempt += 1) {
      const before = await this.store.get(id);
      const changed = await this.store.replaceNow(before, next(before));
      if (changed !== undefined) {
        return changed;
      }
    }
    throw Boom.conflict(`Saved object [task/${id}] conflict`);
  }

  private async changeMany(
    ids: string[],
    next: (record: TaskRecord) => StoredTask,
  ): Promise<contract.BulkUpdateTaskResult> {
    const result: contract.BulkUpdateTaskResult = { tasks: [], errors: [] };
    for (const id of ids) {
      try {
        result.tasks.push(toInstance(await this.change(id, next)));
      } catch (error) {
        if (!(error instanceof Error) || !Boom.isBoom(error)) {
          throw error;
        }
        const { statusCode } = error.output;
        result.errors.push({ id, type: 'task', error: { statusCode, message: error.message } });
      }
    }
    this.poller.poke();
    return result;
  }
}

/** A new interval counts from the last run, not from now. */
function withSchedule(task: StoredTask, schedule: contract.IntervalSchedule): StoredTask {
  const interval = parseInterval(schedule.interval);
  const before = task.schedule === undefined ? 0 : parseInterval(task.schedule.interval);
  const runAt = Math.max(Date.now(), Date.parse(task.runAt) - before + interval);
  return { ...task, schedule, runAt: new Date(runAt).toISOString() };
}
