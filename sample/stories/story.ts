import { HOUR, MINUTE, type Micros } from '../clock';
import type { Scene } from '../scene';

/**
 * All stories happen within this long before the end of the sample, and end a little before it: so
 * they lie whole in a view of the last 24 hours, and still do some hours after the sample was made.
 */
export const STORY_HOURS = 17;
export const STORY_ENDS_BEFORE = 20 * MINUTE;

/** A share of the stories' time: 0 is its beginning, 1 its end. */
export const storyTime = (now: Micros, share: number): Micros =>
  Math.round(now - STORY_HOURS * HOUR + share * (STORY_HOURS * HOUR - STORY_ENDS_BEFORE));

/** Writes all events of a story. Their number does not depend on the size of the sample. */
export type Story = (scene: Scene) => void;
