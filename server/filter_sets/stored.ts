import type { SavedObject } from '@kbn/core/server';
import { z } from 'zod';
import {
  filterSetAttributes,
  type FilterSet,
  type UnreadableFilterSet,
} from '../../common/filter_sets';

const stored = z.object({
  ...filterSetAttributes.shape,
  owner: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});

export type StoredFilterSet = z.infer<typeof stored>;

const outline = z.object({
  name: z.string().catch('Filter set without a name'),
  owner: z.string().catch(''),
  visibility: z.string().catch('shared'),
});

/** Whether a person may see a set: what cannot be read is told apart from what is somebody else's. */
export const isVisibleTo = (object: SavedObject, username: string): boolean => {
  const { owner, visibility } = outline.parse(object.attributes);
  return visibility !== 'private' || owner === username;
};

/** A kept set, or why this release cannot read it. */
export const readStored = (
  object: SavedObject,
): { set: Omit<FilterSet, 'favourite'> } | { unreadable: UnreadableFilterSet } => {
  const parsed = stored.safeParse(object.attributes);
  if (parsed.success) {
    return { set: { id: object.id, version: object.version ?? '', ...parsed.data } };
  }
  const { name } = outline.parse(object.attributes);
  const reason = parsed.error.issues[0]?.message ?? 'It has an unknown form.';
  return { unreadable: { id: object.id, name, reason } };
};
