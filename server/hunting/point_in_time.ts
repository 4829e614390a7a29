import { z } from 'zod';
import { badRequest } from '../http';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import type { Search, SearchAnswer } from '../elasticsearch';

const KEEP_ALIVE = '5m';

/** Where a list goes on in one layout: its frozen view of the indices and the last sort values. */
export interface Place {
  pit: string;
  after?: (string | number)[] | undefined;
}

/** Where a list goes on, for each layout, and how many events it has in all. */
const position = z.object({
  total: z.number().int().nonnegative(),
  places: z.array(
    z.object({ pit: z.string(), after: z.array(z.union([z.number(), z.string()])).optional() }),
  ),
});

export interface Position {
  total: number;
  places: readonly Place[];
}

export const encodePosition = (at: Position): string =>
  Buffer.from(JSON.stringify(at)).toString('base64url');

/** @throws HttpError 400 for a text that belongs to no list of so many layouts. */
export const decodePosition = (text: string, groups: number): Position => {
  const parsed = ((): Position | undefined => {
    try {
      return position.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    } catch {
      return undefined;
    }
  })();
  if (parsed?.places.length !== groups) {
    throw badRequest('"after" does not belong to this list. Start again without it.');
  }
  return parsed;
};

/** Freezes a view of the indices of each layout. */
export const openPlaces = (hunt: CompiledHunt, scope: HuntScope): Promise<Place[]> =>
  Promise.all(
    hunt.groups.map(async ({ group }) => {
      const opened = await scope.client.openPointInTime(
        { index: [...group.indices], keep_alive: KEEP_ALIVE, ignore_unavailable: true },
        { signal: scope.signal },
      );
      return { pit: opened.id };
    }),
  );

/** Lets go of frozen views. They would end by themselves after some minutes without a search. */
export const closePlaces = async (
  places: readonly Place[],
  { client }: HuntScope,
): Promise<void> => {
  // Not the request's signal: this runs when the client has gone away, too.
  await Promise.allSettled(places.map(({ pit }) => client.closePointInTime({ id: pit })));
};

export interface PageOptions {
  size: number;
  direction: 'asc' | 'desc';
}

/** How many events a list has. Apart from its page, which then need not look at all of them. */
export const totalSearch = (hunt: GroupHunt, { pit }: Place): Search => ({
  purpose: 'how many events',
  body: {
    size: 0,
    track_total_hits: true,
    query: hunt.query,
    pit: { id: pit, keep_alive: KEEP_ALIVE },
  },
});

/** The search for a page, by time; events of the same moment stand in an order that does not change. */
export const pageSearch = (hunt: GroupHunt, place: Place, options: PageOptions): Search => {
  const time = hunt.group.timeField;
  return {
    purpose: 'page of events',
    body: {
      size: options.size,
      track_total_hits: false,
      query: hunt.query,
      pit: { id: place.pit, keep_alive: KEEP_ALIVE },
      sort: [
        ...(time === undefined
          ? []
          : [
              {
                [time]: {
                  order: options.direction,
                  missing: '_last',
                  format: 'epoch_millis',
                  numeric_type: 'date',
                },
              },
            ]),
        { _shard_doc: 'asc' },
      ],
      ...(place.after ? { search_after: place.after } : {}),
    },
  };
};

export type Hit = SearchAnswer['hits']['hits'][number];

/** Milliseconds by which events of several layouts are put in one order. */
export const timeOfHit = (hit: Hit, { group }: GroupHunt): number =>
  group.timeField === undefined ? 0 : Number(hit.sort?.[0] ?? 0);

/** The place right after an event. */
export const placeAfter = (place: Place, hit: Hit): Place => ({
  ...place,
  after: hit.sort?.flatMap((value) =>
    typeof value === 'number' || typeof value === 'string' ? [value] : [],
  ),
});

const withStatus = z.object({ statusCode: z.number() });

/** Whether a search failed because its frozen view of the indices has ended. */
export const isGone = (error: unknown): boolean =>
  error instanceof Error && withStatus.safeParse(error).data?.statusCode === 404;

export const GONE = 'This list has not been used for five minutes.';
