import type { Client } from '@elastic/elasticsearch';
import { searchGuidedFilters } from '../../common/catalogue';
import { VIEWS } from './views';

/** Milliseconds from request to whole answer. */
export interface Timing {
  view: string;
  /** Elasticsearch's caches emptied before. */
  cold: number;
  /** The same, until the first line or byte of the answer is there. */
  coldFirst: number;
  /** The median of the repetitions that follow. */
  repeated: number;
}

const API_VERSION = '2026-11-01';
const REPETITIONS = 7;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const ask = async (
  homeUrl: string,
  login: { username: string; password: string },
  { path = 'hunt/_view', body }: (typeof VIEWS)[number],
): Promise<{ first: number; whole: number }> => {
  const credentials = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  const started = performance.now();
  const answer = await fetch(`${homeUrl}/api/suricata_hunt/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${credentials}`,
      'content-type': 'application/json',
      'elastic-api-version': API_VERSION,
      'kbn-xsrf': 'bench',
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`A view failed: ${await answer.text()}`);
  let first: number | undefined;
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    first ??= performance.now() - started;
    text += chunk;
  }
  const whole = performance.now() - started;
  // A part that fails comes as a line like the others.
  if (/^\{"part":"\w+",("block":"\w+",)?"error":/m.test(text)) {
    throw new Error(`A view failed: ${text}`);
  }
  return { first: first ?? whole, whole };
};

/** Times every view, first with cold caches, then again and again. */
export const timeViews = async (
  client: Client,
  homeUrl: string,
  login: { username: string; password: string },
): Promise<Timing[]> => {
  const timings: Timing[] = [];
  for (const view of VIEWS) {
    await client.indices.clearCache({ index: 'suricata-*' });
    const cold = await ask(homeUrl, login, view);
    const again: number[] = [];
    for (let round = 0; round < REPETITIONS; round += 1) {
      again.push((await ask(homeUrl, login, view)).whole);
    }
    timings.push({
      view: view.name,
      coldFirst: Math.round(cold.first),
      cold: Math.round(cold.whole),
      repeated: Math.round(median(again)),
    });
  }
  return timings;
};

const SEARCHES = ['proxy', 'dns tunnel', 'kerberso', 'a', 'lateral movement smb'];

/** Milliseconds that a search among the guided filters takes, in the middle of many. */
export const timeSearch = (): number => {
  const times = Array.from({ length: 100 }, (_, index) => {
    const started = performance.now();
    searchGuidedFilters(SEARCHES[index % SEARCHES.length] ?? '');
    return performance.now() - started;
  });
  return Math.round(median(times) * 10) / 10;
};
