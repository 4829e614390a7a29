import type { Client } from '@elastic/elasticsearch';
import { Batches } from './batches';
import { sendBulk, type BulkItem, type Patience } from './bulk_request';
import { readLines } from './lines';
import { deleteManifest, type StoredManifest } from './manifest';
import { linePreparer } from './prepare';
import type { LoadProgress } from './progress';
import type { Source } from './source';

const deleteItem = (index: string, id: string): BulkItem => ({
  action: `{"delete":{"_index":"${index}","_id":"${id}"}}\n`,
});

/**
 * Deletes the events that a load of this file wrote, and nothing else: the ids are worked out from
 * the file again, the indices from the manifest of that load. Returns how many there were.
 */
export const deleteLoad = async (
  client: Client,
  source: Source,
  stored: StoredManifest,
  patience: Patience,
  progress: LoadProgress,
): Promise<number> => {
  const { manifest } = stored;
  const prepare = linePreparer(manifest.index, manifest.granularity, manifest.time_plan);
  const known = new Set(manifest.indices.map(({ name }) => name));
  let deleted = 0;
  const batches = new Batches<BulkItem, { items: number }>(
    async (items) =>
      sendBulk(client, items, patience, (_item, outcome) => {
        if (outcome.kind === 'done') deleted += 1;
      }),
    () => undefined,
  );
  let last = 0;
  for await (const lines of readLines(source, () => undefined)) {
    for (const line of lines) {
      if (line.number > manifest.lines_done) break;
      const prepared = prepare(line);
      if (prepared.kind !== 'event') continue;
      // Deletions are small; their number is what fills a batch.
      batches.add(deleteItem(prepared.index, prepared.id), 0);
      if (known.has(prepared.mixedIndex)) {
        batches.add(deleteItem(prepared.mixedIndex, prepared.id), 0);
      }
      last = line.number;
      if (last % 5_000 === 0) await batches.cut({ items: last });
    }
    progress.update(last, deleted);
  }
  await batches.cut({ items: last });
  await batches.finish();
  await deleteManifest(client, stored.id);
  return deleted;
};
