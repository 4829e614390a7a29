import type { CoreSetup, CoreStart, Logger } from '@kbn/core/server';
import type { PluginInstance } from './definition';

const SECOND = 1000;
const LIFECYCLE_LIMIT = 10 * SECOND;
const STOP_LIMIT = 15 * SECOND;

type Contracts = Record<string, unknown>;

/** Calls `setup`; throws when it throws, or when its promise takes longer than Kibana waits. */
export function runSetup(
  id: string,
  instance: PluginInstance,
  core: CoreSetup,
  plugins: Contracts,
): Promise<unknown> {
  return withLimit('Setup', id, () => instance.setup(core, plugins));
}

/** Calls `start`, under the same limit. */
export function runStart(
  id: string,
  instance: PluginInstance,
  core: CoreStart,
  plugins: Contracts,
): Promise<unknown> {
  return withLimit('Start', id, () => instance.start(core, plugins));
}

async function withLimit(step: string, id: string, run: () => unknown): Promise<unknown> {
  const result = await within(LIFECYCLE_LIMIT, async () => run());
  if (result.kind === 'late') {
    throw new Error(
      `${step} lifecycle of "${id}" plugin wasn't completed in 10sec. Consider disabling the ` +
        'plugin and re-start.',
    );
  }
  return result.value;
}

/** Calls `stop`; whatever goes wrong, the home stops. */
export async function runStop(id: string, instance: PluginInstance, logger: Logger): Promise<void> {
  try {
    const result = await within(STOP_LIMIT, async () => instance.stop?.());
    if (result.kind === 'late') {
      logger.warn(`"${id}" plugin didn't stop in 15sec., move on to the next.`);
    }
  } catch (error) {
    logger.warn(`"${id}" plugin failed to stop: ${String(error)}`);
  }
}

type Timed = { kind: 'done'; value: unknown } | { kind: 'late' };

async function within(limit: number, run: () => Promise<unknown>): Promise<Timed> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Timed>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), limit);
  });
  try {
    const done = run().then((value): Timed => ({ kind: 'done', value }));
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
