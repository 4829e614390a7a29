import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { EventRow } from '../../common/api';
import { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from '../elasticsearch';
import { HttpError } from '../http';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import { toRow } from './events';
import {
  closePlaces,
  openPlaces,
  pageSearch,
  placeAfter,
  timeOfHit,
  totalSearch,
  type Hit,
  type Place,
} from './point_in_time';

/** Events a search: enough for speed, few enough that a page of long ones fits into memory. */
const PAGE = 1_000;

/** How long to wait before a search that failed for a reason that passes is sent again. */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

const passing = z.union([
  z.object({ statusCode: z.union([z.literal(429), z.literal(502), z.literal(503)]) }),
  z.object({ name: z.enum(['ConnectionError', 'NoLivingConnectionsError']) }),
]);

/** Sends a search again as long as Elasticsearch is overloaded or away. */
const patiently = async <T>(signal: AbortSignal, send: () => Promise<T>): Promise<T> => {
  for (const wait of WAITS_MS) {
    try {
      return await send();
    } catch (error) {
      if (signal.aborted || !passing.safeParse(error).success) throw error;
      await sleep(wait, undefined, { signal });
    }
  }
  return send();
};

/** A page of which a part is missing would be an export that lacks events and does not say so. */
const whole = (answer: SearchAnswer | undefined): SearchAnswer => {
  if (answer === undefined) throw new Error('Elasticsearch left out the answer of a page.');
  const [failure] = failuresOf([answer]);
  if (failure !== undefined) throw new HttpError(502, `a part of the data is missing: ${failure}`);
  return answer;
};

/** The events of one layout in order, at most two pages ahead of who reads them. */
class Feed {
  private hits: Hit[] = [];
  private at = 0;
  private next: Promise<Hit[]> | undefined;

  private constructor(
    private readonly hunt: GroupHunt,
    private place: Place,
    private readonly scope: HuntScope,
    private readonly direction: 'asc' | 'desc',
  ) {}

  /** Opens a feed and counts its events. */
  static async open(
    hunt: GroupHunt,
    place: Place,
    scope: HuntScope,
    direction: 'asc' | 'desc',
  ): Promise<{ feed: Feed; total: number }> {
    const feed = new Feed(hunt, place, scope, direction);
    const [hits, counted] = await Promise.all([feed.page(), feed.ask(totalSearch(hunt, place))]);
    feed.take(hits);
    return { feed, total: totalOf([counted]) };
  }

  /** The first event that was not taken, with its time. */
  get head(): { hit: Hit; time: number } | undefined {
    const hit = this.hits[this.at];
    return hit === undefined ? undefined : { hit, time: timeOfHit(hit, this.hunt) };
  }

  /** Takes the first event. Waits for the next page where it was the last of its own. */
  async shift(): Promise<EventRow | undefined> {
    const hit = this.hits[this.at];
    this.at += 1;
    if (this.at >= this.hits.length && this.next !== undefined) this.take(await this.next);
    return hit === undefined ? undefined : toRow(hit, this.hunt);
  }

  get currentPlace(): Place {
    return this.place;
  }

  private ask(search: Search): Promise<SearchAnswer> {
    const { client, signal } = this.scope;
    return patiently(signal, async () => {
      const [answer] = await msearch(client, [search], signal);
      return whole(answer);
    });
  }

  private async page(): Promise<Hit[]> {
    const { hunt, place, direction } = this;
    const answer = await this.ask(pageSearch(hunt, place, { size: PAGE, direction }));
    const { hits } = answer.hits;
    const last = hits.at(-1);
    this.place = { ...place, pit: answer.pit_id ?? place.pit };
    if (last !== undefined) this.place = placeAfter(this.place, last);
    return hits;
  }

  private take(hits: Hit[]): void {
    this.hits = hits;
    this.at = 0;
    this.next = hits.length < PAGE ? undefined : this.page();
    // Who reads this hears of the error when the page is waited for; it must not end the process.
    this.next?.catch(() => undefined);
  }
}

export interface AllEvents {
  /** How many events there are at the moment of the frozen view. */
  total: number;
  /** Every one of them once, in order of time. To be read once, to the end or until it is left. */
  rows: AsyncIterable<EventRow>;
}

async function* inOrder(
  feeds: readonly Feed[],
  scope: HuntScope,
  sign: number,
): AsyncGenerator<EventRow> {
  try {
    for (;;) {
      let first: { feed: Feed; time: number } | undefined;
      for (const feed of feeds) {
        const head = feed.head;
        if (head !== undefined && (first === undefined || sign * (head.time - first.time) < 0)) {
          first = { feed, time: head.time };
        }
      }
      if (first === undefined) return;
      const row = await first.feed.shift();
      if (row !== undefined) yield row;
    }
  } finally {
    await closePlaces(
      feeds.map(({ currentPlace }) => currentPlace),
      scope,
    );
  }
}

/**
 * All events of a hunt, as they stand now: what comes in or is deleted meanwhile changes nothing.
 * @throws whatever the first searches throw; later ones throw from `rows`.
 */
export const allEvents = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  direction: 'asc' | 'desc',
): Promise<AllEvents> => {
  const places = await openPlaces(hunt, scope);
  const opened = await Promise.all(
    hunt.groups.flatMap((group, index) => {
      const place = places[index];
      return place === undefined ? [] : [Feed.open(group, place, scope, direction)];
    }),
  ).catch(async (error: unknown) => {
    await closePlaces(places, scope);
    throw error;
  });
  const feeds = opened.map(({ feed }) => feed);
  return {
    total: opened.reduce((sum, { total }) => sum + total, 0),
    rows: inOrder(feeds, scope, direction === 'asc' ? 1 : -1),
  };
};
