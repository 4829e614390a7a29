import { formatCidr, parseCidr } from './addresses';
import type { NetworkDefinition } from './definition';
import { PrefixMap } from './prefix_map';

/** A network as far as overlaps are asked of it; one that is not kept yet has no id. */
export type NetworkRanges = Pick<NetworkDefinition, 'cidrs'> & { id?: string };

/** A range that is in another definition too: names of its hosts depend on the order of names. */
export interface Duplicate {
  cidr: string;
  others: NetworkDefinition[];
}

/** A range that lies in a wider one of other definitions, the narrowest that holds it. */
export interface Nesting {
  cidr: string;
  within: string;
  others: NetworkDefinition[];
}

export interface NetworkOverlaps {
  duplicates: Duplicate[];
  nestings: Nesting[];
}

/** Tells for networks, one by one, in which of the definitions their ranges lie. */
export const overlapFinder = (
  definitions: readonly NetworkDefinition[],
): ((network: NetworkRanges) => NetworkOverlaps) => {
  const named = new PrefixMap<NetworkDefinition>();
  for (const definition of definitions) {
    for (const text of definition.cidrs) {
      const cidr = parseCidr(text);
      if (cidr) named.add(cidr, definition);
    }
  }
  return ({ id, cidrs }) => {
    const others = (found: readonly NetworkDefinition[]): NetworkDefinition[] => [
      ...new Set(found.filter((definition) => definition.id !== id)),
    ];
    const overlaps: NetworkOverlaps = { duplicates: [], nestings: [] };
    for (const text of cidrs) {
      const cidr = parseCidr(text);
      if (cidr === undefined) continue;
      const same = others(named.at(cidr));
      if (same.length > 0) overlaps.duplicates.push({ cidr: formatCidr(cidr), others: same });
      for (const { prefix, values } of named.holding(cidr.address, cidr.prefix)) {
        const wider = others(values);
        if (wider.length === 0) continue;
        const within = parseCidr(`${cidr.address.toString()}/${prefix}`);
        overlaps.nestings.push({
          cidr: formatCidr(cidr),
          within: within ? formatCidr(within) : '',
          others: wider,
        });
        break;
      }
    }
    return overlaps;
  };
};

/** How many definitions have a range that another one has too. Their ranges are written in one form. */
export const countDuplicated = (definitions: readonly NetworkDefinition[]): number => {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const { id, cidrs } of definitions) {
    for (const cidr of cidrs) {
      const other = first.get(cidr) ?? id;
      first.set(cidr, other);
      if (other !== id) found.add(id).add(other);
    }
  }
  return found.size;
};
