import { parseAddress, type Cidr } from '../networks';
import { addressTexts } from './address_texts';
import { numberKey } from './numbers';
import { cutPattern, foldAscii, foldPattern, type CutPattern } from './pattern';
import type { Bounds, RangeBound, Test } from './resolved';

/** Characters up to which the content of a text is looked at: what an index of ours takes. */
export const LONGEST_TEXT = 8_191;

/** Names of values, to be looked up by key in JavaScript and in Painless alike. */
export type Names = ReadonlyMap<string, true>;

const namesOf = (values: readonly string[]): Names => new Map(values.map((value) => [value, true]));

/** The end of one bound: milliseconds, numbers, or addresses as 32 hexadecimal digits. */
export interface PreparedBounds {
  of: 'number' | 'date' | 'address';
  gt?: number | string;
  gte?: number | string;
  lt?: number | string;
  lte?: number | string;
}

/**
 * A test made ready to be asked of one value after another. The predicate and the script read the
 * same, so what is canonical is decided once.
 */
export type PreparedTest =
  | {
      kind: 'equals';
      caseInsensitive: boolean;
      /** As they are, IPv6 addresses in their spellings. */
      texts: Names;
      folded: Names;
      numbers: Names;
      addresses: Names;
    }
  | {
      kind: 'pattern';
      caseInsensitive: boolean;
      patterns: readonly CutPattern[];
      folded: readonly CutPattern[];
    }
  | { kind: 'domain'; domains: Names }
  /** Networks of each family: the length of the prefix in bits of 128 → the bits kept, as digits. */
  | { kind: 'networks'; v4: ReadonlyMap<number, Names>; v6: ReadonlyMap<number, Names> }
  | { kind: 'range'; bounds: PreparedBounds }
  | { kind: 'exists' }
  | { kind: 'compare'; other: string; equal: boolean };

const MAPPED = '00000000000000000000ffff';

/** An address as 32 hexadecimal digits, IPv4 as mapped IPv6: sorts and compares as addresses do. */
export const addressDigits = (text: string): string | undefined => {
  const address = parseAddress(text);
  if (address === undefined) return undefined;
  const digits = address
    .toByteArray()
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return address.kind() === 'ipv4' ? MAPPED + digits : digits;
};

export const isV4Digits = (digits: string): boolean => digits.startsWith(MAPPED);

/** The first so many bits of an address, the others zero, as digits up to the last that counts. */
export const keptDigits = (digits: string, bits: number): string => {
  const whole = digits.slice(0, bits >> 2);
  const rest = bits & 3;
  if (rest === 0) return whole;
  const digit = Number.parseInt(digits.charAt(bits >> 2), 16) & (0xf << (4 - rest)) & 0xf;
  return whole + digit.toString(16);
};

const byPrefix = (networks: readonly Cidr[]): ReadonlyMap<number, Names> => {
  const found = new Map<number, Map<string, true>>();
  for (const { address, prefix } of networks) {
    const bits = prefix + (address.kind() === 'ipv4' ? 96 : 0);
    const names = found.get(bits) ?? new Map<string, true>();
    names.set(keptDigits(addressDigits(address.toString()) ?? '', bits), true);
    found.set(bits, names);
  }
  return found;
};

const boundValue = (bound: RangeBound): number | string =>
  'number' in bound
    ? bound.number
    : 'date' in bound
      ? bound.date
      : (addressDigits(bound.address) ?? '');

const prepareBounds = (bounds: Bounds): PreparedBounds => {
  const given = Object.entries(bounds) as [keyof Bounds, RangeBound | undefined][];
  const values = given.flatMap(([key, bound]): [string, number | string][] =>
    bound ? [[key, boundValue(bound)]] : [],
  );
  const [first] = given.flatMap(([, bound]) => bound ?? []);
  const of =
    first === undefined || 'number' in first ? 'number' : 'date' in first ? 'date' : 'address';
  return { of, ...Object.fromEntries(values) };
};

const prepare = (test: Test): PreparedTest => {
  switch (test.kind) {
    case 'equals': {
      const texts = test.values.flatMap(addressTexts);
      return {
        kind: 'equals',
        caseInsensitive: test.caseInsensitive,
        texts: namesOf(texts),
        folded: namesOf(texts.map(foldAscii)),
        numbers: namesOf(test.values.flatMap((value) => numberKey(value) ?? [])),
        addresses: namesOf(test.values.flatMap((value) => addressDigits(value) ?? [])),
      };
    }
    case 'pattern':
      return {
        kind: 'pattern',
        caseInsensitive: test.caseInsensitive,
        patterns: test.patterns.map(cutPattern),
        folded: test.patterns.map((pattern) => cutPattern(foldPattern(pattern))),
      };
    case 'domain':
      return { kind: 'domain', domains: namesOf(test.domains.map(foldAscii)) };
    case 'networks':
      return {
        kind: 'networks',
        v4: byPrefix(test.networks.filter(({ address }) => address.kind() === 'ipv4')),
        v6: byPrefix(test.networks.filter(({ address }) => address.kind() === 'ipv6')),
      };
    case 'range':
      return { kind: 'range', bounds: prepareBounds(test.bounds) };
    default:
      return test;
  }
};

const known = new WeakMap<Test, PreparedTest>();

/** Prepares a test, once for each. */
export const preparedTest = (test: Test): PreparedTest => {
  const found = known.get(test) ?? prepare(test);
  known.set(test, found);
  return found;
};
