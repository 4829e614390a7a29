import { createHash } from 'node:crypto';
import type { SavedObjectsClientContract } from '@kbn/core/server';
import { z } from 'zod';
import { isConflict } from '../saved_objects';
import { FAVOURITES_TYPE } from './saved_types';

const favourites = z.object({ sets: z.array(z.string()) });

/** Names of users may hold letters that ids of saved objects may not. */
const idOf = (username: string): string => createHash('sha256').update(username).digest('hex');

const read = async (client: SavedObjectsClientContract, username: string) => {
  const { saved_objects } = await client.bulkGet([{ type: FAVOURITES_TYPE, id: idOf(username) }]);
  const [object] = saved_objects;
  return {
    version: object?.error === undefined ? object?.version : undefined,
    sets: new Set(favourites.safeParse(object?.attributes).data?.sets ?? []),
  };
};

/** The ids of the sets that a person has marked. */
export const readFavourites = async (
  client: SavedObjectsClientContract,
  username: string,
): Promise<ReadonlySet<string>> => (await read(client, username)).sets;

const ATTEMPTS = 20;

/** Marks made at the same time in several tabs are all kept. */
export const writeFavourite = async (
  client: SavedObjectsClientContract,
  username: string,
  id: string,
  isFavourite: boolean,
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const { version, sets } = await read(client, username);
    if (isFavourite) sets.add(id);
    else sets.delete(id);
    try {
      await client.create(
        FAVOURITES_TYPE,
        { sets: [...sets] },
        {
          id: idOf(username),
          refresh: 'wait_for',
          ...(version === undefined ? {} : { overwrite: true, version }),
        },
      );
      return;
    } catch (error) {
      if (!isConflict(error) || attempt === ATTEMPTS) throw error;
    }
  }
};
