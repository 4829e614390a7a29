import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The real events that tests read; they lie beside the project and are not part of it. */
export const REAL_EVENTS = join(__dirname, '../../../shared/data/eve');

/** Every `step`-th event of a file of real events. */
export const realEvents = (name: string, step = 1): Record<string, unknown>[] =>
  gunzipSync(readFileSync(join(REAL_EVENTS, name)))
    .toString()
    .trim()
    .split('\n')
    .filter((_, index) => index % step === 0)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
