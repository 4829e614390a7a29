import { createHash } from 'node:crypto';
import { errors, type Client } from '@elastic/elasticsearch';
import { z } from 'zod';

/** What was loaded, and how: one document a file. Outside every pattern of event indices. */
export const MANIFEST_INDEX = 'suricata_hunt-loads';

/** A file is known again by this much of its beginning (unpacked). */
export const FINGERPRINT_BYTES = 64 * 1024;

const squeeze = z.object({
  starts: z.array(z.number()),
  ends: z.array(z.number()),
  moved: z.array(z.number()),
});

const loadedIndex = z.object({ name: z.string(), uuid: z.string() });

const fileManifest = z.object({
  kind: z.literal('file'),
  /** The name that all index names begin with. */
  index: z.string(),
  /** Name of the file, without folders. */
  file: z.string(),
  /** SHA-256 of the first `fingerprint_bytes` of the unpacked file. */
  fingerprint: z.string(),
  fingerprint_bytes: z.number(),
  /** Decided at the first load and never changed, so that ids stay in their indices. */
  granularity: z.enum(['day', 'year']),
  time_plan: z.object({ offsetSeconds: z.number(), squeeze: squeeze.optional() }),
  state: z.enum(['loading', 'stopped', 'complete']),
  /** Lines from the beginning that are done: indexed, or written to the rejects file. */
  lines_done: z.number(),
  /** SHA-256 over these lines, each with a line feed. */
  lines_sha256: z.string(),
  /** Events of these lines that are in Elasticsearch. */
  events: z.number(),
  rejected: z.number(),
  indices: z.array(loadedIndex),
  started_at: z.string(),
  updated_at: z.string(),
});

export type FileManifest = z.infer<typeof fileManifest>;
export type LoadedIndex = z.infer<typeof loadedIndex>;

export interface StoredManifest {
  id: string;
  manifest: FileManifest;
}

const MAPPINGS = {
  dynamic: false,
  properties: {
    kind: { type: 'keyword' },
    index: { type: 'keyword' },
    file: { type: 'keyword' },
    fingerprint: { type: 'keyword' },
    state: { type: 'keyword' },
    lines_done: { type: 'long' },
    events: { type: 'long' },
    rejected: { type: 'long' },
    started_at: { type: 'date' },
    updated_at: { type: 'date' },
  },
} as const;

/** Makes the manifest index if it is missing. */
export const ensureManifestIndex = async (client: Client): Promise<void> => {
  try {
    await client.indices.create({
      index: MANIFEST_INDEX,
      settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
      mappings: MAPPINGS,
    });
  } catch (error) {
    const known =
      error instanceof errors.ResponseError &&
      JSON.stringify(error.body).includes('resource_already_exists_exception');
    if (!known) throw error;
  }
};

export const fingerprintOf = (head: Buffer, bytes: number): string =>
  createHash('sha256').update(head.subarray(0, bytes)).digest('hex');

/** A new document's id: it stays when the file grows and gets a longer fingerprint. */
export const manifestId = (index: string, head: Buffer): string =>
  `${index}:${fingerprintOf(head, FINGERPRINT_BYTES)}`;

/**
 * The manifest of a file that was loaded under this index name before, known by its beginning.
 * A file that was shorter than the fingerprint then may have grown since.
 */
export const findManifest = async (
  client: Client,
  index: string,
  head: Buffer,
): Promise<StoredManifest | undefined> => {
  const answer = await client.search(
    {
      index: MANIFEST_INDEX,
      size: 10_000,
      query: { bool: { filter: [{ term: { kind: 'file' } }, { term: { index } }] } },
      sort: [{ updated_at: 'desc' }],
    },
    { ignore: [404] },
  );
  const fingerprints = new Map<number, string>();
  for (const hit of answer.hits?.hits ?? []) {
    const manifest = fileManifest.safeParse(hit._source);
    if (!manifest.success || hit._id === undefined) continue;
    const { fingerprint, fingerprint_bytes: bytes } = manifest.data;
    if (bytes > head.length) continue;
    const ours = fingerprints.get(bytes) ?? fingerprintOf(head, bytes);
    fingerprints.set(bytes, ours);
    if (ours === fingerprint) return { id: hit._id, manifest: manifest.data };
  }
  return undefined;
};

export const saveManifest = async (
  client: Client,
  { id, manifest }: StoredManifest,
): Promise<void> => {
  // At once visible: the same file may be given again right away.
  await client.index({ index: MANIFEST_INDEX, id, document: manifest, refresh: true });
};

export const deleteManifest = async (client: Client, id: string): Promise<void> => {
  await client.delete({ index: MANIFEST_INDEX, id, refresh: true }, { ignore: [404] });
};

/** The identities of those indices of a name that exist. A wildcard keeps the request short. */
export const indexUuids = async (
  client: Client,
  index: string,
  names: ReadonlySet<string>,
): Promise<LoadedIndex[]> => {
  if (names.size === 0) return [];
  const answer = await client.indices.getSettings({
    index: `${index}-*`,
    name: 'index.uuid',
    flat_settings: true,
  });
  return Object.entries(answer).flatMap(([name, { settings }]) => {
    const uuid = z.object({ 'index.uuid': z.string() }).safeParse(settings);
    return uuid.success && names.has(name) ? [{ name, uuid: uuid.data['index.uuid'] }] : [];
  });
};
