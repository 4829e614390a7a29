/**
 * Addresses in indices that keep them as text: Suricata writes IPv6 in full form, shippers
 * sometimes compress it, and equality and networks must hold for either.
 */
import { parseAddress, type Cidr } from '../networks';

const fullV6 = (bytes: readonly number[]): string =>
  Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16).padStart(4, '0'),
  ).join(':');

/** A value and, if it is an IPv6 address, its other spellings in events. */
export const addressTexts = (text: string): string[] => {
  const address = text.includes(':') ? parseAddress(text) : undefined;
  if (address === undefined) return [text];
  const forms = [text, address.toString()];
  if (address.kind() === 'ipv6') forms.push(fullV6(address.toByteArray()));
  return [...new Set(forms)];
};

/** Texts that cover a network exactly: those that begin with a prefix, and whole addresses. */
export interface NetworkTexts {
  prefixes: string[];
  exact: string[];
}

const v4Texts = (bytes: readonly number[], prefix: number): NetworkTexts => {
  const whole = Math.min(3, Math.floor(prefix / 8));
  const fixed = bytes.slice(0, whole);
  if (prefix % 8 === 0 && prefix > 0 && prefix < 32) {
    return { prefixes: [`${fixed.join('.')}.`], exact: [] };
  }
  const start = bytes[whole] ?? 0;
  const variants = Array.from({ length: 2 ** (8 * (whole + 1) - prefix) }, (_, index) =>
    [...fixed, start + index].join('.'),
  );
  return whole === 3
    ? { prefixes: [], exact: variants }
    : { prefixes: variants.map((text) => `${text}.`), exact: [] };
};

const v6Prefixes = (bytes: readonly number[], prefix: number): string[] => {
  const nibbles = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const whole = Math.floor(prefix / 4);
  const withColons = (text: string) => text.match(/.{1,4}/g)?.join(':') ?? '';
  if (prefix % 4 === 0) return [withColons(nibbles.slice(0, whole))];
  const start = Number.parseInt(nibbles.charAt(whole), 16);
  return Array.from({ length: 2 ** (4 - (prefix % 4)) }, (_, index) =>
    withColons(nibbles.slice(0, whole) + (start + index).toString(16)),
  );
};

/**
 * How a network is found among addresses that are kept as text: dotted IPv4, and IPv6 in the full
 * form that Suricata writes. At most 256 texts, since a network ends inside one byte.
 */
export const networkTexts = (cidr: Cidr): NetworkTexts => {
  const bytes = cidr.address.toByteArray();
  return cidr.address.kind() === 'ipv4'
    ? v4Texts(bytes, cidr.prefix)
    : { prefixes: v6Prefixes(bytes, cidr.prefix), exact: [] };
};
