import ipaddr from 'ipaddr.js';
import type { Address, Cidr } from './addresses';

export type Family = ReturnType<Address['kind']>;

export const FAMILIES = ['ipv4', 'ipv6'] as const satisfies readonly Family[];

/** Bits of an address. */
export const BITS: Readonly<Record<Family, number>> = { ipv4: 32, ipv6: 128 };

/** An address as a number: its bytes, the first one the highest. */
export const toNumber = (address: Address): bigint => {
  let number = 0n;
  for (const byte of address.toByteArray()) number = (number << 8n) | BigInt(byte);
  return number;
};

export const fromNumber = (number: bigint, family: Family): Address => {
  const bytes = Array.from({ length: BITS[family] / 8 }, (_, index) =>
    Number((number >> BigInt(BITS[family] - 8 * (index + 1))) & 0xffn),
  );
  return ipaddr.fromByteArray(bytes);
};

/** Addresses from one to another, both among them. */
export interface Interval {
  from: bigint;
  to: bigint;
}

export const toInterval = ({ address, prefix }: Cidr): Interval => {
  const from = toNumber(address);
  return { from, to: from + (1n << BigInt(BITS[address.kind()] - prefix)) - 1n };
};

/** The fewest networks that hold exactly the addresses of an interval. */
export const toCidrs = ({ from, to }: Interval, family: Family): Cidr[] => {
  const cidrs: Cidr[] = [];
  const bits = BITS[family];
  for (let at = from; at <= to;) {
    let free = 0;
    // As wide as the place where it begins allows, and not beyond the end.
    while (
      free < bits &&
      (at & (1n << BigInt(free))) === 0n &&
      at + (2n << BigInt(free)) - 1n <= to
    )
      free += 1;
    cidrs.push({ address: fromNumber(at, family), prefix: bits - free });
    at += 1n << BigInt(free);
  }
  return cidrs;
};
