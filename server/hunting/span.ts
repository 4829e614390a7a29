import { msearch, type Search } from '../elasticsearch';
import type { CompiledHunt, GroupHunt, HuntScope, TimeSpan } from '../hunts';
import { timeBounds } from './answers';

/** First and last event of a hunt over all data, whose timeline has no given ends. */
const boundsSearch = (hunt: GroupHunt): Search => ({
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

/** The ends of a hunt's timeline; undefined where there is no event with a time. */
export const spanOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
): Promise<TimeSpan | undefined> => {
  if (hunt.span !== undefined) return hunt.span;
  const dated = hunt.groups.filter(({ group }) => group.timeField !== undefined);
  const answers = await msearch(scope.client, dated.map(boundsSearch), scope.signal);
  const bounds = answers.map(({ aggregations }) => timeBounds.parse(aggregations));
  const firsts = bounds.flatMap(({ first }) => first.value ?? []);
  const lasts = bounds.flatMap(({ last }) => last.value ?? []);
  return firsts.length === 0 ? undefined : { from: Math.min(...firsts), to: Math.max(...lasts) };
};
