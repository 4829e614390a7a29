import ipaddr from 'ipaddr.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A network: its first address and the length of its prefix. */
export interface Cidr {
  readonly address: Address;
  readonly prefix: number;
}

const V4_STRICT = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

/** By hand, as lists of many thousands are read: several times faster than by the library. */
const parseV4 = (text: string): Address | undefined => {
  const octets = V4_STRICT.exec(text)?.slice(1).map(Number);
  return octets === undefined || octets.some((octet) => octet > 255)
    ? undefined
    : new ipaddr.IPv4(octets);
};

const parseV6 = (text: string): ipaddr.IPv6 | undefined => {
  if (text.includes('%')) return undefined;
  try {
    return ipaddr.IPv6.parse(text);
  } catch {
    return undefined;
  }
};

/** ::ffff:0:0/96. The library looks through all ranges that have a name instead. */
const isMapped = ({ parts }: ipaddr.IPv6): boolean =>
  parts[5] === 0xffff && parts.slice(0, 5).every((part) => part === 0);

/**
 * Reads an address in any of its spellings; IPv4-mapped IPv6 becomes IPv4, as Elasticsearch does.
 * Undefined for what is no address: partial or octal IPv4 forms and IPv6 zones among it.
 */
export const parseAddress = (text: string): Address | undefined => {
  if (!text.includes(':')) return parseV4(text);
  const address = parseV6(text);
  return address !== undefined && isMapped(address) ? address.toIPv4Address() : address;
};

/** The one spelling in which an address is shown and compared; undefined for what is no address. */
export const canonicalAddress = (text: string): string | undefined =>
  parseAddress(text)?.toString();

const readCidr = (text: string): Cidr | undefined => {
  const [left = '', right, ...more] = text.split('/');
  if (more.length > 0) return undefined;
  const address = parseAddress(left);
  if (address === undefined) return undefined;
  const isV4InV6 = left.includes(':') && address.kind() === 'ipv4';
  const bits = address.kind() === 'ipv4' ? 32 : 128;
  if (right === undefined) return { address, prefix: bits };
  if (!/^(0|[1-9]\d{0,2})$/.test(right)) return undefined;
  const prefix = Number(right) - (isV4InV6 ? 96 : 0);
  if (prefix < 0 || prefix > bits) return undefined;
  return { address: firstAddress(address, prefix), prefix };
};

/** Networks that were read: lists of thousands of definitions are read again and again. */
const known = new Map<string, Cidr>();
const MOST_KNOWN = 50_000;

/**
 * Reads `address/prefix`, or an address alone as a network of one. Bits after the prefix are
 * dropped. Undefined for what is neither.
 */
export const parseCidr = (text: string): Cidr | undefined => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const cidr = readCidr(text);
  if (cidr === undefined) return undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, cidr);
  return cidr;
};

const firstAddress = (address: Address, prefix: number): Address => {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.min(8, Math.max(0, prefix - index * 8));
    return byte & (0xff << (8 - kept)) & 0xff;
  });
  return ipaddr.fromByteArray(bytes);
};

/** The last address of a network. */
export const lastAddress = ({ address, prefix }: Cidr): Address => {
  const bytes = address.toByteArray().map((byte, index) => {
    const kept = Math.min(8, Math.max(0, prefix - index * 8));
    return byte | (0xff >> kept);
  });
  return ipaddr.fromByteArray(bytes);
};

export const formatCidr = (cidr: Cidr): string => `${cidr.address.toString()}/${cidr.prefix}`;

export const isSingle = (cidr: Cidr): boolean =>
  cidr.prefix === (cidr.address.kind() === 'ipv4' ? 32 : 128);

/** Whether the address lies in the network; addresses of the other family never do. */
export const isInNetwork = (address: Address, cidr: Cidr): boolean =>
  address.kind() === cidr.address.kind() &&
  (address as ipaddr.IPv4).match(cidr.address, cidr.prefix);
