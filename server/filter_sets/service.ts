import type { SavedObject, SavedObjectsClientContract } from '@kbn/core/server';
import {
  inListOrder,
  type FilterSet,
  type FilterSetAttributes,
  type UnreadableFilterSet,
} from '../../common/filter_sets';
import { HttpError, notFound } from '../http';
import { allSavedObjects, isConflict } from '../saved_objects';
import { readFavourites, writeFavourite } from './favourites';
import { FILTER_SET_TYPE } from './saved_types';
import { isVisibleTo, readStored, type StoredFilterSet } from './stored';

/** For whom the sets are read and written, and by whose rights. */
export interface Asker {
  client: SavedObjectsClientContract;
  username: string;
}

/** The sets that a person may see, favourites first, and those that cannot be read. */
export const listFilterSets = async ({
  client,
  username,
}: Asker): Promise<{
  username: string;
  items: FilterSet[];
  unreadable: UnreadableFilterSet[];
}> => {
  const [objects, favourites] = await Promise.all([
    allSavedObjects(client, FILTER_SET_TYPE),
    readFavourites(client, username),
  ]);
  const read = objects.filter((object) => isVisibleTo(object, username)).map(readStored);
  const items = read.flatMap((one) =>
    'set' in one ? [{ ...one.set, favourite: favourites.has(one.set.id) }] : [],
  );
  const unreadable = read.flatMap((one) => ('unreadable' in one ? [one.unreadable] : []));
  return { username, items: inListOrder(items), unreadable };
};

const NOT_THERE = 'This filter set does not exist, or is private to somebody else.';

/** @throws HttpError 404 for what is not there and for what is private to others, alike. */
const visibleObject = async ({ client, username }: Asker, id: string): Promise<SavedObject> => {
  const [object] = (await client.bulkGet([{ type: FILTER_SET_TYPE, id }])).saved_objects;
  if (object === undefined || object.error !== undefined || !isVisibleTo(object, username)) {
    throw notFound(NOT_THERE);
  }
  return object;
};

/**
 * Says whose change a write would undo; the present state is in the attributes, so that both can
 * be shown.
 */
const conflict = async ({ client, username }: Asker, object: SavedObject): Promise<HttpError> => {
  const read = readStored(object);
  if ('unreadable' in read) return new HttpError(409, read.unreadable.reason);
  const { id, name, updatedAt, updatedBy } = read.set;
  const favourite = (await readFavourites(client, username)).has(id);
  return new HttpError(
    409,
    `${updatedBy} changed "${name}" at ${updatedAt}. Look at that change before you make yours.`,
    { current: { ...read.set, favourite } },
  );
};

/** The set, in the version that the writer saw. @throws HttpError 404, 409 */
const objectAsSeen = async (asker: Asker, id: string, version: string): Promise<SavedObject> => {
  const object = await visibleObject(asker, id);
  if (object.version !== version) throw await conflict(asker, object);
  return object;
};

/** A write that lost against another one, between the look and the write, is told like any other. */
const toldAsConflict = async <T>(asker: Asker, id: string, write: Promise<T>): Promise<T> => {
  try {
    return await write;
  } catch (error) {
    if (!isConflict(error)) throw error;
    throw await conflict(asker, await visibleObject(asker, id));
  }
};

/** Shared sets of a pack: made anew, or in place of the ones that are named. All in two requests. */
export const saveFilterSets = async (
  { client, username }: Asker,
  sets: readonly { attributes: FilterSetAttributes; replaces?: FilterSet }[],
): Promise<void> => {
  const now = new Date().toISOString();
  const objects = sets.map(({ attributes, replaces }) => ({
    type: FILTER_SET_TYPE,
    ...(replaces && { id: replaces.id, version: replaces.version }),
    attributes: {
      ...attributes,
      owner: replaces?.owner ?? username,
      createdAt: replaces?.createdAt ?? now,
      updatedAt: now,
      updatedBy: username,
    } satisfies StoredFilterSet,
  }));
  for (const isNew of [true, false]) {
    const chosen = objects.filter(({ id }) => (id === undefined) === isNew);
    if (chosen.length === 0) continue;
    const { saved_objects } = await client.bulkCreate(chosen, {
      overwrite: !isNew,
      refresh: 'wait_for',
    });
    const failed = saved_objects.find(({ error }) => error !== undefined);
    if (failed?.error) {
      throw new HttpError(
        failed.error.statusCode,
        `Not all filter sets could be stored: ${failed.error.message}. Import the pack again.`,
      );
    }
  }
};

export const createFilterSet = async (
  { client, username }: Asker,
  attributes: FilterSetAttributes,
): Promise<FilterSet> => {
  const now = new Date().toISOString();
  const stored: StoredFilterSet = {
    ...attributes,
    owner: username,
    createdAt: now,
    updatedAt: now,
    updatedBy: username,
  };
  const { id, version = '' } = await client.create(FILTER_SET_TYPE, stored, {
    refresh: 'wait_for',
  });
  return { ...stored, id, version, favourite: false };
};

export const updateFilterSet = async (
  asker: Asker,
  id: string,
  version: string,
  attributes: FilterSetAttributes,
): Promise<FilterSet> => {
  const { client, username } = asker;
  const object = await objectAsSeen(asker, id, version);
  const read = readStored(object);
  if ('unreadable' in read) throw new HttpError(409, read.unreadable.reason);
  if (attributes.visibility === 'private' && read.set.owner !== username) {
    throw new HttpError(
      403,
      `Only ${read.set.owner}, who made this filter set, can make it private. Save a copy of your own.`,
    );
  }
  const { owner, createdAt } = read.set;
  const stored: StoredFilterSet = {
    ...attributes,
    owner,
    createdAt,
    updatedAt: new Date().toISOString(),
    updatedBy: username,
  };
  const [written, favourites] = await Promise.all([
    toldAsConflict(
      asker,
      id,
      client.update(FILTER_SET_TYPE, id, stored, { version, refresh: 'wait_for' }),
    ),
    readFavourites(client, username),
  ]);
  return { ...stored, id, version: written.version ?? '', favourite: favourites.has(id) };
};

export const deleteFilterSet = async (
  asker: Asker,
  id: string,
  version: string,
): Promise<{ id: string }> => {
  await objectAsSeen(asker, id, version);
  await asker.client.delete(FILTER_SET_TYPE, id, { refresh: 'wait_for' });
  return { id };
};

export const setFavourite = async (
  asker: Asker,
  id: string,
  favourite: boolean,
): Promise<{ id: string; favourite: boolean }> => {
  await visibleObject(asker, id);
  await writeFavourite(asker.client, asker.username, id, favourite);
  return { id, favourite };
};
