declare module '@kbn/task-manager-plugin/server' {
  import type { ObjectType } from '@kbn/config-schema';
  import type { KibanaRequest } from '@kbn/core/server';

  export interface IntervalSchedule {
    /** `<n>` and one of `s`, `m`, `h`, `d`: `5m`. */
    interval: string;
  }
  export type TaskState = Record<string, unknown>;
  export type TaskParams = Record<string, unknown>;
  export type TaskStatusName =
    'idle' | 'claiming' | 'running' | 'failed' | 'should_delete' | 'unrecognized' | 'dead_letter';

  export interface ConcreteTaskInstance {
    id: string;
    taskType: string;
    params: TaskParams;
    state: TaskState;
    schedule?: IntervalSchedule;
    scope?: string[];
    enabled?: boolean;
    status: TaskStatusName;
    attempts: number;
    scheduledAt: Date;
    runAt: Date;
    startedAt: Date | null;
    retryAt: Date | null;
    ownerId: string | null;
    version?: string;
  }
  export interface TaskInstance {
    id?: string;
    taskType: string;
    params: TaskParams;
    state: TaskState;
    schedule?: IntervalSchedule;
    scope?: string[];
    enabled?: boolean;
    runAt?: Date;
  }
  export type TaskInstanceWithId = TaskInstance & { id: string };

  export interface RunContext {
    taskInstance: ConcreteTaskInstance;
    /** Set when the task was scheduled for a user. */
    fakeRequest?: KibanaRequest;
    /** One of the two is given, by version. */
    signal?: AbortSignal;
    abortController?: AbortController;
  }
  export interface SuccessfulRunResult {
    state: TaskState;
    runAt?: Date;
    schedule?: IntervalSchedule;
    shouldDeleteTask?: boolean;
    shouldDisableTask?: boolean;
  }
  export interface FailedRunResult {
    state: TaskState;
    error: Error;
    runAt?: Date;
  }
  export type RunResult = SuccessfulRunResult | FailedRunResult;
  export interface CancellableTask {
    run(): Promise<RunResult | undefined | void>;
    cancel?(): Promise<void>;
    cleanup?(): Promise<void>;
  }
  export interface TaskRegisterDefinition {
    title?: string;
    description?: string;
    /** `5m` when left out. */
    timeout?: string;
    maxAttempts?: number;
    priority?: 1 | 40 | 50;
    cost?: 1 | 2 | 4 | 10;
    stateSchemaByVersion?: Record<
      number,
      { schema: ObjectType; up(state: Record<string, unknown>): Record<string, unknown> }
    >;
    paramsSchema?: ObjectType;
    createTaskRunner(context: RunContext): CancellableTask;
  }
  export type TaskDefinitionRegistry = Record<string, TaskRegisterDefinition>;

  export interface RunSoonResult {
    id: ConcreteTaskInstance['id'];
    forced?: boolean;
  }
  export interface TaskManagerSetupContract {
    registerTaskDefinitions(definitions: TaskDefinitionRegistry): void;
  }
  export interface TaskManagerStartContract {
    /** Makes the task; of one that exists only the interval is changed. */
    ensureScheduled(
      task: TaskInstanceWithId,
      options?: { request?: KibanaRequest },
    ): Promise<TaskInstanceWithId>;
    schedule(
      task: TaskInstance,
      options?: { request?: KibanaRequest },
    ): Promise<ConcreteTaskInstance>;
    runSoon(id: string, force?: boolean): Promise<RunSoonResult>;
    bulkEnable(ids: string[], runSoon?: boolean): Promise<BulkUpdateTaskResult>;
    bulkDisable(ids: string[]): Promise<BulkUpdateTaskResult>;
    bulkUpdateSchedules(ids: string[], schedule: IntervalSchedule): Promise<BulkUpdateTaskResult>;
    get(id: string): Promise<ConcreteTaskInstance>;
    remove(id: string): Promise<void>;
    removeIfExists(id: string): Promise<void>;
    getRegisteredTypes(): string[];
  }
  export interface BulkUpdateTaskResult {
    tasks: ConcreteTaskInstance[];
    errors: Array<{ id: string; type: string; error: { statusCode: number; message: string } }>;
  }
}
