import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@elastic/elasticsearch';
import {
  loadFiles,
  MANIFEST_INDEX,
  type LoadOptions,
  type LoadSummary,
} from '../../scripts/load/index';
import { uniqueName } from '../setup';

/** A folder and an index name of a test's own, and what is in the indices. */
export interface LoadArea {
  index: string;
  folder: string;
  write(name: string, content: string | Buffer): Promise<string>;
  load(files: string[], more?: Partial<LoadOptions>): Promise<LoadSummary>;
  count(suffix?: string): Promise<number>;
  /** Names of the indices without their common beginning, in order. */
  indices(): Promise<string[]>;
  remove(): Promise<void>;
}

export const loadArea = async (client: Client): Promise<LoadArea> => {
  const index = uniqueName('load');
  const folder = await mkdtemp(join(tmpdir(), 'load-'));
  const names = async (): Promise<string[]> =>
    Object.keys(await client.indices.get({ index: `${index}-*` })).sort();
  return {
    index,
    folder,
    write: async (name, content) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    load: async (files, more = {}) =>
      loadFiles(client, files, { index, rejectsFolder: folder, ...more }),
    count: async (suffix = '*') => {
      await client.indices.refresh({ index: `${index}-*` });
      return (await client.count({ index: `${index}-${suffix}` })).count;
    },
    indices: async () => (await names()).map((name) => name.slice(index.length + 1)),
    remove: async () => {
      const found = await names();
      if (found.length > 0) await client.indices.delete({ index: found });
      await client.indices.deleteIndexTemplate(
        { name: `suricata_hunt-events-${index}*` },
        { ignore: [404] },
      );
      await client.deleteByQuery(
        { index: MANIFEST_INDEX, query: { term: { index } }, refresh: true, conflicts: 'proceed' },
        { ignore: [404] },
      );
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** An event as a line, with a time and whatever else is given. */
export const eventLine = (timestamp: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({ timestamp, event_type: 'dns', src_ip: '10.20.1.20', ...more });

/** Lines of events, one a second from a time on. */
export const eventLines = (from: string, count: number): string =>
  Array.from({ length: count }, (_, number) => {
    const time = new Date(Date.parse(from) + number * 1000).toISOString().replace('Z', '000+0000');
    return `${eventLine(time, { flow_id: number })}\n`;
  }).join('');
