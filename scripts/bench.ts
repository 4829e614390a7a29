import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { timeSearch, timeViews } from './bench/timing';
import { loadSample, terminalProgress } from './load/index';
import { openCluster } from './start/cluster';
import { buildAll, openHome } from './start/home';

const count = (text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('It is a whole number above 0.');
};

const options = z.object({ events: z.number(), json: z.string().optional(), dataDir: z.string() });

const run = async (): Promise<void> => {
  const { events, json, dataDir } = options.parse(
    new Command('bench')
      .description('Times loading and the views of the hunt over a generated sample.')
      .option('--events <number>', 'events of the sample', count, 1_000_000)
      .option('--json <file>', 'also write the figures to this file')
      .option('--data-dir <folder>', 'where the data are kept', 'data/bench')
      .parse()
      .opts(),
  );
  mkdirSync(dataDir, { recursive: true });
  const start = {
    port: 0,
    eve: [],
    shiftToNow: false,
    squeezeGaps: false,
    events,
    seed: 1,
    dataDir,
  };
  const built = await buildAll(console.log);
  const cluster = await openCluster(start, console.log);
  try {
    const { outcome, seconds } = await loadSample(
      cluster.client,
      { index: 'suricata', events, seed: 1 },
      terminalProgress(process.stderr),
    );
    const home = await openHome(start, cluster, built);
    try {
      const { login } = cluster;
      if (login === undefined) {
        throw new Error('The bench uses an Elasticsearch of its own: unset ELASTICSEARCH_URL.');
      }
      const views = await timeViews(cluster.client, home.url, login);
      const loading = outcome === 'loaded' ? { eventsASecond: Math.round(events / seconds) } : {};
      const report = {
        events,
        cores: availableParallelism(),
        memoryGb: Math.round(totalmem() / 1024 ** 3),
        ...loading,
        guidedSearchMs: timeSearch(),
        views,
      };
      console.table(views);
      console.log(JSON.stringify({ ...report, views: undefined }));
      if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
    } finally {
      await home.stop();
    }
  } finally {
    await cluster.stop();
  }
};

run().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
