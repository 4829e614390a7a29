import { randomUUID } from 'node:crypto';
import type { SavedObject, SavedObjectsClientContract } from '@kbn/core/server';
import { z } from 'zod';
import type { IndicatorList } from '../../common/api';
import { VISIBILITIES, type Visibility } from '../../common/filter_sets';
import { countKinds, INDICATOR_KINDS, type Indicator } from '../../common/indicators';
import { HttpError, notFound, type RouteScope } from '../http';
import { allSavedObjects } from '../saved_objects';
import { INDICATOR_LIST_TYPE, INDICATOR_VALUES_TYPE } from './saved_types';
import { deleteValues, readValues, writeValues } from './values';

/** For whom lists are read and written, and by whose rights. */
export interface Asker {
  client: SavedObjectsClientContract;
  username: string;
}

export const askerOf = ({ core }: RouteScope): Asker => ({
  client: core.savedObjects.getClient({
    includedHiddenTypes: [INDICATOR_LIST_TYPE, INDICATOR_VALUES_TYPE],
  }),
  // Without security everybody is the same person.
  username: core.security.authc.getCurrentUser()?.username ?? '',
});

const stored = z.object({
  name: z.string(),
  description: z.string(),
  visibility: z.enum(VISIBILITIES),
  owner: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  kinds: z.partialRecord(z.enum(INDICATOR_KINDS), z.number()),
  parts: z.array(z.string()),
});

type Stored = z.infer<typeof stored>;

/** A list as it is kept, with where its values are. */
export interface KeptList {
  list: IndicatorList;
  parts: readonly string[];
}

const toKept = (
  { id, version = '' }: Pick<SavedObject, 'id' | 'version'>,
  kept: Stored,
): KeptList => {
  const { parts, ...shown } = kept;
  const total = Object.values(kept.kinds).reduce((sum, count) => sum + count, 0);
  return { list: { id, version, total, ...shown }, parts };
};

const isVisible = ({ list }: KeptList, { username }: Asker): boolean =>
  list.visibility === 'shared' || list.owner === username;

/** The lists that a person may see, by name. */
export const findLists = async (asker: Asker): Promise<IndicatorList[]> => {
  const found = await allSavedObjects(asker.client, INDICATOR_LIST_TYPE);
  return found
    .map((object) => toKept(object, stored.parse(object.attributes)))
    .filter((kept) => isVisible(kept, asker))
    .map(({ list }) => list)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
};

/** The lists of these ids; what is not there or private to somebody else is left out. */
export const keptLists = async (asker: Asker, ids: readonly string[]): Promise<KeptList[]> => {
  const answer = await asker.client.bulkGet(ids.map((id) => ({ id, type: INDICATOR_LIST_TYPE })));
  return answer.saved_objects
    .filter(({ error }) => error === undefined)
    .map((object) => toKept(object, stored.parse(object.attributes)))
    .filter((kept) => isVisible(kept, asker));
};

/** @throws HttpError 404 for what is not there and for what is private to others, alike. */
export const keptList = async (asker: Asker, id: string): Promise<KeptList> => {
  const [kept] = await keptLists(asker, [id]);
  if (kept === undefined) {
    throw notFound('This indicator list does not exist, or is private to somebody else.');
  }
  return kept;
};

export const valuesOfList = ({ client }: Asker, { parts }: KeptList): Promise<Indicator[]> =>
  readValues(client, parts);

interface ListWords {
  name: string;
  description: string;
  visibility: Visibility;
}

export const createList = async (
  { client, username }: Asker,
  words: ListWords,
  indicators: readonly Indicator[],
): Promise<IndicatorList> => {
  const id = randomUUID();
  const now = new Date().toISOString();
  const parts = await writeValues(client, id, indicators);
  const kept: Stored = {
    ...words,
    owner: username,
    createdAt: now,
    updatedAt: now,
    updatedBy: username,
    kinds: countKinds(indicators),
    parts,
  };
  try {
    const object = await client.create(INDICATOR_LIST_TYPE, kept, { id, refresh: 'wait_for' });
    return toKept(object, kept).list;
  } catch (error) {
    await deleteValues(client, parts);
    throw error;
  }
};

/** Changes a list; without indicators its values stay. @throws HttpError 403, 404, 409 */
export const updateList = async (
  asker: Asker,
  id: string,
  version: string,
  words: ListWords,
  indicators: readonly Indicator[] | undefined,
): Promise<IndicatorList> => {
  const { client, username } = asker;
  const { list, parts: oldParts } = await keptList(asker, id);
  if (list.version !== version) {
    throw new HttpError(
      409,
      `${list.updatedBy} changed "${list.name}" at ${list.updatedAt}. Look at that change before you save yours.`,
    );
  }
  if (words.visibility === 'private' && list.owner !== username) {
    throw new HttpError(403, `Only ${list.owner}, who made this list, can make it private.`);
  }
  const parts = indicators === undefined ? oldParts : await writeValues(client, id, indicators);
  const kept: Stored = {
    ...words,
    owner: list.owner,
    createdAt: list.createdAt,
    updatedAt: new Date().toISOString(),
    updatedBy: username,
    kinds: indicators === undefined ? list.kinds : countKinds(indicators),
    parts: [...parts],
  };
  try {
    const written = await client.update(INDICATOR_LIST_TYPE, id, kept, {
      version,
      refresh: 'wait_for',
      // Merged, kinds that are gone would stay.
      mergeAttributes: false,
    });
    if (indicators !== undefined) await deleteValues(client, oldParts);
    return toKept({ id, version: written.version }, kept).list;
  } catch (error) {
    if (indicators !== undefined) await deleteValues(client, parts);
    throw error;
  }
};

/** @throws HttpError 404 */
export const deleteList = async (asker: Asker, id: string): Promise<{ id: string }> => {
  const { parts } = await keptList(asker, id);
  await asker.client.delete(INDICATOR_LIST_TYPE, id, { refresh: 'wait_for' });
  await deleteValues(asker.client, parts);
  return { id };
};
