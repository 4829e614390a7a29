import type { HostSides } from '../../common/hunts';
import type { CompiledHunt, HostsBehind, HostsPage, HuntScope } from '../hunts';
import { hostTotals } from './host_totals';
import { listHosts } from './list_hosts';
import { RolesCache } from './roles_cache';

/** The hosts behind hunts. */
export class HostsService implements HostsBehind {
  private readonly roles = new RolesCache();

  /** The hosts on a side of a hunt: counted once, and pages of them on demand. */
  async total(hunt: CompiledHunt, scope: HuntScope, side: HostSides): Promise<HostsPage> {
    const list = await hostTotals(hunt, scope, side);
    return {
      total: list.hosts.length,
      totalIsExact: list.isExact,
      failures: list.failures,
      page: (options) => listHosts(hunt, scope, side, list, options, this.roles.get(hunt, scope)),
    };
  }
}
