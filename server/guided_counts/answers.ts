import { z } from 'zod';
import type { GuidedCount } from '../../common/api';
import { canonicalAddress } from '../../common/networks';
import { totalOf, type SearchAnswer } from '../elasticsearch';

const ends = z.object({
  hosts: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: z.string() })),
  }),
});

const estimate = z.object({ distinct: z.object({ value: z.number() }) });

/**
 * The count of a guided filter from its answers, one of each layout. The hosts of all cases are one
 * list; it is exact unless a case has more than were listed.
 */
export const countOf = (answers: readonly SearchAnswer[]): GuidedCount => {
  const hosts = new Set<string>();
  let isExact = true;
  for (const { aggregations = {} } of answers) {
    for (const found of Object.values(aggregations)) {
      const { hosts: listed } = ends.parse(found);
      isExact &&= listed.sum_other_doc_count === 0;
      for (const { key } of listed.buckets) {
        const ip = canonicalAddress(key);
        if (ip !== undefined) hosts.add(ip);
      }
    }
  }
  return { events: totalOf(answers), hosts: hosts.size, hostsIsExact: isExact };
};

/** About how many hosts: those of the case that has most, as the cases of a side may share hosts. */
export const estimateOf = (answers: readonly SearchAnswer[]): number =>
  Math.max(
    0,
    ...answers.flatMap(({ aggregations = {} }) =>
      Object.values(aggregations).map((found) => estimate.parse(found).distinct.value),
    ),
  );
