import type { SavedObject } from '@kbn/core/server';
import { z } from 'zod';
import type { SavedNetwork } from '../../common/api';
import { networkAttributes, type NetworkAttributes } from '../../common/networks';

const stored = z.object({ ...networkAttributes.shape, updatedBy: z.string().default('') });

/** What is kept of a network. */
export type StoredNetwork = NetworkAttributes & { updatedBy: string };

/** A definition that is kept in a form that this release does not know. */
export interface UnreadableNetwork {
  id: string;
  name: string;
  reason: string;
}

const title = z.object({ name: z.string().catch('') });

/** A kept network, or why it cannot be read. */
export const readStored = (
  object: SavedObject,
): { network: SavedNetwork } | { unreadable: UnreadableNetwork } => {
  const { id, version = '', updated_at: updatedAt = '', attributes } = object;
  const parsed = stored.safeParse(attributes);
  if (parsed.success) return { network: { ...parsed.data, id, version, updatedAt } };
  const name = title.safeParse(attributes).data?.name || id;
  return {
    unreadable: { id, name, reason: parsed.error.issues[0]?.message ?? 'It has an unknown form.' },
  };
};
