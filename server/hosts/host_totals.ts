import type { HostSides } from '../../common/hunts';
import { canonicalAddress } from '../../common/networks';
import { msearch, failuresOf, type Search } from '../elasticsearch';
import { endAggs, type CompiledHunt, type GroupHunt, type HuntScope } from '../hunts';
import { hostBuckets } from './answers';

/** Most hosts that are counted exactly; with more the total is "at least". */
export const MOST_HOSTS = 10_000;

/** A host behind the events of a hunt. Times in milliseconds. */
export interface HostTotals {
  ip: string;
  events: number;
  first: number | null;
  last: number | null;
}

export interface HostList {
  hosts: HostTotals[];
  isExact: boolean;
  failures: string[];
}

const search = (hunt: GroupHunt, side: HostSides): Search => {
  const time = hunt.group.timeField;
  const seen =
    time === undefined
      ? {}
      : { aggs: { first: { min: { field: time } }, last: { max: { field: time } } } };
  return {
    purpose: 'all hosts',
    indices: hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: false,
      query: hunt.query,
      aggs: endAggs(
        hunt,
        side,
        (field) => ({ hosts: { terms: { field, size: MOST_HOSTS }, ...seen } }),
        hunt.types,
      ),
    },
  };
};

const earlier = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);
const later = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/**
 * All hosts on a side of the events of a hunt, with counts: one search for each layout.
 * An event whose two ends are one host counts twice for it when both sides are asked; the details
 * of a page put that right.
 */
export const hostTotals = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
): Promise<HostList> => {
  const answers = await msearch(
    scope.client,
    hunt.groups.map((group) => search(group, side)),
    scope.signal,
  );
  const hosts = new Map<string, HostTotals>();
  let isExact = true;
  for (const { aggregations = {} } of answers) {
    for (const found of Object.values(aggregations)) {
      const list = hostBuckets.parse(found).hosts;
      isExact &&= list.sum_other_doc_count === 0;
      for (const bucket of list.buckets) {
        const ip = canonicalAddress(bucket.key);
        if (ip === undefined) continue;
        const known = hosts.get(ip);
        hosts.set(ip, {
          ip,
          events: (known?.events ?? 0) + bucket.doc_count,
          first: earlier(known?.first ?? null, bucket.first?.value ?? null),
          last: later(known?.last ?? null, bucket.last?.value ?? null),
        });
      }
    }
  }
  return { hosts: [...hosts.values()], isExact, failures: failuresOf(answers) };
};
