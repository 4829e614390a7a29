import { NO_NETWORK, type Hosts, type HostsOptions } from '../../common/api';
import { networkLookup, type NetworkDefinition } from '../../common/networks';
import type { HostTotals } from './host_totals';

/** A host of the list with where it is. */
export interface PlacedHost extends HostTotals {
  inside: boolean;
  /** Network definitions that hold it, the most specific first. */
  networks: readonly NetworkDefinition[];
}

/** Where each host is, by the network definitions of now. */
export const placed = (
  hosts: readonly HostTotals[],
  definitions: readonly NetworkDefinition[],
): PlacedHost[] => {
  const lookup = networkLookup(definitions);
  return hosts.map((host) => ({
    ...host,
    inside: lookup.isInside(host.ip),
    networks: lookup.networksOf(host.ip),
  }));
};

/** How many hosts are where. */
export const placesOf = (
  hosts: readonly PlacedHost[],
  definitions: readonly NetworkDefinition[],
): Hosts['places'] => {
  const inside = hosts.filter((host) => host.inside).length;
  const byNetwork = new Map<string, number>();
  for (const { networks } of hosts) {
    const id = networks[0]?.id ?? NO_NETWORK;
    byNetwork.set(id, (byNetwork.get(id) ?? 0) + 1);
  }
  return {
    inside,
    outside: hosts.length - inside,
    networks: definitions.flatMap(({ id }) => {
      const many = byNetwork.get(id);
      return many === undefined ? [] : [{ id, hosts: many }];
    }),
    noNetwork: byNetwork.get(NO_NETWORK) ?? 0,
  };
};

type Choice = Pick<HostsOptions, 'where' | 'network' | 'kind'>;

/** Whether a host is where one looks. */
export const isChosen = (
  { inside, networks }: PlacedHost,
  { where, network, kind }: Choice,
): boolean => {
  const own = networks[0];
  return (
    (where === undefined || inside === (where === 'inside')) &&
    (network === undefined || (own?.id ?? NO_NETWORK) === network) &&
    (kind === undefined || own?.kind === kind)
  );
};
