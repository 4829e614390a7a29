import type { Hosts, HostsOptions } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import type { CompiledHunt, HuntScope } from '../hunts';
import { hostTotals } from './host_totals';
import { listHosts } from './list_hosts';
import { RolesCache } from './roles_cache';

/** A counted list of hosts of which pages can be asked. */
export interface HostsPage {
  total: number;
  totalIsExact: boolean;
  failures: string[];
  page: (options: HostsOptions) => Promise<Hosts>;
}

/** The hosts behind hunts. */
export class HostsService {
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
