import { z } from 'zod';
import { canonicalAddress } from '../../common/networks';
import type { SearchAnswer } from '../elasticsearch';
import { endAggs, endOfCase, type Aggs, type GroupHunt } from '../hunts';

/** Most hosts of a side that are counted exactly. */
const MOST_EXACT_HOSTS = 10_000;

/** A value is also looked for beyond the event types that are switched on. */
const ANY_TYPE = undefined;

export interface HostCounts {
  clients: number;
  servers: number;
  hosts: number;
  hostsAreExact: boolean;
}

/** The hosts at each end of the events that match. */
export const hostAggs = (hunt: GroupHunt): Record<string, Aggs> => {
  const list = (field: string): Aggs => ({ hosts: { terms: { field, size: MOST_EXACT_HOSTS } } });
  return { ...endAggs(hunt, 'client', list, ANY_TYPE), ...endAggs(hunt, 'server', list, ANY_TYPE) };
};

/** About how many there are: for values with more hosts than are listed. */
export const estimateAggs = (hunt: GroupHunt): Record<string, Aggs> => {
  const about = (field: string): Aggs => ({ distinct: { cardinality: { field } } });
  return {
    ...endAggs(hunt, 'client', about, ANY_TYPE),
    ...endAggs(hunt, 'server', about, ANY_TYPE),
  };
};

const lists = z.object({
  hosts: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: z.string() })),
  }),
});
const estimates = z.object({ distinct: z.object({ value: z.number() }) });

const partsOf = (answers: readonly SearchAnswer[], side: 'client' | 'server') =>
  answers.flatMap(({ aggregations = {} }) =>
    Object.entries(aggregations).flatMap(([name, found]) =>
      endOfCase(name) === side ? [found] : [],
    ),
  );

/** Hosts from the answers of {@link hostAggs}, one of each layout. */
export const hostCountsOf = (answers: readonly SearchAnswer[]): HostCounts => {
  let hostsAreExact = true;
  const hostsOf = (side: 'client' | 'server'): Set<string> => {
    const found = new Set<string>();
    for (const part of partsOf(answers, side)) {
      const { hosts } = lists.parse(part);
      hostsAreExact &&= hosts.sum_other_doc_count === 0;
      for (const { key } of hosts.buckets) {
        const ip = canonicalAddress(key);
        if (ip !== undefined) found.add(ip);
      }
    }
    return found;
  };
  const clients = hostsOf('client');
  const servers = hostsOf('server');
  const hosts = new Set([...clients, ...servers]).size;
  return { clients: clients.size, servers: servers.size, hosts, hostsAreExact };
};

/** The same with estimates, where lists were too short: of the case of a side that has most hosts. */
export const estimated = (counts: HostCounts, answers: readonly SearchAnswer[]): HostCounts => {
  const about = (side: 'client' | 'server'): number =>
    Math.max(0, ...partsOf(answers, side).map((part) => estimates.parse(part).distinct.value));
  const clients = Math.max(counts.clients, about('client'));
  const servers = Math.max(counts.servers, about('server'));
  return { ...counts, clients, servers, hosts: Math.max(counts.hosts, clients, servers) };
};
