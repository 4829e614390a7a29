import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';
import { DAY_MS } from './index_names';
import { indexUuids, MANIFEST_INDEX } from './manifest';

/** Raised when the generator makes other events, so that an older sample is made anew. */
const SAMPLE_VERSION = 1;

/** A sample that is older than this is made anew, so that its stories stay in the last 24 hours. */
const GOOD_FOR_MS = 6 * 3_600_000;

const sampleManifest = z.object({
  kind: z.literal('sample'),
  index: z.string(),
  version: z.number(),
  seed: z.number(),
  /** What was asked for. */
  events: z.number(),
  hours: z.number(),
  /** The end of the sample's time range. */
  now: z.iso.datetime(),
  state: z.enum(['loading', 'complete']),
  /** Events that are in Elasticsearch. */
  indexed: z.number(),
  indices: z.array(z.object({ name: z.string(), uuid: z.string() })),
  updated_at: z.iso.datetime(),
});

export type SampleManifest = z.infer<typeof sampleManifest>;

const idOf = (index: string): string => `sample:${index}`;

/** The manifest of a sample that is to be loaded now. */
export const newSampleManifest = (
  settings: Pick<SampleManifest, 'index' | 'seed' | 'events' | 'hours'>,
  now: Date,
): SampleManifest => ({
  kind: 'sample',
  ...settings,
  version: SAMPLE_VERSION,
  now: now.toISOString(),
  state: 'loading',
  indexed: 0,
  indices: [],
  updated_at: new Date().toISOString(),
});

export const findSampleManifest = async (
  client: Client,
  index: string,
): Promise<SampleManifest | undefined> => {
  const answer = await client.get(
    { index: MANIFEST_INDEX, id: idOf(index) },
    { ignore: [404], maxRetries: 2 },
  );
  const manifest = sampleManifest.safeParse(answer._source);
  return manifest.success ? manifest.data : undefined;
};

export const saveSampleManifest = async (
  client: Client,
  manifest: SampleManifest,
): Promise<void> => {
  manifest.updated_at = new Date().toISOString();
  await client.index({
    index: MANIFEST_INDEX,
    id: idOf(manifest.index),
    document: manifest,
    refresh: true,
  });
};

/** The name that the indices of a sample begin with: apart from those of loaded files. */
export const sampleIndexName = (index: string): string => `${index}-sample`;

/** Names of all indices that a sample can be in: one a day. */
export const sampleIndices = ({ index, now, hours }: SampleManifest): string[] => {
  const end = Date.parse(now);
  const first = Math.floor((end - hours * 3_600_000) / DAY_MS);
  const last = Math.floor(end / DAY_MS);
  return Array.from({ length: last - first + 1 }, (_, day) => {
    const date = new Date((first + day) * DAY_MS).toISOString().slice(0, 10);
    return `${sampleIndexName(index)}-${date.replaceAll('-', '.')}`;
  });
};

/** Whether a sample can stay: the same settings, whole, recent, and still in Elasticsearch. */
export const isSampleGood = async (
  client: Client,
  found: SampleManifest,
  wanted: SampleManifest,
): Promise<boolean> => {
  const isSame = (['version', 'seed', 'events', 'hours'] as const).every(
    (key) => found[key] === wanted[key],
  );
  const age = Date.parse(wanted.now) - Date.parse(found.now);
  if (!isSame || found.state !== 'complete' || age < 0 || age > GOOD_FOR_MS) return false;
  const names = new Set(found.indices.map(({ name }) => name));
  const there = await indexUuids(client, sampleIndexName(found.index), names);
  return found.indices.every(({ name, uuid }) =>
    there.some((index) => index.name === name && index.uuid === uuid),
  );
};
