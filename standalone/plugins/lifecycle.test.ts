import { PassThrough } from 'node:stream';
import { createLoggers } from '../logging';
import { runSetup, runStart, runStop } from './lifecycle';

const NEVER = new Promise<never>(() => undefined);
const core = {} as never;

function aPlugin(overrides: object) {
  return { setup: () => 'set up', start: () => 'started', ...overrides };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('contracts are taken at once or from a promise', async () => {
  expect(await runSetup('x', aPlugin({}), core, {})).toBe('set up');
  expect(await runStart('x', aPlugin({ start: async () => 'later' }), core, {})).toBe('later');
});

test('a step that does not end is given up after ten seconds', async () => {
  const late = runStart('x', aPlugin({ start: () => NEVER }), core, {});
  const outcome = late.then(
    () => 'started',
    (error: Error) => error.message,
  );
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await outcome).toBe(
    `Start lifecycle of "x" plugin wasn't completed in 10sec. Consider disabling the plugin and re-start.`,
  );
});

test('stopping goes on whatever happens', async () => {
  const log = new PassThrough();
  const logger = createLoggers({ level: 'info', format: 'text', destination: log });
  const late = runStop('x', aPlugin({ stop: () => NEVER }), logger);
  await jest.advanceTimersByTimeAsync(15_000);
  await late;
  const broken = () => {
    throw new Error('no');
  };
  await runStop('y', aPlugin({ stop: broken }), logger);
  expect(String(log.read())).toMatch(
    /"x" plugin didn't stop in 15sec.*\n.*"y" plugin failed to stop: Error: no/,
  );
});
