import type { Client } from '@elastic/elasticsearch';
import { DEFAULT_HOURS, generateSample } from '../../sample';
import { Batches } from './batches';
import type { Patience } from './bulk_request';
import { EXIT_CODES, LoadError } from './errors';
import { ensureTemplates } from './events_template';
import { checkIndexName } from './index_names';
import { ensureManifestIndex, indexUuids } from './manifest';
import { linePreparer } from './prepare';
import { SILENT, type LoadProgress } from './progress';
import {
  findSampleManifest,
  isSampleGood,
  newSampleManifest,
  sampleIndexName,
  sampleIndices,
  saveSampleManifest,
} from './sample_manifest';
import { sendEvents, type EventItem } from './send_events';
import { checkTemplate } from './template_in_force';
import { UNMOVED } from './time_plan';

export interface SampleLoadOptions {
  /** What all index names begin with; the sample goes to `<index>-sample-YYYY.MM.DD`. */
  index: string;
  /** How many events in all; never fewer than those of the stories. */
  events: number;
  seed: number;
  /** The end of the sample's time range. Default: now. */
  now?: Date;
  hours?: number;
  signal?: AbortSignal;
  /** How long Elasticsearch may be busy or away, in seconds. Default: 300. */
  patienceSeconds?: number;
}

export interface SampleSummary {
  /** `kept`: a good sample was there already. `stopped`: by the signal; the next call begins anew. */
  outcome: 'loaded' | 'kept' | 'stopped';
  /** Events of the sample that are in Elasticsearch. */
  events: number;
  indices: string[];
  /** The end of its time range. */
  now: Date;
  seconds: number;
}

/** Lets timers and signals have their turn: generating never waits by itself. */
const breathe = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Makes the sample and loads it, unless one with the same settings is there that is younger than
 * six hours. An older or unfinished one, or one with other settings, is deleted first: only its
 * own indices, which hold nothing else.
 *
 * Throws LoadError when Elasticsearch does not go along.
 */
export const loadSample = async (
  client: Client,
  options: SampleLoadOptions,
  progress: LoadProgress = SILENT,
): Promise<SampleSummary> => {
  const start = performance.now();
  const { index, events, seed, now = new Date(), hours = DEFAULT_HOURS, signal } = options;
  checkIndexName(index);
  await ensureManifestIndex(client);
  const manifest = newSampleManifest({ index, events, seed, hours }, now);
  const found = await findSampleManifest(client, index);
  const seconds = (): number => (performance.now() - start) / 1000;
  if (found !== undefined && (await isSampleGood(client, found, manifest))) {
    const indices = found.indices.map(({ name }) => name);
    return {
      outcome: 'kept',
      events: found.indexed,
      indices,
      now: new Date(found.now),
      seconds: seconds(),
    };
  }
  if (found !== undefined) {
    await client.indices.delete({ index: sampleIndices(found), ignore_unavailable: true });
  }
  await ensureTemplates(client, index);
  await checkTemplate(client, index, progress);
  await saveSampleManifest(client, manifest);
  const patience: Patience = {
    seconds: options.patienceSeconds ?? 300,
    onWait: (why, wait) => progress.notice(`${why}; trying again in ${wait} s.`),
  };
  const written = new Set<string>();
  const batches = new Batches<EventItem, { line: number }>(
    async (items) => {
      const sent = await sendEvents(client, items, patience);
      const [refused] = sent.refused;
      if (refused !== undefined) {
        throw new LoadError(
          `Elasticsearch refused an event of the sample: ${refused.reason}. Is there a foreign index template for ${index}-*?`,
          EXIT_CODES.failed,
        );
      }
      manifest.indexed += sent.indexed + sent.alreadyThere;
      for (const name of sent.indices) written.add(name);
    },
    ({ line }) => progress.update(line, manifest.indexed),
  );
  const prepare = linePreparer(sampleIndexName(index), 'day', UNMOVED);
  progress.start({ file: 'the sample', what: 'loading', lines: events });
  let line = 0;
  try {
    for (const text of generateSample({ seed, events, now, hours })) {
      line += 1;
      const bytes = Buffer.from(text);
      const event = prepare({ number: line, bytes, ended: true });
      if (event.kind !== 'event') throw new Error(`Line ${line} of the sample is no event.`);
      if (batches.add({ event, line, bytes }, bytes.length)) await batches.cut({ line });
      if (line % 1_000 !== 0) continue;
      await breathe();
      if (signal?.aborted === true) break;
    }
    await batches.cut({ line });
    await batches.finish();
  } finally {
    await batches.settle();
    progress.finish();
  }
  const indices = [...written].sort();
  const isStopped = signal?.aborted === true;
  if (!isStopped) {
    await client.indices.refresh({ index: indices });
    manifest.indices = await indexUuids(client, sampleIndexName(index), written);
    manifest.state = 'complete';
  }
  await saveSampleManifest(client, manifest);
  return {
    outcome: isStopped ? 'stopped' : 'loaded',
    events: manifest.indexed,
    indices,
    now,
    seconds: seconds(),
  };
};
