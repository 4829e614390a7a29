import { z } from 'zod';
import type { GuidedCount } from '../../common/api';
import { canonicalAddress } from '../../common/networks';
import { totalOf, type SearchAnswer } from '../elasticsearch';

const ends = z.object({
  hosts: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: z.string() })),
  }),
  distinct: z.object({ value: z.number() }),
});

/**
 * The count of a guided filter from its answers, one of each layout. The hosts of all cases are one
 * list; where a case has more than fit, the largest estimate stands for all of them.
 */
export const countOf = (answers: readonly SearchAnswer[]): GuidedCount => {
  const hosts = new Set<string>();
  let estimate = 0;
  let isExact = true;
  for (const { aggregations = {} } of answers) {
    for (const found of Object.values(aggregations)) {
      const { hosts: listed, distinct } = ends.parse(found);
      isExact &&= listed.sum_other_doc_count === 0;
      estimate = Math.max(estimate, distinct.value);
      for (const { key } of listed.buckets) {
        const ip = canonicalAddress(key);
        if (ip !== undefined) hosts.add(ip);
      }
    }
  }
  return {
    events: totalOf(answers),
    hosts: isExact ? hosts.size : Math.max(estimate, hosts.size),
    hostsIsExact: isExact,
  };
};
