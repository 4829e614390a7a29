import type { SavedObjectsBulkCreateObject } from '@kbn/core/server';
import type { ImportedNetworkLine, NetworkImport, SavedNetwork } from '../../common/api';
import {
  NetworkFileError,
  overlapFinder,
  planImport,
  type NetworkDefinition,
  type PlannedLine,
} from '../../common/networks';
import { badRequest } from '../http';
import { NETWORK_TYPE } from './saved_type';
import { readNetworks, type Asker } from './service';
import type { StoredNetwork } from './stored';

type Line = PlannedLine<SavedNetwork>;
type Written = Extract<Line, { network: unknown }>;

const isWritten = (line: Line): line is Written =>
  line.change === 'added' || line.change === 'changed';

/** The definitions as they are after the import; new ones have their name for an id. */
const after = (existing: readonly SavedNetwork[], lines: readonly Written[]) => {
  const byId = new Map<string, NetworkDefinition>(existing.map((one) => [one.id, one]));
  for (const line of lines) {
    const id = line.change === 'changed' ? line.replaces.id : line.name;
    byId.set(id, { ...line.network, id });
  }
  return [...byId.values()];
};

const remarks = (existing: readonly SavedNetwork[], lines: readonly Line[]) => {
  const written = lines.filter(isWritten);
  const overlapsOf = overlapFinder(after(existing, written));
  return (line: Line): string[] => {
    if (!isWritten(line)) return [];
    const id = line.change === 'changed' ? line.replaces.id : line.name;
    return overlapsOf({ id, cidrs: line.network.cidrs }).duplicates.map(
      ({ cidr, others }) => `${cidr} is in ${others.map(({ name }) => name).join(' and ')} too.`,
    );
  };
};

const read = async (csv: string, { client }: Asker) => {
  const { items } = await readNetworks(client);
  try {
    const { lines, unknownColumns } = planImport(csv, items);
    const named = new Set(lines.map(({ name }) => name));
    const untouched = items.filter(({ name }) => !named.has(name)).length;
    return { items, lines, unknownColumns, untouched };
  } catch (error) {
    if (error instanceof NetworkFileError) throw badRequest(error.message);
    throw error;
  }
};

const report = (
  { items, lines, ...rest }: Awaited<ReturnType<typeof read>>,
  failed: ReadonlyMap<number, string>,
): NetworkImport => {
  const remarksOf = remarks(items, lines);
  return {
    ...rest,
    lines: lines.map((one): ImportedNetworkLine => {
      const { line, name } = one;
      const failure = failed.get(line);
      if (failure !== undefined) {
        return { line, name, change: 'refused', fields: [], reason: failure, remarks: [] };
      }
      return {
        line,
        name,
        change: one.change,
        fields: 'fields' in one ? one.fields : [],
        ...('reason' in one ? { reason: one.reason } : {}),
        remarks: remarksOf(one),
      };
    }),
  };
};

/** What an import would do. @throws HttpError 400 for a file that cannot be read at all. */
export const previewImport = async (csv: string, asker: Asker): Promise<NetworkImport> =>
  report(await read(csv, asker), new Map());

/** Objects that are sent to Elasticsearch at once. */
const BATCH = 1_000;

const failureOf = ({ statusCode, message }: { statusCode: number; message: string }): string =>
  statusCode === 409
    ? 'Somebody else changed this network during the import. Import the file again.'
    : `It could not be stored: ${message}.`;

/**
 * Stores what a file adds and changes, and says what became of each line. Each is stored whole or
 * not at all; one that fails does not stop the others. Importing the file again does the rest.
 * @throws HttpError 400 for a file that cannot be read at all.
 */
export const runImport = async (csv: string, asker: Asker): Promise<NetworkImport> => {
  const plan = await read(csv, asker);
  const written = plan.lines.filter(isWritten);
  const failed = new Map<number, string>();
  // New ones are never to take the place of others, changed ones only of what was looked at.
  for (const change of ['added', 'changed'] as const) {
    const chosen = written.filter((line) => line.change === change);
    for (let at = 0; at < chosen.length; at += BATCH) {
      const batch = chosen.slice(at, at + BATCH);
      const { saved_objects } = await asker.client.bulkCreate(
        batch.map((line): SavedObjectsBulkCreateObject<StoredNetwork> => ({
          type: NETWORK_TYPE,
          ...(line.change === 'changed'
            ? { id: line.replaces.id, version: line.replaces.version }
            : {}),
          attributes: { ...line.network, updatedBy: asker.username },
        })),
        {
          overwrite: change === 'changed',
          // The last refresh shows all that was written before it.
          refresh: at + BATCH >= chosen.length ? 'wait_for' : false,
        },
      );
      saved_objects.forEach(({ error }, index) => {
        const line = batch[index]?.line;
        if (error !== undefined && line !== undefined) failed.set(line, failureOf(error));
      });
    }
  }
  return report(plan, failed);
};
