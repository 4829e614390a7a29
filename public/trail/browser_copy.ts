import { trailState, type TrailState } from './trail_state';

/** `local` is kept by the browser, `session` by the tab until it is closed. */
export type Place = 'local' | 'session';

const storageOf = (place: Place): Storage =>
  place === 'local' ? window.localStorage : window.sessionStorage;

const keyOf = (username: string): string => `suricataHunt.trail.${username}`;

/** The trail that this browser or tab keeps of a person; undefined where there is none to be read. */
export const readCopy = (username: string, place: Place): TrailState | undefined => {
  try {
    const text = storageOf(place).getItem(keyOf(username));
    return text === null ? undefined : trailState.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Keeps the trail over a reload. Where nothing can be stored it lives as long as the page. */
export const writeCopy = (username: string, state: TrailState, place: Place): void => {
  try {
    storageOf(place).setItem(keyOf(username), JSON.stringify(state));
  } catch {
    // A full or forbidden storage must not stop the hunt.
  }
};
