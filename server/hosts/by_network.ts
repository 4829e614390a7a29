import { networkLookup, type NetworkDefinition } from '../../common/networks';
import type { HostTotals } from './host_totals';

/** How many of the hosts lie in each definition, by its id; a host counts in all that hold it. */
export const countByNetwork = (
  hosts: readonly Pick<HostTotals, 'ip'>[],
  definitions: readonly NetworkDefinition[],
): Record<string, number> => {
  const lookup = networkLookup(definitions);
  const counts = new Map<string, number>();
  for (const { ip } of hosts) {
    for (const { id } of lookup.networksOf(ip)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};
