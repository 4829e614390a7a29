import { parseAddress, parseCidr } from './addresses';
import type { NetworkDefinition } from './definition';
import { homeRanges } from './home_network';
import { oncePerList } from './once';
import { PrefixMap } from './prefix_map';

/** Finds the networks of an address. */
export interface NetworkLookup {
  /**
   * Definitions whose range holds the address, the most specific first; each once. Of definitions
   * that have the very same range, the one that comes first in their list.
   */
  networksOf: (address: string) => NetworkDefinition[];
  /** Whether the address belongs to the home network: its most specific range decides. */
  isInside: (address: string) => boolean;
}

const makeLookup = (definitions: readonly NetworkDefinition[]): NetworkLookup => {
  const named = new PrefixMap<NetworkDefinition>();
  for (const definition of definitions) {
    for (const text of definition.cidrs) {
      const cidr = parseCidr(text);
      if (cidr) named.add(cidr, definition);
    }
  }
  const home = new PrefixMap<boolean>();
  for (const range of homeRanges(definitions)) home.add(range.cidr, range.home);
  return {
    networksOf: (text) => {
      const address = parseAddress(text);
      if (address === undefined) return [];
      return [...new Set([...named.holding(address)].flatMap(({ values }) => values))];
    },
    isInside: (text) => {
      const address = parseAddress(text);
      if (address === undefined) return false;
      const [most] = home.holding(address);
      return most?.values.some(Boolean) === true;
    },
  };
};

/** The look-up of a list of definitions, made once for each list. */
export const networkLookup: (definitions: readonly NetworkDefinition[]) => NetworkLookup =
  oncePerList(makeLookup);
