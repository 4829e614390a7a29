import { z } from 'zod';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { allOf } from '../../common/filters';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search } from '../elasticsearch';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import { endAggs } from './end_aggs';

/** Guided filters whose matching events show that their server has a role. */
const ROLES = GUIDED_FILTERS.flatMap(({ filter, role }) =>
  role === undefined ? [] : [{ filter, role }],
);

/** Most hosts of a role; with more, those with most evidence. */
const MOST_HOSTS = 10_000;

/**
 * The servers of a role's events. It asks for all hosts and not for those of a page, so that
 * Elasticsearch's request cache serves it whatever the hunt, while the time range stays.
 */
const search = (hunt: GroupHunt, { filter }: (typeof ROLES)[number]): Search => ({
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([hunt.timeQuery, hunt.filterQuery(filter)]),
    aggs: endAggs(hunt, 'server', (field) => ({
      hosts: { terms: { field, size: MOST_HOSTS } },
    })),
  },
});

const hostsFound = z.object({
  hosts: z.object({ buckets: z.array(z.object({ key: z.string() })) }),
});

/**
 * Roles that hosts show in the time range, in whatever events: those whose guided filter finds an
 * event that the host served. One search a role for each layout, in one request.
 */
export const rolesOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  ips: readonly string[],
): Promise<{ roles: Map<string, string[]>; failures: string[] }> => {
  const roles = new Map(ips.map((ip): [string, string[]] => [ip, []]));
  if (ips.length === 0) return { roles, failures: [] };
  const asked = hunt.groups.flatMap((group) => ROLES.map((role) => ({ group, role })));
  const answers = await msearch(
    scope.client,
    asked.map(({ group, role }) => search(group, role)),
    scope.signal,
  );
  answers.forEach(({ aggregations = {} }, index) => {
    const role = asked[index]?.role.role ?? '';
    for (const part of Object.values(aggregations)) {
      for (const { key } of hostsFound.parse(part).hosts.buckets) {
        const known = roles.get(canonicalAddress(key) ?? key);
        if (known?.includes(role) === false) known.push(role);
      }
    }
  });
  return { roles, failures: failuresOf(answers) };
};
