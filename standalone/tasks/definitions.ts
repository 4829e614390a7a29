import { isConfigSchema } from '@kbn/config-schema';
import type { Logger } from '@kbn/core/server';
import type {
  TaskDefinitionRegistry,
  TaskRegisterDefinition,
} from '@kbn/task-manager-plugin/server';
import { z } from 'zod';
import { parseInterval } from './interval';

export interface TaskDefinition extends TaskRegisterDefinition {
  type: string;
  /** Milliseconds. */
  timeoutMs: number;
  maxAttempts: number;
}

const isSchema = z.custom((value) => isConfigSchema(value), {
  error: 'expected a @kbn/config-schema type',
});
const isFunction = z.custom((value) => typeof value === 'function', {
  error: 'expected a function',
});
const definitionSchema = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  timeout: z.string().default('5m'),
  maxAttempts: z.number().int().min(1).default(3),
  priority: z.union([z.literal(1), z.literal(40), z.literal(50)]).optional(),
  cost: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(10)]).optional(),
  stateSchemaByVersion: z
    .record(z.string(), z.strictObject({ schema: isSchema, up: isFunction }))
    .optional(),
  paramsSchema: isSchema.optional(),
  createTaskRunner: isFunction,
});

/** The kinds of tasks that plugins registered. */
export class TaskDefinitions {
  private readonly types = new Map<string, TaskDefinition>();

  constructor(private readonly logger: Logger) {}

  /** Throws for what Kibana throws for; a definition that is merely wrong is logged and left out. */
  register(definitions: TaskDefinitionRegistry): void {
    for (const [type, definition] of Object.entries(definitions)) {
      if (this.types.has(type)) {
        throw new Error(`Task ${type} is already defined!`);
      }
      if ('maxConcurrency' in definition) {
        throw new Error(`maxConcurrency setting isn't allowed for task type: ${type}`);
      }
    }
    try {
      const sane = Object.entries(definitions).map(([type, definition]) =>
        sanitize(type, definition),
      );
      for (const definition of sane) {
        this.types.set(definition.type, definition);
      }
    } catch (error) {
      const cause = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      this.logger.error(`Could not sanitize task definitions: ${cause}`);
    }
  }

  get(type: string): TaskDefinition | undefined {
    return this.types.get(type);
  }

  names(): string[] {
    return [...this.types.keys()];
  }
}

function sanitize(type: string, definition: TaskRegisterDefinition): TaskDefinition {
  const { timeout, maxAttempts } = definitionSchema.parse(definition);
  return { ...definition, type, timeoutMs: parseInterval(timeout), maxAttempts };
}
