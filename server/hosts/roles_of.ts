import { z } from 'zod';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { allOf, type FilterNode } from '../../common/filters';
import { endCases } from '../../common/eve';
import { canonicalAddress } from '../../common/networks';
import { failuresOf, msearch, type Search } from '../elasticsearch';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';

/** Guided filters whose matching events show that their server has a role. */
const ROLE_FILTERS = GUIDED_FILTERS.flatMap(({ id, filter, role }) =>
  role === undefined ? [] : [{ id, filter, role }],
);

const anyEndIs = (ips: readonly string[]): FilterNode => ({
  field: ['src_ip', 'dest_ip'],
  op: 'isOneOf',
  values: [...ips],
});

const search = (hunt: GroupHunt, ips: readonly string[]): Search => ({
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([hunt.timeQuery, hunt.filterQuery(anyEndIs(ips))]),
    aggs: Object.fromEntries(
      ROLE_FILTERS.map((role) => [
        role.id,
        {
          filter: hunt.filterQuery(role.filter),
          aggs: Object.fromEntries(
            endCases('server.ip').flatMap(({ when, field }, index) => {
              const physical = hunt.group.fields(field).find(({ aggregatable }) => aggregatable);
              return physical === undefined
                ? []
                : [
                    [
                      `case${index}`,
                      {
                        filter: hunt.filterQuery(when),
                        aggs: {
                          hosts: {
                            terms: { field: physical.name, include: [...ips], size: ips.length },
                          },
                        },
                      },
                    ],
                  ];
            }),
          ),
        },
      ]),
    ),
  },
});

const hostsFound = z.object({
  hosts: z.object({ buckets: z.array(z.object({ key: z.string() })) }),
});

/**
 * Roles that hosts show in the time range, in whatever events: those whose guided filter finds an
 * event that the host served. One search for each layout.
 */
export const rolesOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  ips: readonly string[],
): Promise<{ roles: Map<string, string[]>; failures: string[] }> => {
  const roles = new Map<string, string[]>();
  if (ips.length === 0) return { roles, failures: [] };
  const answers = await msearch(
    scope.client,
    hunt.groups.map((group) => search(group, ips)),
    scope.signal,
  );
  for (const { id, role: name } of ROLE_FILTERS) {
    const found = answers.flatMap(({ aggregations }) =>
      Object.values(aggregations?.[id] ?? {}).flatMap((part) => {
        const hosts = hostsFound.safeParse(part);
        return hosts.success ? hosts.data.hosts.buckets.map(({ key }) => key) : [];
      }),
    );
    for (const ip of new Set(found.flatMap((key) => canonicalAddress(key) ?? []))) {
      roles.set(ip, [...(roles.get(ip) ?? []), name]);
    }
  }
  return { roles, failures: failuresOf(answers) };
};
