import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { isInNetwork, parseAddress, parseCidr } from '../networks';
import { addressTexts, networkTexts } from './address_texts';

const byte = fc.integer({ min: 0, max: 255 });
const v4 = fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join('.'));
const v6 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.map((group) => group.toString(16).padStart(4, '0')).join(':'));

/** An address, and another that shares the beginning of it more often than chance would have it. */
const pair = (addresses: fc.Arbitrary<string>, separator: string, parts: number) =>
  fc
    .tuple(addresses, addresses, fc.integer({ min: 0, max: parts }))
    .map(([a, b, shared]): [string, string] => [
      a,
      [...a.split(separator).slice(0, shared), ...b.split(separator).slice(shared)].join(separator),
    ]);

const holds = (network: string, text: string): boolean => {
  const cidr = parseCidr(network);
  if (cidr === undefined) throw new Error(`${network} is no network.`);
  const { prefixes, exact } = networkTexts(cidr);
  return exact.includes(text) || prefixes.some((prefix) => text.startsWith(prefix));
};

const lies = (network: string, text: string): boolean => {
  const cidr = parseCidr(network);
  const address = parseAddress(text);
  return cidr !== undefined && address !== undefined && isInNetwork(address, cidr);
};

it('finds by text exactly the IPv4 addresses of a network', () => {
  fc.assert(
    fc.property(pair(v4, '.', 4), fc.integer({ min: 0, max: 32 }), ([a, b], prefix) => {
      expect(holds(`${a}/${prefix}`, b)).toBe(lies(`${a}/${prefix}`, b));
      expect(holds(`${a}/${prefix}`, a)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it('finds by text exactly the IPv6 addresses that are written in full', () => {
  const notMapped = (text: string) => parseAddress(text)?.kind() === 'ipv6';
  fc.assert(
    fc.property(pair(v6, ':', 8), fc.integer({ min: 0, max: 128 }), ([a, b], prefix) => {
      fc.pre(notMapped(a) && notMapped(b));
      expect(holds(`${a}/${prefix}`, b)).toBe(lies(`${a}/${prefix}`, b));
    }),
    { numRuns: 2_000 },
  );
});

it('knows the spellings of an address in which events may have it', () => {
  expect(addressTexts('2001:db8::1')).toEqual([
    '2001:db8::1',
    '2001:0db8:0000:0000:0000:0000:0000:0001',
  ]);
  expect(addressTexts('10.0.0.1')).toEqual(['10.0.0.1']);
  expect(addressTexts('a:b')).toEqual(['a:b']);
  expect(addressTexts('::ffff:10.9.9.9')).toEqual(['::ffff:10.9.9.9', '10.9.9.9']);
});

it('reads the same network as a library of addresses', () => {
  fc.assert(
    fc.property(v4, fc.integer({ min: 0, max: 32 }), (address, prefix) => {
      const cidr = parseCidr(`${address}/${prefix}`);
      const first = ipaddr.IPv4.networkAddressFromCIDR(`${address}/${prefix}`);
      expect(cidr?.address.toString()).toBe(first.toString());
    }),
  );
});
