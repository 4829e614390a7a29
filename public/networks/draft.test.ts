import { draftOf, NEW_DRAFT, readDraft, rewritten } from './draft';
import { copyName, duplicateWords, nestingWords } from './words';
import { overlapFinder, type NetworkDefinition } from '../../common/networks';

const OFFICE: NetworkDefinition = {
  id: 'office',
  name: 'Office',
  kind: 'department',
  cidrs: ['10.1.0.0/16', '2001:db8::/32'],
  colour: 'pink',
  description: 'All floors',
  home: true,
};

it('reads a draft as the network that it was made from', () => {
  const { id: _, ...attributes } = OFFICE;
  expect(readDraft(draftOf(OFFICE))).toEqual({ network: attributes });
});

it('follows the colour of the kind until one is chosen', () => {
  const draft = { ...NEW_DRAFT, name: 'A', ranges: '10.0.0.0/8' };
  expect(readDraft({ ...draft, kind: 'guests' })).toMatchObject({ network: { colour: 'yellow' } });
  expect(readDraft({ ...draft, kind: 'guests', colour: 'blue' })).toMatchObject({
    network: { colour: 'blue' },
  });
  expect(draftOf({ ...OFFICE, colour: 'blue' }).colour).toBeUndefined();
});

it('says what is wrong with which field', () => {
  expect(readDraft({ ...NEW_DRAFT, ranges: '10.1, 10.2.0.0/16' })).toEqual({
    problems: [
      { field: 'name', message: 'A network has a name.' },
      {
        field: 'cidrs',
        message: '"10.1" is not a network. Write it as 10.1.0.0/16 or 2001:db8::/32.',
      },
    ],
  });
});

it('tells which ranges are kept otherwise than typed', () => {
  expect(rewritten('10.1.2.3/16 10.1.2.3\n10.0.0.0/8;2001:DB8::/32 x')).toEqual([
    { typed: '10.1.2.3/16', kept: '10.1.0.0/16' },
    { typed: '2001:DB8::/32', kept: '2001:db8::/32' },
  ]);
});

it('names copies so that no two are alike', () => {
  expect(copyName('Office', new Set())).toBe('Office (copy)');
  expect(copyName('Office', new Set(['Office (copy)']))).toBe('Office (copy 2)');
  expect(copyName('x'.repeat(100), new Set())).toHaveLength(100);
});

it('says overlaps in words', () => {
  const site = { ...OFFICE, id: 'site', name: 'Site', cidrs: ['10.0.0.0/8', '2001:db8::/32'] };
  const overlaps = overlapFinder([OFFICE, site])(OFFICE);
  expect(duplicateWords(overlaps, 3)).toBe('2001:db8::/32 is in Site too');
  expect(nestingWords(overlaps, 3)).toBe('lies in Site (10.0.0.0/8)');
  const many = overlapFinder([site])({ cidrs: ['10.0.0.0/8', '2001:db8::/32'] });
  expect(duplicateWords(many, 1)).toBe('10.0.0.0/8 is in Site too, and 1 more');
});
