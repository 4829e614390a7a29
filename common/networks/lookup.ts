import { isInNetwork, parseAddress, parseCidr, type Cidr } from './addresses';
import { PRIVATE_RANGES } from './defaults';
import type { NetworkDefinition } from './definition';

/** Finds the networks of an address. */
export interface NetworkLookup {
  /** Definitions whose range holds the address, the most specific first; each once. */
  networksOf: (address: string) => NetworkDefinition[];
  /** Whether the address belongs to the home network. */
  isInside: (address: string) => boolean;
}

/** CIDRs of the home network: those of the definitions marked as home, private ranges until there are any. */
export const homeNetwork = (definitions: readonly NetworkDefinition[]): string[] => {
  const home = definitions.filter((definition) => definition.home).flatMap(({ cidrs }) => cidrs);
  return home.length > 0 ? home : [...PRIVATE_RANGES];
};

export const networkLookup = (definitions: readonly NetworkDefinition[]): NetworkLookup => {
  const ranges = definitions
    .flatMap((definition) =>
      definition.cidrs.flatMap((text) => {
        const cidr = parseCidr(text);
        return cidr ? [{ cidr, definition }] : [];
      }),
    )
    .toSorted((a, b) => b.cidr.prefix - a.cidr.prefix);
  const home = homeNetwork(definitions).flatMap((text): Cidr[] => {
    const cidr = parseCidr(text);
    return cidr ? [cidr] : [];
  });
  return {
    networksOf: (text) => {
      const address = parseAddress(text);
      if (address === undefined) return [];
      const found = ranges.filter(({ cidr }) => isInNetwork(address, cidr));
      return [...new Set(found.map(({ definition }) => definition))];
    },
    isInside: (text) => {
      const address = parseAddress(text);
      return address !== undefined && home.some((cidr) => isInNetwork(address, cidr));
    },
  };
};
