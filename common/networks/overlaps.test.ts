import fc from 'fast-check';
import { definitions } from '../../test/arbitraries/networks';
import { isInNetwork, parseCidr } from './addresses';
import type { NetworkDefinition } from './definition';
import { countDuplicated, overlapFinder } from './overlaps';

const network = (id: string, ...cidrs: string[]): NetworkDefinition => ({
  id,
  name: id,
  kind: 'other',
  colour: 'blue',
  cidrs,
  description: '',
  home: true,
});

const ids = (all: readonly NetworkDefinition[]): string[] => all.map(({ id }) => id);

it('tells which range is in two definitions, and in which wider one a range lies', () => {
  const site = network('site', '10.0.0.0/8', '10.1.0.0/16');
  const floor = network('floor', '10.1.0.0/16', '10.1.2.0/24');
  const desk = network('desk', '10.1.2.9/32');
  const overlapsOf = overlapFinder([site, floor, desk]);
  expect(overlapsOf(site)).toEqual({
    duplicates: [{ cidr: '10.1.0.0/16', others: [floor] }],
    nestings: [],
  });
  expect(overlapsOf(floor)).toEqual({
    duplicates: [{ cidr: '10.1.0.0/16', others: [site] }],
    nestings: [
      { cidr: '10.1.0.0/16', within: '10.0.0.0/8', others: [site] },
      { cidr: '10.1.2.0/24', within: '10.1.0.0/16', others: [site] },
    ],
  });
  expect(overlapsOf(desk).nestings).toEqual([
    { cidr: '10.1.2.9/32', within: '10.1.2.0/24', others: [floor] },
  ]);
});

it('looks at a network that is not kept yet', () => {
  const site = network('site', '10.0.0.0/8');
  expect(overlapFinder([site])({ cidrs: ['10.0.0.0/8', '10.2.0.0/16', 'typing'] })).toEqual({
    duplicates: [{ cidr: '10.0.0.0/8', others: [site] }],
    nestings: [{ cidr: '10.2.0.0/16', within: '10.0.0.0/8', others: [site] }],
  });
});

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
