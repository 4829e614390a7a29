import type { SavedObject, SavedObjectsClientContract } from '@kbn/core/server';
import type { SavedNetwork } from '../../common/api';
import { networksToCsv, withColour, type NetworkInput } from '../../common/networks';
import { badRequest, HttpError, notFound } from '../http';
import { allSavedObjects, isConflict } from '../saved_objects';
import { asList } from './list';
import { NETWORK_TYPE } from './saved_type';
import { readStored, type StoredNetwork, type UnreadableNetwork } from './stored';

/** For whom definitions are written, and by whose rights. */
export interface Asker {
  client: SavedObjectsClientContract;
  username: string;
}

/** Definitions that are asked for in one search: every hunt reads them all. */
const AT_ONCE = 10_000;

/** All network definitions by name, and those that cannot be read. */
export const readNetworks = async (
  client: SavedObjectsClientContract,
): Promise<{ items: readonly SavedNetwork[]; unreadable: readonly UnreadableNetwork[] }> =>
  asList(await allSavedObjects(client, NETWORK_TYPE, AT_ONCE));

/** All definitions as CSV, see `networksToCsv`. */
export const exportCsv = async (client: SavedObjectsClientContract): Promise<{ csv: string }> => ({
  csv: networksToCsv((await readNetworks(client)).items),
});

const assertNameIsFree = async (
  client: SavedObjectsClientContract,
  name: string,
  ownId?: string,
): Promise<void> => {
  const { items } = await readNetworks(client);
  if (items.some((network) => network.name === name && network.id !== ownId)) {
    throw badRequest(`There is a network "${name}" already. Choose another name.`);
  }
};

const NOT_THERE = 'This network definition does not exist any more.';

const kept = async ({ client }: Asker, id: string): Promise<SavedObject> => {
  const [object] = (await client.bulkGet([{ type: NETWORK_TYPE, id }])).saved_objects;
  if (object === undefined || object.error !== undefined) throw notFound(NOT_THERE);
  return object;
};

/** Says whose change a write would undo, with the present state, so that both can be shown. */
const conflict = (object: SavedObject): HttpError => {
  const read = readStored(object);
  if ('unreadable' in read) return new HttpError(409, read.unreadable.reason);
  const { name, updatedAt, updatedBy } = read.network;
  return new HttpError(
    409,
    `${updatedBy || 'Somebody else'} changed "${name}" at ${updatedAt}. Look at that change before you make yours.`,
    { current: read.network },
  );
};

/** A write that lost against another one, between the look and the write, is told like any other. */
const toldAsConflict = async <T>(asker: Asker, id: string, write: Promise<T>): Promise<T> => {
  try {
    return await write;
  } catch (error) {
    if (!isConflict(error)) throw error;
    throw conflict(await kept(asker, id));
  }
};

const asKept = (object: SavedObject): SavedNetwork => {
  const read = readStored(object);
  if ('network' in read) return read.network;
  throw new HttpError(500, read.unreadable.reason);
};

/** @throws HttpError 400 for a name that is taken, 409 for an id that is. */
export const createNetwork = async (
  asker: Asker,
  { id, ...said }: NetworkInput & { id?: string | undefined },
): Promise<SavedNetwork> => {
  const { client, username } = asker;
  await assertNameIsFree(client, said.name);
  const attributes: StoredNetwork = { ...withColour(said), updatedBy: username };
  const write = client.create(NETWORK_TYPE, attributes, {
    ...(id === undefined ? {} : { id }),
    refresh: 'wait_for',
  });
  return asKept(await (id === undefined ? write : toldAsConflict(asker, id, write)));
};

/** @throws HttpError 400 for a name that is taken, 404, 409 for a version that is not the newest. */
export const updateNetwork = async (
  asker: Asker,
  id: string,
  version: string,
  said: NetworkInput,
): Promise<SavedNetwork> => {
  const object = await kept(asker, id);
  if (object.version !== version) throw conflict(object);
  await assertNameIsFree(asker.client, said.name, id);
  const attributes: StoredNetwork = { ...withColour(said), updatedBy: asker.username };
  const { version: written = '', updated_at: updatedAt = '' } = await toldAsConflict(
    asker,
    id,
    asker.client.update(NETWORK_TYPE, id, attributes, { version, refresh: 'wait_for' }),
  );
  return { id, version: written, updatedAt, ...attributes };
};

/** @throws HttpError 404, 409 for a version that is not the newest. */
export const deleteNetwork = async (
  asker: Asker,
  id: string,
  version: string | undefined,
): Promise<{ id: string }> => {
  const object = await kept(asker, id);
  if (version !== undefined && object.version !== version) throw conflict(object);
  await asker.client.delete(NETWORK_TYPE, id, { refresh: 'wait_for' });
  return { id };
};
