import { PassThrough } from 'node:stream';
import { createLoggers } from '../logging';
import { TaskDefinitions } from './definitions';

const createTaskRunner = () => ({ run: async () => undefined });

function definitions() {
  const log = new PassThrough();
  const logger = createLoggers({ level: 'info', format: 'text', destination: log });
  return { it: new TaskDefinitions(logger), logged: () => String(log.read() ?? '') };
}

test('defaults are those of Kibana', () => {
  const { it } = definitions();
  it.register({ a: { createTaskRunner } });
  expect(it.get('a')).toMatchObject({ timeoutMs: 300_000, maxAttempts: 3 });
});

test('maxConcurrency and double names stop the plugin', () => {
  const { it } = definitions();
  const limited = { createTaskRunner, maxConcurrency: 1 };
  expect(() => it.register({ a: limited })).toThrow(
    "maxConcurrency setting isn't allowed for task type: a",
  );
  it.register({ a: { createTaskRunner } });
  expect(() => it.register({ a: { createTaskRunner } })).toThrow('Task a is already defined!');
});

test.each([[{ timeout: 'soon' }], [{ maxAttempts: 0 }], [{ unheardOf: 1 }], [{ cost: 3 }]])(
  'with %p the type is logged and does not exist',
  (wrong) => {
    const { it, logged } = definitions();
    it.register({ a: { createTaskRunner, ...wrong } as never });
    expect(it.names()).toEqual([]);
    expect(logged()).toMatch(/Could not sanitize task definitions: /);
  },
);
