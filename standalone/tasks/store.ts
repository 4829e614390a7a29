import Boom from '@hapi/boom';
import type { estypes } from '@elastic/elasticsearch';
import type { ElasticsearchClient } from '@kbn/core/server';
import { storedTaskSchema, type StoredTask, type TaskRecord } from './stored_task';

/** Tasks are in a hidden index of their own: they change far more often than other objects. */
export const TASKS_INDEX = '.kibana_home_tasks';

const MAPPINGS: estypes.MappingTypeMapping = {
  dynamic: 'strict',
  properties: {
    taskType: { type: 'keyword' },
    params: { type: 'object', enabled: false },
    state: { type: 'object', enabled: false },
    stateVersion: { type: 'integer' },
    schedule: { properties: { interval: { type: 'keyword' } } },
    scope: { type: 'keyword' },
    enabled: { type: 'boolean' },
    status: { type: 'keyword' },
    attempts: { type: 'integer' },
    scheduledAt: { type: 'date' },
    runAt: { type: 'date' },
    startedAt: { type: 'date' },
    retryAt: { type: 'date' },
    ownerId: { type: 'keyword' },
  },
};

/** Reads and writes tasks; every change names the state that it starts from. */
export class TaskStore {
  constructor(
    private readonly client: ElasticsearchClient,
    private readonly index: string,
  ) {}

  async ensureIndex(): Promise<void> {
    try {
      await this.client.indices.create({
        index: this.index,
        settings: { index: { hidden: true, number_of_shards: 1, auto_expand_replicas: '0-1' } },
        mappings: MAPPINGS,
      });
    } catch (error) {
      if (!(await this.client.indices.exists({ index: this.index }))) {
        throw error;
      }
      await this.client.indices.putMapping({ index: this.index, ...MAPPINGS });
    }
  }

  /** Makes a new task; nothing when the id is taken. */
  async create(id: string, task: StoredTask): Promise<TaskRecord | undefined> {
    try {
      const answer = await this.client.create({
        index: this.index,
        id,
        document: task,
        // The index is small, and somebody waits for the task to run.
        refresh: true,
      });
      return record(id, task, answer._seq_no, answer._primary_term);
    } catch (error) {
      if (isStatus(error, 409)) {
        return undefined;
      }
      throw error;
    }
  }

  async get(id: string): Promise<TaskRecord> {
    try {
      const { _source, _seq_no, _primary_term } = await this.client.get({ index: this.index, id });
      return record(id, storedTaskSchema.parse(_source), _seq_no, _primary_term);
    } catch (error) {
      throw isStatus(error, 404) ? Boom.notFound(`Saved object [task/${id}] not found`) : error;
    }
  }

  /** Writes a change; nothing when somebody else changed or removed the task meanwhile. */
  async replace(before: TaskRecord, task: StoredTask): Promise<TaskRecord | undefined> {
    return this.write(before, task, false);
  }

  /** The same, seen by the next look for due tasks. */
  async replaceNow(before: TaskRecord, task: StoredTask): Promise<TaskRecord | undefined> {
    return this.write(before, task, true);
  }

  // A search may see an old state of a task; a change that starts from it is refused, so no
  // refresh is needed for being right, only for being quick.
  private async write(
    before: TaskRecord,
    task: StoredTask,
    refresh: boolean,
  ): Promise<TaskRecord | undefined> {
    try {
      const answer = await this.client.index({
        index: this.index,
        id: before.id,
        document: task,
        if_seq_no: before.seqNo,
        if_primary_term: before.primaryTerm,
        refresh,
      });
      return record(before.id, task, answer._seq_no, answer._primary_term);
    } catch (error) {
      if (isStatus(error, 409) || isStatus(error, 404)) {
        return undefined;
      }
      throw error;
    }
  }

  /** True when the task was there. */
  async remove(id: string): Promise<boolean> {
    try {
      await this.client.delete({ index: this.index, id });
      return true;
    } catch (error) {
      if (isStatus(error, 404)) {
        return false;
      }
      throw error;
    }
  }

  /** Tasks to run now: those whose time has come, and those that whoever ran them gave up. */
  async findDue(types: readonly string[], size: number, now: Date): Promise<TaskRecord[]> {
    if (types.length === 0 || size === 0) {
      return [];
    }
    const at = { lte: now.toISOString() };
    const { hits } = await this.client.search({
      index: this.index,
      size,
      seq_no_primary_term: true,
      sort: [{ runAt: { order: 'asc' } }],
      query: {
        bool: {
          filter: [{ terms: { taskType: [...types] } }, { term: { enabled: true } }],
          minimum_should_match: 1,
          should: [
            { bool: { filter: [{ term: { status: 'idle' } }, { range: { runAt: at } }] } },
            { bool: { filter: [{ term: { status: 'running' } }, { range: { retryAt: at } }] } },
          ],
        },
      },
    });
    return hits.hits.map(({ _id, _source, _seq_no, _primary_term }) =>
      record(_id ?? '', storedTaskSchema.parse(_source), _seq_no, _primary_term),
    );
  }
}

function record(
  id: string,
  task: StoredTask,
  seqNo: number | undefined,
  primaryTerm: number | undefined,
): TaskRecord {
  if (seqNo === undefined || primaryTerm === undefined) {
    throw new Error(`Elasticsearch gave the task ${id} without its sequence number.`);
  }
  return { id, task, seqNo, primaryTerm };
}

function isStatus(error: unknown, status: number): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === status;
}
