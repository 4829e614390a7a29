import type { SavedObject, SavedObjectsClientContract } from '@kbn/core/server';

const PER_PAGE = 1_000;

/**
 * All objects of a type that the user may see. Up to `perPage` (10,000 at most, for small objects)
 * are one search. Beyond, pages of separate searches could show an object twice and another one
 * never, so a point in time is read.
 */
export const allSavedObjects = async (
  client: SavedObjectsClientContract,
  type: string,
  perPage = PER_PAGE,
): Promise<SavedObject[]> => {
  const first = await client.find({ type, perPage });
  if (first.total <= first.saved_objects.length) return first.saved_objects;
  const found: SavedObject[] = [];
  const finder = client.createPointInTimeFinder({ type, perPage });
  try {
    for await (const { saved_objects } of finder.find()) found.push(...saved_objects);
  } finally {
    await finder.close();
  }
  return found;
};
