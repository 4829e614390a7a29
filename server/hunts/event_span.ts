import { z } from 'zod';
import { msearch, type Search } from '../elasticsearch';
import type { CompiledHunt, GroupHunt, HuntScope } from './compile';
import type { TimeSpan } from './time_range';

const metric = z.object({ value: z.number().nullable() });
const timeBounds = z.object({ first: metric, last: metric });

/** First and last event of a hunt over all data, whose time has no given ends. */
const boundsSearch = (hunt: GroupHunt): Search => ({
  purpose: 'first and last event',
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: hunt.query,
    aggs: {
      first: { min: { field: hunt.group.timeField } },
      last: { max: { field: hunt.group.timeField } },
    },
  },
});

/**
 * The time range of a hunt, or from its first to its last event where it has none: then one search
 * for each layout. Undefined where there is no event.
 */
export const eventSpan = async (
  hunt: CompiledHunt,
  scope: HuntScope,
): Promise<TimeSpan | undefined> => {
  if (hunt.span !== undefined) return hunt.span;
  const dated = hunt.groups.filter(({ group }) => group.timeField !== undefined);
  const answers = await msearch(scope.client, dated.map(boundsSearch), scope.signal);
  const bounds = answers.flatMap(({ aggregations }) =>
    aggregations === undefined ? [] : [timeBounds.parse(aggregations)],
  );
  const firsts = bounds.flatMap(({ first }) => first.value ?? []);
  const lasts = bounds.flatMap(({ last }) => last.value ?? []);
  return firsts.length === 0 ? undefined : { from: Math.min(...firsts), to: Math.max(...lasts) };
};
