import type { SavedObject } from '@kbn/core/server';
import { z } from 'zod';
import { trailContent, type Trail, type TrailOutline } from '../../common/trails';

const frame = z.object({
  owner: z.string().catch(''),
  shared: z.boolean().catch(false),
  createdAt: z.string().catch(''),
  updatedAt: z.string().catch(''),
  content: z.unknown(),
});

/** A kept trail, and what is wrong with it where this release cannot read it. */
export type StoredTrail = Omit<Trail, 'content'> & { shared: boolean } & (
    { content: Trail['content'] } | { unreadable: string }
  );

export const readStored = (object: SavedObject): StoredTrail => {
  const { content, ...kept } = frame.parse(object.attributes);
  const head = { id: object.id, version: object.version ?? '', ...kept };
  const parsed = trailContent.safeParse(content);
  return parsed.success
    ? { ...head, content: parsed.data }
    : { ...head, unreadable: parsed.error.issues[0]?.message ?? 'It has an unknown form.' };
};

export const isVisibleTo = ({ owner, shared }: StoredTrail, username: string): boolean =>
  shared || owner === username;

export const outlineOf = (stored: StoredTrail): TrailOutline => {
  const { id, version, owner, shared, createdAt, updatedAt } = stored;
  const head = { id, version, owner, shared, createdAt, updatedAt };
  if ('unreadable' in stored) {
    return { ...head, name: '', steps: 0, marked: 0, unreadable: stored.unreadable };
  }
  const { name, steps } = stored.content;
  const marked = steps.filter(({ kind }) => kind === 'event').length;
  return { ...head, name, steps: steps.length, marked };
};
