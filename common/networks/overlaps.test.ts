import type { NetworkDefinition } from './definition';
import { overlapFinder } from './overlaps';

const network = (id: string, ...cidrs: string[]): NetworkDefinition => ({
  id,
  name: id,
  kind: 'other',
  colour: 'blue',
  cidrs,
  description: '',
  home: true,
});

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
