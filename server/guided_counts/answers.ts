import { z } from 'zod';
import { canonicalAddress } from '../../common/networks';
import type { SearchAnswer } from '../elasticsearch';

const listed = z.object({
  hosts: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: z.string() })),
  }),
});

const estimate = z.object({ distinct: z.object({ value: z.number() }) });

const types = z.object({
  types: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: z.string() })),
  }),
});

/** The event types of the events found; undefined when they cannot all be told. */
export const typesFound = ({ aggregations }: SearchAnswer): ReadonlySet<string> | undefined => {
  const { buckets, sum_other_doc_count: others } = types.parse(aggregations).types;
  return others > 0 ? undefined : new Set(buckets.map(({ key }) => key));
};

/**
 * The hosts of all cases in one list: exact unless a case has more than were listed.
 */
export const hostsFound = (
  answers: readonly SearchAnswer[],
): { hosts: number; hostsIsExact: boolean } => {
  const hosts = new Set<string>();
  let hostsIsExact = true;
  for (const { aggregations = {} } of answers) {
    for (const found of Object.values(aggregations)) {
      const { hosts: list } = listed.parse(found);
      hostsIsExact &&= list.sum_other_doc_count === 0;
      for (const { key } of list.buckets) {
        const ip = canonicalAddress(key);
        if (ip !== undefined) hosts.add(ip);
      }
    }
  }
  return { hosts: hosts.size, hostsIsExact };
};

/** About how many hosts: those of the case that has most, as the cases of a side may share hosts. */
export const estimateOf = (answers: readonly SearchAnswer[]): number =>
  Math.max(
    0,
    ...answers.flatMap(({ aggregations = {} }) =>
      Object.values(aggregations).map((found) => estimate.parse(found).distinct.value),
    ),
  );
