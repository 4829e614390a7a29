import type { Hosts, HostsOptions } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import type { CompiledHunt, HuntScope } from '../hunts';
import { hostTotals } from './host_totals';
import { listHosts } from './list_hosts';

/** The hosts on a side of a hunt: counted once, and pages of them on demand. */
export const countHosts = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
): Promise<{
  total: number;
  totalIsExact: boolean;
  failures: string[];
  page: (options: HostsOptions) => Promise<Hosts>;
}> => {
  const list = await hostTotals(hunt, scope, side);
  return {
    total: list.hosts.length,
    totalIsExact: list.isExact,
    failures: list.failures,
    page: (options) => listHosts(hunt, scope, side, list, options),
  };
};
