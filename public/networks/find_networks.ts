import type { SavedNetwork } from '../../common/api';
import {
  isInNetwork,
  NETWORK_KIND_NAMES,
  parseAddress,
  parseCidr,
  type NetworkKind,
} from '../../common/networks';

/**
 * The definitions that hold all the words in their name, kind, description or ranges; an address
 * finds those that it lies in.
 */
export const findNetworks = <T extends SavedNetwork>(
  all: readonly T[],
  search: string,
  kind: NetworkKind | undefined,
): T[] => {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const asked = words.map((word) => ({ word, address: parseAddress(word) }));
  return all.filter((network) => {
    if (kind !== undefined && network.kind !== kind) return false;
    const text = [
      network.name,
      NETWORK_KIND_NAMES[network.kind],
      network.description,
      ...network.cidrs,
    ]
      .join('\n')
      .toLowerCase();
    return asked.every(
      ({ word, address }) =>
        text.includes(word) ||
        (address !== undefined &&
          network.cidrs.some((range) => {
            const cidr = parseCidr(range);
            return cidr !== undefined && isInNetwork(address, cidr);
          })),
    );
  });
};
