import type { Micros } from './clock';
import type { Random } from './random';

/** An EVE event before it becomes a line. */
export type EveEvent = Record<string, unknown>;

/** Where sessions put their events. The time is that of the event's `timestamp`. */
export type Emit = (time: Micros, event: EveEvent) => void;

/** What a session needs to happen. */
export interface Scene {
  random: Random;
  emit: Emit;
  /** The end of the sample's time range; certificates are dated from here. */
  now: Micros;
}
