import type { Micros } from '../clock';
import type { Scene } from '../scene';

/** Something that happens again and again: writes the events of one occurrence. */
export type Activity = (scene: Scene, time: Micros) => void;

/** Activities with how often they happen, compared with one another. */
export type Activities = readonly (readonly [weight: number, activity: Activity])[];
