import type { Address, Cidr } from './addresses';
import { BITS, toNumber, type Family } from './numbers';

/** What is kept for a network. */
export interface Held<T> {
  prefix: number;
  values: readonly T[];
}

interface Level<T> {
  prefix: number;
  /** By the bits of the prefix. */
  values: Map<bigint, T[]>;
}

/**
 * Values by network. What holds an address is found by one look for each length of prefix that
 * occurs, however many networks there are.
 */
export class PrefixMap<T> {
  private readonly levels: Record<Family, Level<T>[]> = { ipv4: [], ipv6: [] };

  add({ address, prefix }: Cidr, value: T): void {
    const { values } = this.level(address.kind(), prefix);
    const key = toNumber(address) >> BigInt(BITS[address.kind()] - prefix);
    const kept = values.get(key);
    if (kept) kept.push(value);
    else values.set(key, [value]);
  }

  /** What is kept for exactly this network, in the order in which it was added. */
  at({ address, prefix }: Cidr): readonly T[] {
    const level = this.levels[address.kind()].find((one) => one.prefix === prefix);
    return level?.values.get(toNumber(address) >> BigInt(BITS[address.kind()] - prefix)) ?? [];
  }

  /** The networks that hold an address, the most specific first; only those wider than a prefix. */
  *holding(address: Address, widerThan = Infinity): Generator<Held<T>> {
    const family = address.kind();
    const whole = toNumber(address);
    for (const { prefix, values } of this.levels[family]) {
      if (prefix >= widerThan) continue;
      const found = values.get(whole >> BigInt(BITS[family] - prefix));
      if (found) yield { prefix, values: found };
    }
  }

  private level(family: Family, prefix: number): Level<T> {
    const levels = this.levels[family];
    const known = levels.find((level) => level.prefix === prefix);
    if (known) return known;
    const level = { prefix, values: new Map<bigint, T[]>() };
    levels.push(level);
    levels.sort((a, b) => b.prefix - a.prefix);
    return level;
  }
}
