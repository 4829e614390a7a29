import { mkdirSync } from 'node:fs';
import { EXIT_CODES, loadFiles, LoadError, reportLines, terminalProgress } from './load/index';
import { openCluster, type Cluster } from './start/cluster';
import { buildAll, openHome } from './start/home';
import { readOptions, type StartOptions } from './start/options';
import { fillWithSample } from './start/sample';

const started = Date.now();

/** Says what has happened, with the seconds since the start. */
const say = (line: string): void => {
  console.log(`${((Date.now() - started) / 1_000).toFixed(1).padStart(6)} s  ${line}`);
};

const wantsSample = (options: StartOptions, cluster: Cluster): boolean =>
  options.sample === undefined
    ? cluster.login !== undefined && options.eve.length === 0
    : options.sample === 'default';

const loadEve = async (
  options: StartOptions,
  cluster: Cluster,
  signal: AbortSignal,
): Promise<void> => {
  if (options.eve.length === 0) return;
  const { shiftToNow, squeezeGaps } = options;
  const summary = await loadFiles(
    cluster.client,
    options.eve,
    { index: 'suricata', shiftToNow, squeezeGaps, again: false, signal },
    terminalProgress(process.stderr),
  );
  for (const line of reportLines(summary)) console.log(line);
};

/** Resolves at the first Ctrl-C or request to end. */
const asked = (): { signal: AbortSignal; ended: Promise<void> } => {
  const controller = new AbortController();
  const ended = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(name, () => {
        controller.abort();
        resolve();
      });
    }
  });
  return { signal: controller.signal, ended };
};

const run = async (options: StartOptions): Promise<void> => {
  const { signal, ended } = asked();
  mkdirSync(options.dataDir, { recursive: true });
  const [built, cluster] = await Promise.all([buildAll(say), openCluster(options, say)]);
  say(`Elasticsearch is ready at ${cluster.url}`);
  try {
    const home = await openHome(options, cluster, built);
    try {
      say(`The hunt is open at ${home.url}`);
      if (wantsSample(options, cluster))
        await fillWithSample(options, cluster, home.url, signal, say);
      await loadEve(options, cluster, signal);
      if (!signal.aborted) {
        console.log(`\n  Open ${home.url}`);
        if (cluster.login) {
          console.log(`  Sign in as ${cluster.login.username} with ${cluster.login.password}`);
        } else {
          console.log('  Sign in as a user of your cluster');
        }
        console.log('  Ctrl-C stops it\n');
        await ended;
      }
      say('Stopping');
    } finally {
      await home.stop();
    }
  } finally {
    await cluster.stop();
  }
};

run(readOptions(process.argv)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(error instanceof LoadError ? error.exitCode : EXIT_CODES.failed);
  },
);
