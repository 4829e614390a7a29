import { z } from 'zod';
import type { EventRow, Events, EventsOptions } from '../../common/api';
import { toEve } from '../../common/layouts';
import { failuresOf, msearch, totalOf, type SearchAnswer } from '../elasticsearch';
import { badRequest, HttpError } from '../http';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';

const KEEP_ALIVE = '5m';

/** Where a list goes on: for each layout its frozen view of the indices and the last sort values. */
const position = z.array(
  z.object({ pit: z.string(), after: z.array(z.union([z.number(), z.string()])).optional() }),
);
type Position = z.infer<typeof position>;

const encode = (value: Position): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const decode = (text: string, groups: number): Position => {
  const parsed = ((): Position | undefined => {
    try {
      return position.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    } catch {
      return undefined;
    }
  })();
  if (parsed?.length !== groups) {
    throw badRequest('"after" does not belong to this list. Start again without it.');
  }
  return parsed;
};

const openPosition = (hunt: CompiledHunt, scope: HuntScope): Promise<Position> =>
  Promise.all(
    hunt.groups.map(async ({ group }) => {
      const opened = await scope.client.openPointInTime(
        { index: [...group.indices], keep_alive: KEEP_ALIVE, ignore_unavailable: true },
        { signal: scope.signal },
      );
      return { pit: opened.id };
    }),
  );

const pageSearch = (hunt: GroupHunt, at: Position[number], options: EventsOptions) => {
  const time = hunt.group.timeField;
  return {
    body: {
      size: options.size,
      track_total_hits: true,
      query: hunt.query,
      pit: { id: at.pit, keep_alive: KEEP_ALIVE },
      sort: [
        ...(time === undefined
          ? []
          : [
              {
                [time]: {
                  order: options.sort.direction,
                  missing: '_last',
                  format: 'epoch_millis',
                  numeric_type: 'date',
                },
              },
            ]),
        { _shard_doc: 'asc' },
      ],
      ...(at.after ? { search_after: at.after } : {}),
    },
  };
};

type Hit = SearchAnswer['hits']['hits'][number];

const timeOf = (hit: Hit): number => Number(hit.sort?.[0] ?? 0);

const toRow = (hit: Hit, { group }: GroupHunt): EventRow => ({
  index: hit._index,
  id: hit._id ?? '',
  event: toEve(hit._source ?? {}, group.family),
});

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 404;

/**
 * One page of events, newest first or oldest first. The first page freezes a view of the indices,
 * so that later pages neither repeat nor miss an event, however many come in meanwhile.
 */
export const listEvents = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  options: EventsOptions,
): Promise<Events> => {
  const at =
    options.after === undefined
      ? await openPosition(hunt, scope)
      : decode(options.after, hunt.groups.length);
  const answers = await msearch(
    scope.client,
    hunt.groups.flatMap((group, index) => {
      const place = at[index];
      return place === undefined ? [] : [pageSearch(group, place, options)];
    }),
    scope.signal,
  ).catch((error: unknown) => {
    if (!isGone(error)) throw error;
    throw new HttpError(410, 'This list has not been used for five minutes. Load it again.');
  });
  const sign = options.sort.direction === 'asc' ? 1 : -1;
  const merged = answers
    .flatMap((answer, index) => answer.hits.hits.map((hit) => ({ hit, index })))
    .toSorted((a, b) => sign * (timeOf(a.hit) - timeOf(b.hit)))
    .slice(0, options.size);
  const next = at.map((place, index): Position[number] => {
    const last = merged.findLast((row) => row.index === index)?.hit.sort;
    const after = last?.flatMap((value) =>
      typeof value === 'number' || typeof value === 'string' ? [value] : [],
    );
    return {
      pit: answers[index]?.pit_id ?? place.pit,
      ...((after ?? place.after) ? { after: after ?? place.after } : {}),
    };
  });
  return {
    total: totalOf(answers),
    items: merged.flatMap(({ hit, index }) => {
      const group = hunt.groups[index];
      return group ? [toRow(hit, group)] : [];
    }),
    after: merged.length < options.size ? null : encode(next),
    notes: hunt.notes,
    failures: [...hunt.failures, ...failuresOf(answers)],
  };
};
