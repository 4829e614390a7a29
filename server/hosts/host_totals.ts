import type { HostsOptions } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import { canonicalAddress } from '../../common/networks';
import { msearch, failuresOf, type Search, type SearchAnswer } from '../elasticsearch';
import {
  countableField,
  endAggs,
  isSourceCase,
  type Aggs,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
} from '../hunts';
import { distinctHosts, hostBuckets } from './answers';
import { flowBytes } from './flow_bytes';

/** Hosts that one search lists; with more, the hosts are asked in parts. */
const AT_ONCE = 10_000;
/** Most hosts of a part: three times as many buckets stay within Elasticsearch's limit. */
const MOST_IN_PART = 20_000;
/** Most hosts that are counted exactly; with more the total is "at least". */
export const MOST_HOSTS = 250_000;
/** Parts that travel in one request. */
const PARTS_TOGETHER = 6;

/** What hosts are ordered by beside the number of their events. */
export type Measure = Exclude<HostsOptions['sort']['field'], 'events' | 'ip'>;

/** A host behind the events of a hunt. */
export interface HostTotals {
  ip: string;
  events: number;
  /** By the measure asked for: times in milliseconds, bytes, signatures; undefined where unknown. */
  by?: number;
  /** Seen at the source and at the destination, so that it may be both of one event. */
  isAtBothEnds?: boolean;
}

export interface HostList {
  hosts: HostTotals[];
  isExact: boolean;
  failures: string[];
}

const measureAggs = (
  hunt: GroupHunt,
  name: string,
  measure: Measure | undefined,
): Aggs | undefined => {
  const time = hunt.group.timeField;
  switch (measure) {
    case 'firstSeen':
      return time === undefined ? undefined : { by: { min: { field: time } } };
    case 'lastSeen':
      return time === undefined ? undefined : { by: { max: { field: time } } };
    case 'bytes':
      return flowBytes(hunt, name);
    case 'signatures': {
      const id = countableField(hunt, 'alert.signature_id');
      return id && { by: { cardinality: { field: id.name, precision_threshold: 300 } } };
    }
    case undefined:
      return undefined;
  }
};

/** A part of the hosts: each belongs to one of so many. */
interface Part {
  partition: number;
  num_partitions: number;
}

const search = (
  hunt: GroupHunt,
  side: HostSides,
  measure: Measure | undefined,
  part?: Part,
): Search => ({
  purpose:
    part === undefined
      ? 'all hosts'
      : `all hosts, part ${part.partition + 1} of ${part.num_partitions}`,
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: hunt.query,
    aggs: endAggs(
      hunt,
      side,
      (field, name) => {
        const aggs = measureAggs(hunt, name, measure);
        return {
          hosts: {
            terms: {
              field,
              size: part === undefined ? AT_ONCE : MOST_IN_PART,
              ...(part && { include: part }),
            },
            ...(aggs && { aggs }),
          },
        };
      },
      hunt.types,
    ),
  },
});

const distinctSearch = (hunt: GroupHunt, side: HostSides): Search => ({
  purpose: 'how many hosts',
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: hunt.query,
    aggs: endAggs(
      hunt,
      side,
      (field) => ({
        distinct: { cardinality: { field, precision_threshold: 40_000 } },
      }),
      hunt.types,
    ),
  },
});

const combine = (
  measure: Measure | undefined,
  a: number | undefined,
  b: number | undefined,
): number | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  // The same signature may be counted in several places: a page puts that right.
  if (measure === 'firstSeen') return Math.min(a, b);
  return measure === 'lastSeen' ? Math.max(a, b) : a + b;
};

/** Adds the hosts of an answer; false where it lacks some. */
const add = (
  into: Map<string, HostTotals>,
  { aggregations = {} }: SearchAnswer,
  measure: Measure | undefined,
): boolean => {
  let isWhole = true;
  const atSource = new Set<string>();
  const elsewhere = new Set<string>();
  for (const [name, found] of Object.entries(aggregations)) {
    const list = hostBuckets.parse(found).hosts;
    isWhole &&= list.sum_other_doc_count === 0;
    for (const bucket of list.buckets) {
      const ip = canonicalAddress(bucket.key);
      if (ip === undefined) continue;
      const known = into.get(ip);
      const by =
        bucket.by?.value ??
        (bucket.flows?.doc_count
          ? (bucket.flows.out?.value ?? 0) + (bucket.flows.in?.value ?? 0)
          : undefined);
      (isSourceCase(name) ? atSource : elsewhere).add(ip);
      into.set(ip, {
        ip,
        events: (known?.events ?? 0) + bucket.doc_count,
        by: combine(measure, known?.by, by),
        isAtBothEnds: known?.isAtBothEnds,
      });
    }
  }
  for (const ip of atSource) {
    const host = into.get(ip);
    if (host !== undefined && elsewhere.has(ip)) host.isAtBothEnds = true;
  }
  return isWhole;
};

/** Most hosts of a case of a side: about so many. */
const aboutHowMany = ({ aggregations = {} }: SearchAnswer): number =>
  Math.max(
    0,
    ...Object.values(aggregations).map((found) => distinctHosts.parse(found).distinct.value),
  );

/** All hosts of a layout that has more than one search lists; undefined where they are too many. */
const inParts = async (
  group: GroupHunt,
  scope: HuntScope,
  side: HostSides,
  measure: Measure | undefined,
): Promise<{ hosts: Map<string, HostTotals>; answers: SearchAnswer[] } | undefined> => {
  const [estimate] = await msearch(scope.client, [distinctSearch(group, side)], scope.signal);
  const many = estimate === undefined ? 0 : aboutHowMany(estimate);
  for (let parts = Math.ceil((1.4 * many) / AT_ONCE); many <= MOST_HOSTS; parts *= 2) {
    const hosts = new Map<string, HostTotals>();
    const all: SearchAnswer[] = [];
    let isWhole = true;
    for (let from = 0; from < parts && isWhole; from += PARTS_TOGETHER) {
      const answers = await msearch(
        scope.client,
        Array.from({ length: Math.min(PARTS_TOGETHER, parts - from) }, (_, at) =>
          search(group, side, measure, { partition: from + at, num_partitions: parts }),
        ),
        scope.signal,
      );
      all.push(...answers);
      for (const answer of answers) isWhole = add(hosts, answer, measure) && isWhole;
    }
    if (isWhole) return { hosts, answers: all };
  }
  return undefined;
};

const merge = (
  into: Map<string, HostTotals>,
  from: ReadonlyMap<string, HostTotals>,
  measure: Measure | undefined,
): void => {
  for (const [ip, host] of from) {
    const known = into.get(ip);
    into.set(ip, {
      ip,
      events: (known?.events ?? 0) + host.events,
      by: combine(measure, known?.by, host.by),
      isAtBothEnds: known?.isAtBothEnds === true || host.isAtBothEnds === true,
    });
  }
};

/**
 * All hosts on a side of the events of a hunt, with counts: one search for each layout; where there
 * are more than ten thousand hosts, they are asked in parts, so that up to a quarter of a million
 * are counted exactly.
 * An event whose two ends are one host counts twice for it when both sides are asked; the details
 * of a page put that right.
 */
export const hostTotals = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
  measure: Measure | undefined,
): Promise<HostList> => {
  const answers = await msearch(
    scope.client,
    hunt.groups.map((group) => search(group, side, measure)),
    scope.signal,
  );
  const hosts = new Map<string, HostTotals>();
  const asked: SearchAnswer[] = [...answers];
  let isExact = true;
  for (const [at, group] of hunt.groups.entries()) {
    const answer = answers[at];
    if (answer === undefined) continue;
    const own = new Map<string, HostTotals>();
    const isWhole = add(own, answer, measure);
    const parts = isWhole ? undefined : await inParts(group, scope, side, measure);
    isExact &&= isWhole || parts !== undefined;
    asked.push(...(parts?.answers ?? []));
    merge(hosts, parts?.hosts ?? own, measure);
  }
  return { hosts: [...hosts.values()], isExact, failures: failuresOf(asked) };
};
