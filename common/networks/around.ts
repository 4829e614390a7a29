import type { Cidr } from './addresses';
import { BITS, FAMILIES, fromNumber, toInterval, type Family, type Interval } from './numbers';

/** A range of addresses of one family, both ends among it. */
export interface AddressRange {
  first: string;
  last: string;
}

const MAPPED_FROM = 0xffffn << 32n;

/** All addresses of a family; those of IPv4 lie amid those of IPv6, and are none of them. */
const WHOLE: Readonly<Record<Family, readonly Interval[]>> = {
  ipv4: [{ from: 0n, to: (1n << 32n) - 1n }],
  ipv6: [
    { from: 0n, to: MAPPED_FROM - 1n },
    { from: MAPPED_FROM + (1n << 32n), to: (1n << BigInt(BITS.ipv6)) - 1n },
  ],
};

const without = (whole: Interval, taken: readonly Interval[]): Interval[] => {
  const left: Interval[] = [];
  let from = whole.from;
  for (const { from: start, to } of taken) {
    if (to < from) continue;
    if (start > whole.to) break;
    if (start > from) left.push({ from, to: start - 1n });
    from = to + 1n;
  }
  return from > whole.to ? left : [...left, { from, to: whole.to }];
};

/** The addresses that lie in none of the networks, family by family, from the lowest to the highest. */
export const around = (networks: readonly Cidr[]): AddressRange[] =>
  FAMILIES.flatMap((family) => {
    const taken = networks
      .filter(({ address }) => address.kind() === family)
      .map(toInterval)
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    return WHOLE[family]
      .flatMap((whole) => without(whole, taken))
      .map(({ from, to }) => ({
        first: fromNumber(from, family).toString(),
        last: fromNumber(to, family).toString(),
      }));
  });
