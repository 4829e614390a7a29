import fc from 'fast-check';
import {
  isInNetwork,
  lastAddress,
  parseAddress,
  parseCidr,
  type Address,
  type Cidr,
} from './addresses';
import { around } from './around';
import { LOCAL_SCOPE } from './defaults';
import { fromNumber, toNumber } from './numbers';

const cidrs = (texts: readonly string[]): Cidr[] => texts.flatMap((text) => parseCidr(text) ?? []);

const byte = fc.integer({ min: 0, max: 255 });
const v4 = fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join('.'));
const v6 = fc
  .tuple(...Array.from({ length: 8 }, () => fc.constantFrom('0', '1', 'fe80', 'fc00', 'ffff', '7')))
  .map((parts) => parts.join(':'));
const network = fc.oneof(
  fc.tuple(v4, fc.integer({ min: 0, max: 32 })),
  fc.tuple(v6, fc.integer({ min: 0, max: 128 })),
);
const networks = fc
  .array(
    network.map(([address, prefix]) => `${address}/${prefix}`),
    { maxLength: 8 },
  )
  .map(cidrs);

const address = (text: string): Address => {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(`${text} is no address.`);
  return parsed;
};

const liesAround = (one: Address, all: readonly Cidr[]): boolean =>
  around(all).some(({ first, last }) => {
    const [from, to] = [address(first), address(last)];
    return (
      from.kind() === one.kind() && toNumber(from) <= toNumber(one) && toNumber(one) <= toNumber(to)
    );
  });

/** Addresses at the edges of networks, where a mistake would show. */
const edges = (all: readonly Cidr[]): Address[] =>
  all.flatMap((cidr) => {
    const { address: first } = cidr;
    const last = lastAddress(cidr);
    const family = first.kind();
    const highest = (1n << (family === 'ipv4' ? 32n : 128n)) - 1n;
    return [toNumber(first) - 1n, toNumber(first), toNumber(last), toNumber(last) + 1n]
      .filter((number) => number >= 0n && number <= highest)
      .flatMap((number) => parseAddress(fromNumber(number, family).toString()) ?? []);
  });

it('holds exactly the addresses that are in none of the networks', () => {
  fc.assert(
    fc.property(networks, fc.array(fc.oneof(v4, v6), { maxLength: 8 }), (all, texts) => {
      for (const one of [...edges(all), ...texts.map(address)]) {
        expect(liesAround(one, all)).toBe(!all.some((cidr) => isInNetwork(one, cidr)));
      }
    }),
    { numRuns: 500 },
  );
});

it('has ranges of one family, none where everything is taken', () => {
  expect(around(cidrs(['10.0.0.0/8', '0.0.0.0/1', '::/0']))).toEqual([
    { first: '128.0.0.0', last: '255.255.255.255' },
  ]);
  expect(around(cidrs(['0.0.0.0/0', '::/0']))).toEqual([]);
  expect(around([])).toEqual([
    { first: '0.0.0.0', last: '255.255.255.255' },
    { first: '::', last: '::fffe:ffff:ffff' },
    { first: '::1:0:0:0', last: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' },
  ]);
  expect(around(cidrs(LOCAL_SCOPE)).length).toBeLessThan(16);
});
