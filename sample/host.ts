import { createHash } from 'node:crypto';

/** Which browser, programs and protocol versions a machine uses. */
export type Platform = 'windows' | 'mac' | 'linux' | 'phone' | 'device';

/** One end of a conversation. */
export interface Host {
  /** Short name, which DHCP and NTLM show. */
  name: string;
  /** As Suricata writes it: IPv6 in full form. */
  ip: string;
  mac: string;
  platform: Platform;
  /** Name in the DNS. */
  fqdn: string;
  /** Who is usually logged on. */
  user?: string;
}

/** A stable number from 0 to below `limit` that belongs to a text. */
export const numberFrom = (text: string, limit: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % limit;

/** A stable locally administered Ethernet address that belongs to a text. */
export const macOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return ['02', 0, 2, 4, 6, 8]
    .map((part) => (typeof part === 'string' ? part : hex.slice(part, part + 2)))
    .join(':');
};

/** The full form of an IPv6 address, as Suricata writes it. */
export const fullIpv6 = (text: string): string => {
  const [left = '', right] = text.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return groups.map((group) => group.padStart(4, '0')).join(':');
};
