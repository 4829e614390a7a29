/** The home's task manager against Elasticsearch: runs, retries, limits, two homes at once. */
import { setTimeout as wait } from 'node:timers/promises';
import { schema } from '@kbn/config-schema';
import type { RunContext, TaskDefinitionRegistry } from '@kbn/task-manager-plugin/server';
import { createLoggers } from '../../standalone/logging';
import { TaskManager } from '../../standalone/tasks';
import { testCluster, uniqueName } from '../setup';
import { eventually } from '../support/fixture_home';

const client = testCluster();
const index = `.${uniqueName('home-tasks')}`;
const logger = createLoggers({ level: 'off', format: 'text' });
const started: TaskManager[] = [];

/** A home of its own; tests make as many as they need on the same index. */
async function aManager(definitions: TaskDefinitionRegistry): Promise<TaskManager> {
  const manager = new TaskManager({ client, logger, index, pollInterval: 100, retryBase: 200 });
  manager.registerTaskDefinitions(definitions);
  await manager.prepare();
  manager.start();
  started.push(manager);
  return manager;
}

afterEach(() => Promise.all(started.splice(0).map((manager) => manager.stop())));
afterAll(async () => {
  await client.indices.delete({ index });
  await client.close();
});

const aTask = (taskType: string, overrides: object = {}) => ({
  id: uniqueName(taskType),
  taskType,
  params: {},
  state: {},
  ...overrides,
});

/** A new task type whose runs the test sees. */
function aType(
  run: (context: RunContext, nth: number) => Promise<unknown>,
  overrides: object = {},
) {
  const type = uniqueName('type');
  const runs: RunContext[] = [];
  const cancelled = jest.fn(async () => undefined);
  const createTaskRunner = (context: RunContext) => ({
    run: async () => {
      runs.push(context);
      return (await run(context, runs.length)) as never;
    },
    cancel: cancelled,
  });
  return { type, runs, cancelled, definitions: { [type]: { createTaskRunner, ...overrides } } };
}

test('a recurring task runs, carries its state, and waits for its next time', async () => {
  const { type, runs, definitions } = aType(async ({ taskInstance: { state } }) => ({
    state: { runs: Number(state['runs'] ?? 0) + 1 },
  }));
  const manager = await aManager(definitions);
  const task = aTask(type, { schedule: { interval: '1s' } });
  await manager.ensureScheduled(task);
  await eventually(async () => (runs.length >= 3 ? true : undefined));
  expect(runs.slice(0, 3).map(({ taskInstance }) => taskInstance.state)).toEqual([
    {},
    { runs: 1 },
    { runs: 2 },
  ]);
  expect(runs[0]?.signal?.aborted).toBe(false);
  const [first, second] = runs.map(({ taskInstance }) => taskInstance.startedAt?.getTime() ?? 0);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1000);
  await manager.removeIfExists(task.id);
  await manager.removeIfExists(task.id);
  await expect(manager.get(task.id)).rejects.toMatchObject({ output: { statusCode: 404 } });
});

test('a task without schedule runs once and is gone', async () => {
  const { type, runs, definitions } = aType(async () => undefined);
  const manager = await aManager(definitions);
  const { id } = await manager.schedule(aTask(type, { params: { x: 1 } }));
  await eventually(() =>
    manager.get(id).then(
      () => undefined,
      () => true,
    ),
  );
  expect(runs.map(({ taskInstance }) => taskInstance.params)).toEqual([{ x: 1 }]);
});

test('ensuring a task that exists changes its interval only', async () => {
  const { type, definitions } = aType(async () => ({ state: { ran: true } }));
  const manager = await aManager(definitions);
  const task = aTask(type, { schedule: { interval: '1h' } });
  await manager.ensureScheduled(task);
  await eventually(async () =>
    (await manager.get(task.id)).state['ran'] === true ? true : undefined,
  );
  await manager.ensureScheduled({ ...task, schedule: { interval: '2h' } });
  const after = await manager.get(task.id);
  expect(after).toMatchObject({ schedule: { interval: '2h' }, state: { ran: true } });
  expect(after.runAt.getTime() - Date.now()).toBeGreaterThan(3_600_000);
  await expect(manager.schedule(task)).rejects.toMatchObject({ output: { statusCode: 409 } });
});

test('runSoon runs now; while it runs it is refused', async () => {
  let release: () => void = () => undefined;
  const { type, runs, definitions } = aType(async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  const manager = await aManager(definitions);
  const task = aTask(type, { schedule: { interval: '1h' } });
  await manager.ensureScheduled(task);
  await eventually(async () => (runs.length === 1 ? true : undefined));
  await expect(manager.runSoon(task.id)).rejects.toThrow(/as it is currently running/);
  release();
  await eventually(async () => ((await manager.get(task.id)).status === 'idle' ? true : undefined));
  expect(await manager.runSoon(task.id)).toEqual({ id: task.id, forced: false });
  await eventually(async () => (runs.length === 2 ? true : undefined));
  release();
});

test('a failed task is tried again, then given up; a recurring one goes on', async () => {
  const broken = aType(
    async () => {
      throw new Error('no');
    },
    { maxAttempts: 2 },
  );
  const mended = aType(async (_context, nth) => {
    if (nth === 1) {
      return { state: { lost: true }, error: new Error('not yet') };
    }
    return { state: { mended: true } };
  });
  const manager = await aManager({ ...broken.definitions, ...mended.definitions });
  const { id } = await manager.schedule(aTask(broken.type));
  const recurring = aTask(mended.type, { schedule: { interval: '1h' } });
  await manager.ensureScheduled(recurring);
  const failed = await eventually(async () => {
    const task = await manager.get(id);
    return task.status === 'failed' ? task : undefined;
  });
  expect([failed.attempts, broken.runs.length]).toEqual([2, 2]);
  await eventually(async () =>
    (await manager.get(recurring.id)).state['mended'] === true ? true : undefined,
  );
  await manager.remove(id);
});

test('a task that takes too long is told to stop, and tried again', async () => {
  const { type, runs, cancelled, definitions } = aType(
    async ({ signal }, nth) => {
      if (nth === 1) {
        await wait(60_000, undefined, { signal });
      }
      return { state: { nth } };
    },
    { timeout: '1s' },
  );
  const manager = await aManager(definitions);
  const task = aTask(type, { schedule: { interval: '1h' } });
  await manager.ensureScheduled(task);
  await eventually(async () =>
    (await manager.get(task.id)).state['nth'] === 2 ? true : undefined,
  );
  expect(runs[0]?.signal?.aborted).toBe(true);
  expect(runs[0]?.abortController?.signal).toBe(runs[0]?.signal);
  expect(cancelled).toHaveBeenCalledTimes(1);
});

test('of two homes on one cluster only one runs a task', async () => {
  let atOnce = 0;
  let most = 0;
  const { type, runs, definitions } = aType(async () => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await wait(300);
    atOnce -= 1;
  });
  const [first] = await Promise.all([aManager(definitions), aManager(definitions)]);
  const tasks = Array.from({ length: 5 }, () => aTask(type, { schedule: { interval: '1h' } }));
  await Promise.all(tasks.map((task) => first?.ensureScheduled(task)));
  await eventually(async () => (runs.length >= 5 ? true : undefined));
  await wait(1_000);
  const ids = runs.map(({ taskInstance }) => taskInstance.id);
  expect([...ids].sort()).toEqual(tasks.map(({ id }) => id).sort());
  expect(most).toBeGreaterThan(1);
});

test('a home that stops gives its task to the next', async () => {
  const { type, runs, definitions } = aType(async ({ signal }, nth) => {
    if (nth === 1) {
      await wait(60_000, undefined, { signal });
    }
    return { state: { nth } };
  });
  const first = await aManager(definitions);
  const task = aTask(type, { schedule: { interval: '1h' } });
  await first.ensureScheduled(task);
  await eventually(async () => (runs.length === 1 ? true : undefined));
  await first.stop();
  expect(await first.get(task.id)).toMatchObject({ status: 'idle', state: {} });
  const second = await aManager(definitions);
  await eventually(async () => ((await second.get(task.id)).state['nth'] === 2 ? true : undefined));
});

test('state is brought up to its newest version and checked', async () => {
  const up = (state: Record<string, unknown>) => ({ count: Number(state['old'] ?? 0) });
  const stateSchemaByVersion = { 1: { up, schema: schema.object({ count: schema.number() }) } };
  const { type, runs, definitions } = aType(
    async ({ taskInstance: { state } }, nth) =>
      nth === 1 ? { state: { count: 'wrong' } } : { state: { count: Number(state['count']) + 1 } },
    { stateSchemaByVersion },
  );
  const manager = await aManager(definitions);
  const task = aTask(type, { state: { old: 7 }, schedule: { interval: '1h' } });
  await manager.ensureScheduled(task);
  await eventually(async () =>
    (await manager.get(task.id)).state['count'] === 8 ? true : undefined,
  );
  expect(runs.map(({ taskInstance }) => taskInstance.state)).toEqual([{ count: 7 }, { count: 7 }]);
});

test('a disabled task waits until it is enabled', async () => {
  const { type, runs, definitions } = aType(async () => undefined);
  const manager = await aManager(definitions);
  const task = aTask(type, { enabled: false, schedule: { interval: '1h' } });
  await manager.ensureScheduled(task);
  await wait(500);
  expect(runs).toHaveLength(0);
  const { tasks, errors } = await manager.bulkEnable([task.id, 'nothing']);
  expect([tasks.length, errors.map(({ error }) => error.statusCode)]).toEqual([1, [404]]);
  await eventually(async () => (runs.length === 1 ? true : undefined));
  await eventually(async () => ((await manager.get(task.id)).status === 'idle' ? true : undefined));
  const disabled = await manager.bulkDisable([task.id]);
  expect(disabled.tasks[0]?.enabled).toBe(false);
});

test('what no plugin registered is refused', async () => {
  const manager = await aManager({});
  await expect(manager.ensureScheduled(aTask('unheard-of'))).rejects.toThrow(
    /Unsupported task type "unheard-of"/,
  );
});
