import { z } from 'zod';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { allOf, type FilterNode } from '../../common/filters';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search } from '../elasticsearch';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import { endAggs } from './end_aggs';

/** Guided filters whose matching events show that their server has a role. */
const ROLE_FILTERS = GUIDED_FILTERS.flatMap(({ id, filter, role }) =>
  role === undefined ? [] : [{ id, filter, role }],
);

const anyEndIs = (ips: readonly string[]): FilterNode => ({
  field: ['src_ip', 'dest_ip'],
  op: 'isOneOf',
  values: [...ips],
});

const showsSomeRole: FilterNode = { any: ROLE_FILTERS.map(({ filter }) => filter) };

const search = (hunt: GroupHunt, ips: readonly string[]): Search => ({
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([
      hunt.timeQuery,
      hunt.filterQuery(anyEndIs(ips)),
      hunt.filterQuery(showsSomeRole),
    ]),
    aggs: endAggs(hunt, 'server', (field) => ({
      hosts: {
        terms: { field, include: [...ips], size: ips.length },
        aggs: Object.fromEntries(
          ROLE_FILTERS.map(({ id, filter }) => [id, { filter: hunt.filterQuery(filter) }]),
        ),
      },
    })),
  },
});

const hostsFound = z.object({
  hosts: z.object({
    buckets: z.array(z.object({ key: z.string() }).catchall(z.unknown())),
  }),
});
const shown = z.object({ doc_count: z.number().positive() });

/**
 * Roles that hosts show in the time range, in whatever events: those whose guided filter finds an
 * event that the host served. One search for each layout.
 */
export const rolesOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  ips: readonly string[],
): Promise<{ roles: Map<string, string[]>; failures: string[] }> => {
  if (ips.length === 0) return { roles: new Map(), failures: [] };
  const answers = await msearch(
    scope.client,
    hunt.groups.map((group) => search(group, ips)),
    scope.signal,
  );
  const found = new Map<string, Set<string>>();
  for (const { aggregations = {} } of answers) {
    for (const bucket of Object.values(aggregations).flatMap(
      (part) => hostsFound.parse(part).hosts.buckets,
    )) {
      const ip = canonicalAddress(bucket.key) ?? bucket.key;
      const roles = found.get(ip) ?? new Set();
      for (const { id, role } of ROLE_FILTERS) {
        if (shown.safeParse(bucket[id]).success) roles.add(role);
      }
      found.set(ip, roles);
    }
  }
  return {
    roles: new Map([...found].map(([ip, roles]) => [ip, [...roles]])),
    failures: failuresOf(answers),
  };
};
