import type { SavedObjectsClientContract } from '@kbn/core/server';
import type { Trail, TrailContent, TrailOutline } from '../../common/trails';
import { HttpError, notFound } from '../http';
import { allSavedObjects, isConflict } from '../saved_objects';
import { TRAIL_TYPE } from './saved_type';
import { isVisibleTo, outlineOf, readStored, type StoredTrail } from './stored';

/** For whom trails are read and written, and by whose rights. */
export interface Asker {
  client: SavedObjectsClientContract;
  username: string;
}

/** The trails that a person may see, the one changed last first. */
export const listTrails = async ({
  client,
  username,
}: Asker): Promise<{ username: string; items: TrailOutline[] }> => {
  const stored = (await allSavedObjects(client, TRAIL_TYPE)).map(readStored);
  const items = stored
    .filter((one) => isVisibleTo(one, username))
    .map(outlineOf)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return { username, items };
};

const NOT_THERE = 'This trail does not exist any more, or it is not shared.';

/** @throws HttpError 404 for what is not there and for what is somebody else's alone, alike. */
const visible = async ({ client, username }: Asker, id: string): Promise<StoredTrail> => {
  const [object] = (await client.bulkGet([{ type: TRAIL_TYPE, id }])).saved_objects;
  if (object === undefined || object.error !== undefined) throw notFound(NOT_THERE);
  const stored = readStored(object);
  if (!isVisibleTo(stored, username)) throw notFound(NOT_THERE);
  return stored;
};

const readable = (stored: StoredTrail): Trail => {
  if ('unreadable' in stored) throw new HttpError(422, stored.unreadable);
  const { id, version, owner, createdAt, updatedAt, content } = stored;
  return { id, version, owner, createdAt, updatedAt, content };
};

export const getTrail = async (asker: Asker, id: string): Promise<Trail> =>
  readable(await visible(asker, id));

/** Says when it was changed elsewhere; what stands there now is in the attributes. */
const conflict = (stored: StoredTrail): HttpError =>
  new HttpError(
    409,
    `This trail was changed in another tab or browser at ${stored.updatedAt}. Look at that change before you save yours.`,
    'unreadable' in stored ? undefined : { current: readable(stored) },
  );

/** The trail of the person who asks, in the version that was seen. @throws HttpError 403, 404, 409 */
const ownAsSeen = async (asker: Asker, id: string, version: string): Promise<StoredTrail> => {
  const stored = await visible(asker, id);
  if (stored.owner !== asker.username) {
    throw new HttpError(
      403,
      `Only ${stored.owner}, whose trail this is, can change it. Go on with a copy of your own.`,
    );
  }
  if (stored.version !== version) throw conflict(stored);
  return stored;
};

export const createTrail = async (
  { client, username }: Asker,
  content: TrailContent,
): Promise<Trail> => {
  const now = new Date().toISOString();
  const kept = { owner: username, createdAt: now, updatedAt: now };
  const { id, version = '' } = await client.create(
    TRAIL_TYPE,
    { ...kept, shared: content.shared, content },
    { refresh: 'wait_for' },
  );
  return { id, version, ...kept, content };
};

export const updateTrail = async (
  asker: Asker,
  id: string,
  version: string,
  content: TrailContent,
): Promise<Trail> => {
  const { owner, createdAt } = await ownAsSeen(asker, id, version);
  const kept = { owner, createdAt, updatedAt: new Date().toISOString() };
  try {
    // Whole, as an update would merge what is inside.
    const written = await asker.client.create(
      TRAIL_TYPE,
      { ...kept, shared: content.shared, content },
      { id, overwrite: true, version, refresh: 'wait_for' },
    );
    return { id, version: written.version ?? '', ...kept, content };
  } catch (error) {
    if (!isConflict(error)) throw error;
    throw conflict(await visible(asker, id));
  }
};

export const deleteTrail = async (
  asker: Asker,
  id: string,
  version: string,
): Promise<{ id: string }> => {
  await ownAsSeen(asker, id, version);
  await asker.client.delete(TRAIL_TYPE, id, { refresh: 'wait_for' });
  return { id };
};
