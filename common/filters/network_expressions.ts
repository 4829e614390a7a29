/**
 * Networks among texts, for indices that keep addresses as text and for fields such as answers of
 * DNS, which hold addresses and names.
 */
import type { Cidr } from '../networks';

const OCTET = '([0-9]|[1-9][0-9]|1[0-9][0-9]|2[0-4][0-9]|25[0-5])';

const either = (texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] ?? '') : `(${texts.join('|')})`;

const numbersFrom = (start: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => start + index);

/**
 * A regular expression for exactly the dotted addresses of a network of IPv4, mapped ones among
 * them. Shorter than the 1,000 characters that Elasticsearch takes, whatever the prefix.
 */
export const v4Expression = ({ address, prefix }: Cidr): string => {
  const octets = address.toByteArray().map((byte, index) => {
    const open = 8 - Math.min(8, Math.max(0, prefix - index * 8));
    return open === 8 ? OCTET : either(numbersFrom(byte, 2 ** open).map(String));
  });
  return `(::ffff:)?${octets.join('\\.')}`;
};

/** The beginnings of texts that can be an address of a network of IPv6, in whatever spelling. */
export const v6Beginnings = ({ address, prefix }: Cidr): string[] => {
  const [high = 0, low = 0] = address.toByteArray();
  const first = (high << 8) | low;
  if (prefix < 4 || first >> 12 === 0) return [''];
  // A first group without leading zeros is written alike in the full and in the short form.
  const digits = first.toString(16);
  const whole = Math.min(4, prefix >> 2);
  if (prefix >= 16) return [`${digits}:`];
  const rest = prefix % 4;
  if (rest === 0) return [digits.slice(0, whole)];
  const start = Number.parseInt(digits.charAt(whole), 16);
  return numbersFrom(start, 2 ** (4 - rest)).map(
    (digit) => digits.slice(0, whole) + digit.toString(16),
  );
};
