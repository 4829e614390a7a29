import { z } from 'zod';
import type { Range } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, totalOf } from '../elasticsearch';
import { endAggs, type CompiledHunt, type HuntScope } from '../hunts';
import { keyedCounts } from './answers';

/** With more hosts the number is "at least". */
const MOST_HOSTS = 10_000;

const hostsOfEnd = z.object({ hosts: keyedCounts });

/** Events and hosts of a time range: one search for each layout. */
export const countRange = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
): Promise<Range> => {
  const answers = await msearch(
    scope.client,
    hunt.groups.map((group) => ({
      purpose: 'events and hosts of the time range',
      indices: group.group.indices,
      body: {
        size: 0,
        track_total_hits: true,
        query: group.query,
        aggs: endAggs(
          group,
          side,
          (field) => ({ hosts: { terms: { field, size: MOST_HOSTS } } }),
          group.types,
        ),
      },
    })),
    scope.signal,
  );
  const lists = answers.flatMap(({ aggregations = {} }) =>
    Object.values(aggregations).map((found) => hostsOfEnd.parse(found).hosts),
  );
  const hosts = new Set(
    lists.flatMap(({ buckets }) => buckets.map(({ key }) => canonicalAddress(String(key)))),
  );
  hosts.delete(undefined);
  return {
    events: totalOf(answers),
    hosts: hosts.size,
    hostsAreExact: lists.every((list) => list.sum_other_doc_count === 0),
    failures: [...new Set([...hunt.failures, ...failuresOf(answers)])],
  };
};
