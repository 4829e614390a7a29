/**
 * What must hold of all networks. They are drawn from a few bits, so that they lie in each other, are
 * alike and meet at their borders far more often than real ones.
 */
import fc from 'fast-check';
import { formatCidr, isInNetwork, parseAddress, parseCidr } from './addresses';
import { networksToCsv } from './csv_columns';
import { PRIVATE_RANGES } from './defaults';
import type { NetworkDefinition } from './definition';
import { homeNetwork } from './home_network';
import { planImport } from './import_plan';
import { NETWORK_COLOURS, NETWORK_KINDS } from './kinds';
import { networkLookup } from './lookup';
import { fromNumber, toCidrs, toInterval, toNumber } from './numbers';
import { countDuplicated, overlapFinder } from './overlaps';

const byte = fc.constantFrom(0, 1, 2, 127, 128, 129, 254, 255);

const v4 = fc
  .tuple(fc.constantFrom(10, 192), byte, fc.constantFrom(0, 1), byte)
  .map((bytes) => bytes.join('.'));

const group = fc.constantFrom('0', '1', '7fff', '8000', 'ffff');

const v6 = fc
  .tuple(fc.constantFrom('2001:db8', 'fd00:0'), group, group)
  .map(([start, a, b]) => `${start}:${a}::${b}`);

const addresses = fc.oneof(v4, v6);

const canonical = (text: string): string => {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`${text} is no network.`);
  return formatCidr(cidr);
};

const cidrs = fc
  .oneof(
    fc.tuple(v4, fc.constantFrom(0, 1, 8, 9, 15, 16, 17, 23, 24, 25, 31, 32)),
    fc.tuple(v6, fc.constantFrom(0, 7, 32, 33, 47, 48, 49, 64, 127, 128)),
  )
  .map(([address, prefix]) => canonical(`${address}/${prefix}`));

/** Definitions with ids and names of their own. */
const definitions = (
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

/** What counts as home until a definition does. */
const PRIVATE: NetworkDefinition = {
  id: 'private',
  name: 'Private',
  kind: 'other',
  colour: 'blue',
  cidrs: [...PRIVATE_RANGES],
  description: '',
  home: true,
};

it('knows addresses as numbers', () => {
  fc.assert(
    fc.property(addresses, (text) => {
      const address = parseAddress(text);
      if (address === undefined) throw new Error(`${text} is no address.`);
      expect(fromNumber(toNumber(address), address.kind()).toString()).toBe(address.toString());
    }),
  );
});

it('says a network that was cut into intervals as that network', () => {
  fc.assert(
    fc.property(cidrs, (text) => {
      const cidr = parseCidr(text);
      if (cidr === undefined) throw new Error(`${text} is no network.`);
      expect(toCidrs(toInterval(cidr), cidr.address.kind()).map(formatCidr)).toEqual([text]);
    }),
  );
});

const prefixOf = (definition: NetworkDefinition, address: string): number => {
  const parsed = parseAddress(address);
  const prefixes = definition.cidrs.flatMap((text) => {
    const cidr = parseCidr(text);
    return cidr && parsed && isInNetwork(parsed, cidr) ? [cidr.prefix] : [];
  });
  return Math.max(-1, ...prefixes);
};

it('finds what a look at every range finds, the most specific first', () => {
  fc.assert(
    fc.property(definitions(), fc.array(addresses, { minLength: 1 }), (all, asked) => {
      const lookup = networkLookup(all);
      for (const address of asked) {
        const expected = all
          .map((definition) => ({ definition, prefix: prefixOf(definition, address) }))
          .filter(({ prefix }) => prefix >= 0)
          .toSorted((a, b) => b.prefix - a.prefix)
          .map(({ definition }) => definition.id);
        expect(lookup.networksOf(address).map(({ id }) => id)).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});

it('lets the most specific range decide what is inside, in the look-up and in the filter alike', () => {
  fc.assert(
    fc.property(definitions(), fc.array(addresses, { minLength: 1 }), (all, asked) => {
      const lookup = networkLookup(all);
      const home = homeNetwork(all).map((text) => parseCidr(text));
      const ranges = all.some((definition) => definition.home) ? all : [...all, PRIVATE];
      for (const text of asked) {
        const longest = Math.max(-1, ...ranges.map((one) => prefixOf(one, text)));
        const expected = ranges.some((one) => one.home && prefixOf(one, text) === longest);
        const address = parseAddress(text);
        expect(lookup.isInside(text)).toBe(expected && longest >= 0);
        expect(home.some((cidr) => cidr && address && isInNetwork(address, cidr))).toBe(
          expected && longest >= 0,
        );
      }
    }),
    { numRuns: 500 },
  );
});

const ids = (all: readonly NetworkDefinition[]): string[] => all.map(({ id }) => id);

const liesIn = (inner: string, outer: string): boolean => {
  const [a, b] = [parseCidr(inner), parseCidr(outer)];
  return a !== undefined && b !== undefined && a.prefix > b.prefix && isInNetwork(a.address, b);
};

it('finds what a look at every pair of ranges finds', () => {
  fc.assert(
    fc.property(definitions(), (all) => {
      const overlapsOf = overlapFinder(all);
      expect(countDuplicated(all)).toBe(
        all.filter((one) => overlapsOf(one).duplicates.length > 0).length,
      );
      for (const one of all) {
        const { duplicates, nestings } = overlapsOf(one);
        const others = all.filter(({ id }) => id !== one.id);
        for (const cidr of one.cidrs) {
          const same = others.filter((other) => other.cidrs.includes(cidr));
          expect(ids(duplicates.find((found) => found.cidr === cidr)?.others ?? [])).toEqual(
            ids(same),
          );
          const wider = others.flatMap((other) => other.cidrs.filter((text) => liesIn(cidr, text)));
          const prefixes = wider.map((text) => Number(text.split('/')[1]));
          const nesting = nestings.find((found) => found.cidr === cidr);
          expect(nesting === undefined).toBe(wider.length === 0);
          if (nesting === undefined) continue;
          expect(Number(nesting.within.split('/')[1])).toBe(Math.max(...prefixes));
          expect(ids(nesting.others)).toEqual(
            ids(others.filter((other) => other.cidrs.includes(nesting.within))),
          );
        }
      }
    }),
    { numRuns: 500 },
  );
});

const plan = (text: string, existing: readonly NetworkDefinition[]) =>
  planImport(text, existing).lines;

const description = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('=', "'", '"', ',', '\r', '\n', '\t', '+', '-', '@', '；', ' ', 'a'))
    .map((chars) => chars.join('')),
);

const names = fc.uniqueArray(
  description.filter((text) => text.trim() !== '').map((text) => text.trim()),
  { minLength: 8, maxLength: 8 },
);

it('reads an export as the same networks', () => {
  fc.assert(
    fc.property(definitions(description), names, (some, called) => {
      const all = some.map((one, at) => ({ ...one, name: called[at] ?? one.name }));
      const csv = networksToCsv(all);
      expect(plan(csv, all).map(({ change }) => change)).toEqual(all.map(() => 'unchanged'));
      const added = plan(csv, []).flatMap((one) => (one.change === 'added' ? [one.network] : []));
      expect(added).toEqual(all.map(({ id: _, ...attributes }) => attributes));
    }),
    { numRuns: 1_000 },
  );
});

it('reads any text without failing in another way than with a sentence', () => {
  fc.assert(
    fc.property(description, (text) => {
      for (const { line } of plan(`name,cidrs,kind\n${text}`, [])) expect(line).toBeGreaterThan(1);
    }),
  );
});
