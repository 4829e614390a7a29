import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';
import { searchGuidedFilters } from '../../common/catalogue';
import { askFloor, askUsual } from './beside';
import { RANGE, VIEWS } from './views';

/** Milliseconds from request to whole answer. */
export interface Timing {
  view: string;
  /** Elasticsearch's caches emptied before; where it is asked beside others, the median of three. */
  cold: number;
  /** The same, until the first line or byte of the answer is there. */
  coldFirst: number;
  /** The median of the repetitions that follow. */
  repeated: number;
  /** Searches that one request to us sends to Elasticsearch; the counts of the catalogue do not tell. */
  searches?: number;
  /** The cheapest way by hand, and how many times as long ours takes. */
  floorCold?: number;
  floorRepeated?: number;
  times?: number;
  /** The usual way by hand. */
  usualSearches?: number;
  usualCold?: number;
  usualRepeated?: number;
}

const API_VERSION = '2026-11-01';
const REPETITIONS = 7;
const COLD_ROUNDS = 3;
const WARM_UPS = 2;

const NOTHING = Promise.resolve(0);

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const ask = async (
  homeUrl: string,
  login: { username: string; password: string },
  { path = 'hunt/_view', body }: { path?: string; body: Record<string, unknown> },
): Promise<{ first: number; whole: number; text: string }> => {
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
  return { first: first ?? whole, whole, text };
};

const searchesPart = z.object({ part: z.literal('searches'), answer: z.array(z.unknown()) });

const searchesIn = (text: string): number | undefined =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => searchesPart.safeParse(JSON.parse(line)).data?.answer.length ?? [])
    .at(0);

/** A way to ask; `warmUp` is asked before, so that no way pays for compiling what others have compiled. */
interface Way {
  once: () => Promise<number>;
  warmUp?: () => Promise<unknown>;
}

/**
 * Each way with Elasticsearch's caches emptied before, in turns, so that a slow moment of the machine
 * meets all of them; then each again and again. Medians, in milliseconds.
 */
const coldAndRepeated = async <Name extends string>(
  client: Client,
  ways: Readonly<Record<Name, Way>>,
  rounds: number,
): Promise<Record<Name, { cold: number; repeated: number }>> => {
  const all = Object.entries<Way>(ways) as [Name, Way][];
  const times = new Map(
    all.map(([name]) => [name, { cold: [] as number[], again: [] as number[] }]),
  );
  for (const [, { once, warmUp = once }] of all) {
    for (let round = 0; round < WARM_UPS; round += 1) await warmUp();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { once }] of all) {
      await client.indices.clearCache({ index: 'suricata-*' });
      times.get(name)?.cold.push(await once());
    }
  }
  for (const [name, { once }] of all) {
    for (let round = 0; round < REPETITIONS; round += 1) times.get(name)?.again.push(await once());
  }
  const found = [...times].map(([name, { cold, again }]) => [
    name,
    { cold: Math.round(median(cold)), repeated: Math.round(median(again)) },
  ]);
  return Object.fromEntries(found) as Record<Name, { cold: number; repeated: number }>;
};

/** The same kind of question, of which nothing is remembered for the one that is timed. */
const aboutAnotherTime = (view: (typeof VIEWS)[number]) => ({
  ...view,
  body: z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(JSON.stringify(view.body).replaceAll(RANGE.from, 'now-47h'))),
});

/** Times every view, first with cold caches, then again and again, and what is asked beside. */
export const timeViews = async (
  client: Client,
  homeUrl: string,
  login: { username: string; password: string },
): Promise<Timing[]> => {
  const timings: Timing[] = [];
  for (const view of VIEWS) {
    const firsts: number[] = [];
    // What we remember ourselves for a minute is cold but once.
    const rounds = view.beside === undefined ? 1 : COLD_ROUNDS;
    const beside = view.beside?.();
    const { ours, floor, usual } = await coldAndRepeated<'ours' | 'floor' | 'usual'>(
      client,
      {
        ours: {
          once: async () => {
            const { first, whole } = await ask(homeUrl, login, view);
            firsts.push(first);
            return whole;
          },
          warmUp: () => ask(homeUrl, login, aboutAnotherTime(view)),
        },
        floor: { once: () => (beside === undefined ? NOTHING : askFloor(client, beside)) },
        usual: { once: () => (beside === undefined ? NOTHING : askUsual(client, beside)) },
      },
      rounds,
    );
    const { text } =
      view.path === undefined
        ? await ask(homeUrl, login, { body: { ...view.body, inspect: true } })
        : { text: '' };
    const searches = searchesIn(text);
    timings.push({
      view: view.name,
      coldFirst: Math.round(median(firsts.slice(0, rounds))),
      ...ours,
      ...(searches === undefined ? {} : { searches }),
      ...(beside && {
        floorCold: floor.cold,
        floorRepeated: floor.repeated,
        times: Math.round((ours.cold / floor.cold) * 100) / 100,
        usualSearches: beside.usual.length,
        usualCold: usual.cold,
        usualRepeated: usual.repeated,
      }),
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
