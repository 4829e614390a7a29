import { afterRun, retryDelay } from './after_run';
import type { TaskDefinition } from './definitions';
import { parseInterval } from './interval';
import type { RunOutcome } from './run_task';
import type { StoredTask } from './stored_task';

const NOW = new Date('2026-01-01T00:00:10Z');
const RETRY_BASE = 1000;
const DEFINITION: TaskDefinition = {
  type: 't',
  timeoutMs: 1000,
  maxAttempts: 3,
  createTaskRunner: () => ({ run: async () => undefined }),
};

function aTask(overrides: Partial<StoredTask> = {}): StoredTask {
  return {
    taskType: 't',
    params: {},
    state: { before: true },
    enabled: true,
    status: 'running',
    attempts: 1,
    scheduledAt: '2026-01-01T00:00:00.000Z',
    runAt: '2026-01-01T00:00:00.000Z',
    startedAt: '2026-01-01T00:00:05.000Z',
    retryAt: '2026-01-01T00:05:00.000Z',
    ownerId: 'home',
    ...overrides,
  };
}

const after = (task: StoredTask, outcome: RunOutcome) =>
  afterRun(DEFINITION, task, outcome, NOW, RETRY_BASE);
const success = (result?: object): RunOutcome => ({
  kind: 'success',
  result: result === undefined ? undefined : { state: { after: true }, ...result },
});
const failure: RunOutcome = { kind: 'failure', error: new Error('no') };
const MINUTE = { interval: '1m' };

test('a task that is done is removed', () => {
  expect(after(aTask(), success({}))).toBeUndefined();
  expect(after(aTask({ schedule: MINUTE }), success({ shouldDeleteTask: true }))).toBeUndefined();
});

test('a recurring one waits an interval from its start, with its new state', () => {
  expect(after(aTask({ schedule: MINUTE, attempts: 4 }), success({}))).toMatchObject({
    status: 'idle',
    attempts: 0,
    state: { after: true },
    runAt: '2026-01-01T00:01:05.000Z',
    startedAt: null,
    retryAt: null,
    ownerId: null,
  });
});

test('one that took longer than its interval runs again at once', () => {
  expect(after(aTask({ schedule: { interval: '2s' } }), success({}))?.runAt).toBe(
    NOW.toISOString(),
  );
});

test('nothing returned keeps the state', () => {
  expect(after(aTask({ schedule: MINUTE }), success())?.state).toEqual({ before: true });
});

test('a run may say when the next is, how often, and that there is none for now', () => {
  const runAt = new Date('2026-02-01T00:00:00Z');
  expect(after(aTask(), success({ runAt }))?.runAt).toBe(runAt.toISOString());
  expect(
    after(aTask({ schedule: MINUTE }), success({ schedule: { interval: '1h' } })),
  ).toMatchObject({
    schedule: { interval: '1h' },
    runAt: '2026-01-01T01:00:05.000Z',
  });
  expect(after(aTask({ schedule: MINUTE }), success({ shouldDisableTask: true }))?.enabled).toBe(
    false,
  );
});

test('a failed one is tried again, later and later, with its old state', () => {
  const first = after(aTask(), failure);
  expect(first).toMatchObject({
    status: 'idle',
    runAt: '2026-01-01T00:00:11.000Z',
    state: { before: true },
  });
  expect(after(aTask({ attempts: 2 }), failure)?.runAt).toBe('2026-01-01T00:00:12.000Z');
  expect(after(aTask({ attempts: 3 }), failure)?.status).toBe('failed');
});

test('a recurring one is never given up, nor waits longer than its interval', () => {
  const next = after(aTask({ schedule: { interval: '5s' }, attempts: 50 }), failure);
  expect(next).toMatchObject({ status: 'idle', attempts: 50, runAt: '2026-01-01T00:00:15.000Z' });
});

test('delays double up to an hour', () => {
  expect([1, 2, 3, 4].map((n) => retryDelay(n, 1000))).toEqual([1000, 2000, 4000, 8000]);
  expect(retryDelay(1000, 1000)).toBe(3_600_000);
});

test('intervals', () => {
  expect(['5s', '2m', '3h', '1d'].map(parseInterval)).toEqual([
    5000, 120_000, 10_800_000, 86_400_000,
  ]);
  for (const bad of ['', '5', 'm', '0s', '1.5m', '1w', '-1s']) {
    expect(() => parseInterval(bad)).toThrow(/Invalid interval/);
  }
});
