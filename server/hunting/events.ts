import type { EventRow, Events, EventsOptions } from '../../common/api';
import { toEve } from '../../common/layouts';
import { failuresOf, msearch, totalOf } from '../elasticsearch';
import { HttpError } from '../http';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import {
  decodePosition,
  encodePosition,
  GONE,
  isGone,
  openPlaces,
  pageSearch,
  placeAfter,
  timeOfHit,
  totalSearch,
  type Hit,
} from './point_in_time';

export const toRow = (hit: Hit, { group }: GroupHunt): EventRow => ({
  index: hit._index,
  id: hit._id ?? '',
  event: toEve(hit._source ?? {}, group.family),
});

/**
 * One page of events, newest first or oldest first. The first page freezes a view of the indices,
 * so that later pages neither repeat nor miss an event, however many come in meanwhile; it also
 * counts, for all of them.
 */
export const listEvents = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  options: EventsOptions,
): Promise<Events> => {
  const { direction } = options.sort;
  const at =
    options.after === undefined
      ? { places: await openPlaces(hunt, scope) }
      : decodePosition(options.after, hunt.groups.length);
  const known = 'total' in at ? at.total : undefined;
  const page = { size: options.size, direction };
  const groups = hunt.groups.flatMap((group, index) => {
    const place = at.places[index];
    return place === undefined ? [] : [{ group, place }];
  });
  const answers = await msearch(
    scope.client,
    [
      ...groups.map(({ group, place }) => pageSearch(group, place, page)),
      ...(known === undefined ? groups.map(({ group, place }) => totalSearch(group, place)) : []),
    ],
    scope.signal,
  ).catch((error: unknown) => {
    if (!isGone(error)) throw error;
    throw new HttpError(410, `${GONE} Load it again.`);
  });
  const sign = direction === 'asc' ? 1 : -1;
  const merged = groups
    .flatMap(({ group }, index) =>
      (answers[index]?.hits.hits ?? []).map((hit) => ({
        hit,
        group,
        index,
        time: timeOfHit(hit, group),
      })),
    )
    .toSorted((a, b) => sign * (a.time - b.time))
    .slice(0, options.size);
  const total = known ?? totalOf(answers.slice(groups.length));
  const places = groups.map(({ place }, index) => {
    const kept = { ...place, pit: answers[index]?.pit_id ?? place.pit };
    const last = merged.findLast((row) => row.index === index)?.hit;
    return last === undefined ? kept : placeAfter(kept, last);
  });
  return {
    total,
    items: merged.map(({ hit, group }) => toRow(hit, group)),
    after: merged.length < options.size ? null : encodePosition({ total, places }),
    notes: hunt.notes,
    failures: [...hunt.failures, ...failuresOf(answers)],
  };
};
