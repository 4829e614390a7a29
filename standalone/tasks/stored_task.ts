import type { ConcreteTaskInstance } from '@kbn/task-manager-plugin/server';
import { z } from 'zod';

/** A task as its document holds it; `params` and `state` are stored, not indexed. */
export const storedTaskSchema = z.object({
  taskType: z.string(),
  params: z.record(z.string(), z.unknown()),
  state: z.record(z.string(), z.unknown()),
  stateVersion: z.number().optional(),
  schedule: z.object({ interval: z.string() }).optional(),
  scope: z.array(z.string()).optional(),
  enabled: z.boolean(),
  status: z.enum(['idle', 'running', 'failed']),
  attempts: z.number(),
  scheduledAt: z.string(),
  runAt: z.string(),
  startedAt: z.string().nullable(),
  retryAt: z.string().nullable(),
  ownerId: z.string().nullable(),
});
export type StoredTask = z.infer<typeof storedTaskSchema>;

/** A stored task with its id and its place in the document's history. */
export interface TaskRecord {
  id: string;
  task: StoredTask;
  seqNo: number;
  primaryTerm: number;
}

export function toInstance({ id, task, seqNo, primaryTerm }: TaskRecord): ConcreteTaskInstance {
  const { scheduledAt, runAt, startedAt, retryAt, stateVersion: _stateVersion, ...rest } = task;
  return {
    ...rest,
    id,
    scheduledAt: new Date(scheduledAt),
    runAt: new Date(runAt),
    startedAt: startedAt === null ? null : new Date(startedAt),
    retryAt: retryAt === null ? null : new Date(retryAt),
    version: Buffer.from(JSON.stringify([seqNo, primaryTerm])).toString('base64'),
  };
}
