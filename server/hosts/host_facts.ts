import type { HostFact, HostFacts } from '../../common/api';
import type { CompiledHunt, HuntScope } from '../hunts';
import { namesOf } from './host_names';
import type { HostList } from './host_totals';
import type { HostRoles } from './roles';

const NO_ROLES: HostRoles = { byHost: new Map(), failures: [] };

/** Names and, where they are looked for, roles of some hosts in the time range of a hunt. */
export const factsOf = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  ips: readonly string[],
  findingRoles: Promise<HostRoles> | undefined,
): Promise<{ facts: HostFact[]; roles: HostRoles; failures: string[] }> => {
  const [names, roles] = await Promise.all([namesOf(hunt, scope, ips), findingRoles ?? NO_ROLES]);
  return {
    facts: ips.map((ip) => ({
      ip,
      names: [...(names.byHost.get(ip) ?? [])],
      roles: [...(roles.byHost.get(ip) ?? [])],
    })),
    roles,
    failures: [...names.failures, ...roles.failures],
  };
};

/** How many of the hosts of a list have each role. */
export const roleCounts = ({ hosts }: HostList, { byHost }: HostRoles): HostFacts['roles'] => {
  const counts = new Map<string, number>();
  for (const { ip } of hosts) {
    for (const role of new Set(byHost.get(ip)?.map((shown) => shown.role))) {
      counts.set(role, (counts.get(role) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([role, many]) => ({ role, hosts: many }))
    .toSorted((a, b) => b.hosts - a.hosts || (a.role < b.role ? -1 : 1));
};
