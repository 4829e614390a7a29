import { z } from 'zod';
import { EMPTY_TRAIL, trailContent, type Trail, type TrailContent } from '../../common/trails';

const saved = z.object({ id: z.string(), version: z.string(), updatedAt: z.string() });

/** The trail of this tab: what it holds, and what of it the server keeps. */
export const trailState = z.object({
  /** Tells it apart from the trail that takes its place. */
  key: z.string(),
  content: trailContent,
  /** What the server keeps of it; left out while it keeps nothing. */
  saved: saved.optional(),
  /** As it was when it was saved or opened: nothing is to be saved until it differs. */
  unchanged: trailContent.optional(),
});
export type TrailState = z.infer<typeof trailState>;

const newKey = (): string => `${Date.now()}.${Math.random()}`;

export const newTrail = (): TrailState => ({ key: newKey(), content: EMPTY_TRAIL });

/** A trail that was loaded or written: changes from here on are saved over it. */
export const ofServer = ({ id, version, updatedAt, content }: Trail): TrailState => ({
  key: newKey(),
  content,
  saved: { id, version, updatedAt },
  unchanged: content,
});

/** Somebody else's trail: going on with it makes one of one's own. */
export const copyOf = ({ content }: Trail): TrailState => {
  const copy = { ...content, shared: false };
  return { key: newKey(), content: copy, unchanged: copy };
};

export const hasChanges = ({ content, unchanged }: TrailState): boolean =>
  content !== unchanged && JSON.stringify(content) !== JSON.stringify(unchanged);

/** How a trail stands with the server. */
export type SaveStatus =
  | { kind: 'idle' | 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'conflict'; message: string; theirs: Trail | undefined };

/** Changes a trail; the rest of its state stays. */
export const changed = (
  state: TrailState,
  change: (content: TrailContent) => TrailContent,
): TrailState => {
  const content = change(state.content);
  return content === state.content ? state : { ...state, content };
};
