import fc from 'fast-check';
import { isInNetwork, parseAddress, parseCidr, type Cidr } from '../networks';
import { v4Expression, v6Beginnings } from './network_expressions';

const byte = fc.integer({ min: 0, max: 255 });
const v4 = fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join('.'));
const hextets = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), {
  minLength: 8,
  maxLength: 8,
});
const full = (groups: readonly number[]): string =>
  groups.map((group) => group.toString(16).padStart(4, '0')).join(':');

const cidrOf = (network: string): Cidr => {
  const cidr = parseCidr(network);
  if (cidr === undefined) throw new Error(`${network} is no network.`);
  return cidr;
};

const lies = (network: string, text: string): boolean => {
  const address = parseAddress(text);
  return address !== undefined && isInNetwork(address, cidrOf(network));
};

const finds = (network: string, text: string): boolean => {
  const expression = v4Expression(cidrOf(network));
  expect(expression.length).toBeLessThan(1_000);
  return new RegExp(`^(?:${expression})$`, 's').test(text);
};

it('finds exactly the IPv4 addresses of a network', () => {
  fc.assert(
    fc.property(v4, v4, byte, fc.integer({ min: 0, max: 32 }), (a, b, shared, prefix) => {
      const near = [...a.split('.').slice(0, shared % 5), ...b.split('.').slice(shared % 5)].join(
        '.',
      );
      for (const text of [a, b, near, `::ffff:${near}`]) {
        expect(finds(`${a}/${prefix}`, text)).toBe(lies(`${a}/${prefix}`, text));
      }
    }),
    { numRuns: 2_000 },
  );
});

it('names beginnings that every address of a network of IPv6 has', () => {
  fc.assert(
    fc.property(
      hextets,
      hextets,
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 128 }),
      (a, b, shared, prefix) => {
        const near = full([...a.slice(0, shared), ...b.slice(shared)]);
        fc.pre([full(a), near].every((text) => parseAddress(text)?.kind() === 'ipv6'));
        const network = `${full(a)}/${prefix}`;
        fc.pre(lies(network, near));
        const beginnings = v6Beginnings(cidrOf(network));
        for (const text of [near, parseAddress(near)?.toString() ?? '']) {
          expect(beginnings.some((beginning) => text.startsWith(beginning))).toBe(true);
        }
      },
    ),
    { numRuns: 5_000 },
  );
});

it.each([
  ['10.0.0.0/8', '10.example.org', false],
  ['10.0.0.0/8', '10.1.2.3', true],
  ['172.16.0.0/12', '172.32.0.1', false],
  ['0.0.0.0/0', '256.1.1.1', false],
])('%s over %s is %s', (network, text, expected) => {
  expect(finds(network, text)).toBe(expected);
});
