import type { HostSides } from '../../common/hunts';
import type { CompiledHunt, HostsBehind, HostsPage, HuntScope } from '../hunts';
import { countByNetwork } from './by_network';
import { hostTotals } from './host_totals';
import { listHosts } from './list_hosts';
import { ROLE_NAMES } from './roles';
import { RolesCache } from './roles_cache';

/** The hosts behind hunts. */
export class HostsService implements HostsBehind {
  private readonly roles = new RolesCache();

  /** The addresses that have each role in the time range of a hunt. */
  async hostsByRole(hunt: CompiledHunt, scope: HuntScope): Promise<Map<string, string[]>> {
    const { byHost } = await this.roles.get(hunt, scope);
    const hosts = new Map<string, string[]>(ROLE_NAMES.map((role) => [role, []]));
    for (const [ip, roles] of byHost) {
      for (const role of roles) hosts.get(role)?.push(ip);
    }
    return hosts;
  }

  /** The hosts on a side of a hunt: counted once, and pages of them on demand. */
  async total(hunt: CompiledHunt, scope: HuntScope, side: HostSides): Promise<HostsPage> {
    const list = await hostTotals(hunt, scope, side);
    return {
      total: list.hosts.length,
      totalIsExact: list.isExact,
      failures: list.failures,
      byNetwork: () => countByNetwork(list.hosts, scope.networks),
      page: (options) => listHosts(hunt, scope, side, list, options, this.roles.get(hunt, scope)),
    };
  }
}
