import type { Remarks } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import { failuresOf, msearch, totalOf } from '../elasticsearch';
import { compileHunt, type HuntScope } from '../hunts';

export interface Related extends Remarks {
  counts: number[];
}

/** How many events each filter finds in a time range, whatever else the hunt asks: one request. */
export const countRelated = async (
  range: Pick<Hunt, 'timeRange' | 'includeSuppressed'>,
  filters: readonly FilterNode[],
  scope: HuntScope,
): Promise<Related> => {
  const hunts = filters.map((filter) => compileHunt({ ...range, filters: [filter] }, scope, []));
  const asked = hunts.flatMap((hunt, at) => hunt.groups.map((group) => ({ at, group })));
  const answers = await msearch(
    scope.client,
    asked.map(({ group: { group, query } }) => ({
      indices: group.indices,
      body: { size: 0, track_total_hits: true, query },
    })),
    scope.signal,
  );
  const counts = filters.map(() => 0);
  answers.forEach((answer, index) => {
    const at = asked[index]?.at ?? 0;
    counts[at] = (counts[at] ?? 0) + totalOf([answer]);
  });
  return {
    counts,
    notes: hunts.flatMap(({ notes }) => notes),
    failures: [...new Set([...(hunts[0]?.failures ?? []), ...failuresOf(answers)])],
  };
};
