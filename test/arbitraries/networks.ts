/**
 * Networks and addresses drawn from a few bits, so that they lie in each other, are alike and meet
 * at their borders far more often than real ones.
 */
import fc from 'fast-check';
import {
  NETWORK_COLOURS,
  NETWORK_KINDS,
  parseCidr,
  formatCidr,
  type NetworkDefinition,
} from '../../common/networks';

const byte = fc.constantFrom(0, 1, 2, 127, 128, 129, 254, 255);

const v4 = fc
  .tuple(fc.constantFrom(10, 192), byte, fc.constantFrom(0, 1), byte)
  .map((bytes) => bytes.join('.'));

const group = fc.constantFrom('0', '1', '7fff', '8000', 'ffff');

const v6 = fc
  .tuple(fc.constantFrom('2001:db8', 'fd00:0'), group, group)
  .map(([start, a, b]) => `${start}:${a}::${b}`);

export const addresses = fc.oneof(v4, v6);

const canonical = (text: string): string => {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`${text} is no network.`);
  return formatCidr(cidr);
};

export const cidrs = fc
  .oneof(
    fc.tuple(v4, fc.constantFrom(0, 1, 8, 9, 15, 16, 17, 23, 24, 25, 31, 32)),
    fc.tuple(v6, fc.constantFrom(0, 7, 32, 33, 47, 48, 49, 64, 127, 128)),
  )
  .map(([address, prefix]) => canonical(`${address}/${prefix}`));

/** Definitions with ids and names of their own. */
export const definitions = (
  texts: fc.Arbitrary<string> = fc.constant(''),
): fc.Arbitrary<NetworkDefinition[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...NETWORK_KINDS),
        colour: fc.constantFrom(...NETWORK_COLOURS),
        cidrs: fc.uniqueArray(cidrs, { minLength: 1, maxLength: 4 }),
        description: texts,
        home: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((all) => all.map((one, at) => ({ ...one, id: `id${at}`, name: `Network ${at}` })));
