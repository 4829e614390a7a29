import { z } from 'zod';
import {
  EMPTY_TRAIL,
  isWorthKeeping,
  trailContent,
  type Trail,
  type TrailContent,
} from '../../common/trails';

const saved = z.object({ id: z.string(), version: z.string(), updatedAt: z.string() });

/** A trail in this tab: what it holds, and what of it the server keeps. */
const heldTrail = z.object({
  /** Tells it apart from the trail that takes its place. */
  key: z.string(),
  content: trailContent,
  /** What the server keeps of it; left out while it keeps nothing. */
  saved: saved.optional(),
  /** As it was when it was saved or opened: nothing is to be saved until it differs. */
  unchanged: trailContent.optional(),
});
type HeldTrail = z.infer<typeof heldTrail>;

/** The trail of this tab, and what stays in the tab when another one takes its place. */
export const trailState = z.object({
  ...heldTrail.shape,
  /** A note that is being written. */
  draft: z.string().optional(),
  /** Trails that were left before the server had all of them. */
  left: z.array(heldTrail).optional(),
});
export type TrailState = z.infer<typeof trailState>;

const newKey = (): string => `${Date.now()}.${Math.random()}`;

export const newTrail = (): HeldTrail => ({ key: newKey(), content: EMPTY_TRAIL });

/** A trail that was loaded or written: changes from here on are saved over it. */
export const ofServer = ({ id, version, updatedAt, content }: Trail): HeldTrail => ({
  key: newKey(),
  content,
  saved: { id, version, updatedAt },
  unchanged: content,
});

/** Somebody else's trail: going on with it makes one of one's own. */
export const copyOf = ({ content }: Trail): HeldTrail => {
  const copy = { ...content, shared: false };
  return { key: newKey(), content: copy, unchanged: copy };
};

const isDue = ({ content, unchanged }: HeldTrail): boolean =>
  content !== unchanged &&
  isWorthKeeping(content) &&
  JSON.stringify(content) !== JSON.stringify(unchanged);

/** The trail that is to be saved next, the one in sight first; undefined where all are saved. */
export const nextToSave = (state: TrailState): HeldTrail | undefined =>
  [state, ...(state.left ?? [])].find(isDue);

/** Puts another trail in place of the one in sight, of which nothing is kept. */
export const inPlaceOf = ({ draft, left }: TrailState, next: HeldTrail): TrailState => ({
  ...next,
  ...(draft === undefined ? {} : { draft }),
  ...(left === undefined ? {} : { left }),
});

/** Goes on to another trail at once; what the server lacks of the one in sight is still saved. */
export const leftFor = (state: TrailState, next: HeldTrail): TrailState =>
  inPlaceOf(isDue(state) ? { ...state, left: [...(state.left ?? []), state] } : state, next);

/** The server has written this content of the trail with this key, in sight or left meanwhile. */
export const whenSaved = (
  state: TrailState,
  key: string,
  content: TrailContent,
  kept: Trail,
): TrailState => {
  // What was changed while it was written stays, and is saved next.
  const written = (now: HeldTrail): HeldTrail =>
    now.key === key ? { ...ofServer(kept), key, unchanged: content, content: now.content } : now;
  const left = state.left?.map(written).filter(isDue);
  return inPlaceOf(left === undefined ? state : { ...state, left }, written(state));
};

/**
 * What the server keeps of a trail that was left is not what was seen, or is gone: since nobody
 * looks at it any more to choose, it is saved as a trail of its own. The one in sight stays.
 */
export const asItsOwn = (state: TrailState, key: string): TrailState => ({
  ...state,
  left: state.left?.map((one) => (one.key === key ? { key, content: one.content } : one)),
});

/** How a trail stands with the server. */
export type SaveStatus =
  | { kind: 'idle' | 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'conflict'; key: string; message: string; theirs: Trail | undefined };

/** Changes a trail; the rest of its state stays. */
export const changed = (
  state: TrailState,
  change: (content: TrailContent) => TrailContent,
): TrailState => {
  const content = change(state.content);
  return content === state.content ? state : { ...state, content };
};
