import { createHash } from 'node:crypto';
import type { SavedObjectsClientContract } from '@kbn/core/server';
import { z } from 'zod';
import { HttpError, notFound } from '../http';
import { isConflict } from '../saved_objects';
import { LINK_TYPE } from './saved_type';

/** The same hunt has the same id, so that links do not pile up. */
const idOf = (search: string): string =>
  createHash('sha256').update(search).digest('base64url').slice(0, 22);

/** Keeps the search part of an address. */
export const keepLink = async (
  client: SavedObjectsClientContract,
  search: string,
): Promise<{ id: string }> => {
  const id = idOf(search);
  try {
    await client.create(
      LINK_TYPE,
      { search, createdAt: new Date().toISOString() },
      { id, refresh: false },
    );
  } catch (error) {
    // Somebody has kept the same hunt before.
    if (!isConflict(error)) throw error;
  }
  return { id };
};

const stored = z.object({ search: z.string(), createdAt: z.string() });

/** The kept address. @throws HttpError 404, 422 with a sentence for who opens the link */
export const openLink = async (client: SavedObjectsClientContract, id: string) => {
  const [object] = (await client.bulkGet([{ type: LINK_TYPE, id }])).saved_objects;
  if (object === undefined || object.error?.statusCode === 404) {
    throw notFound(
      'This link does not exist here, or not any more. Ask for it again, or for the whole address.',
    );
  }
  if (object.error !== undefined) {
    throw new HttpError(
      object.error.statusCode,
      `The link cannot be read: ${object.error.message}.`,
    );
  }
  const parsed = stored.safeParse(object.attributes);
  if (!parsed.success) {
    throw new HttpError(
      422,
      'What is kept under this link cannot be read by this release. Ask for the link again.',
    );
  }
  return { id, ...parsed.data };
};
