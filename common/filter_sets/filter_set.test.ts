import { filterSetAttributes, inListOrder, searchFilterSets, type FilterSet } from '.';

const set = (changes: Partial<FilterSet>): FilterSet => ({
  id: 'a',
  version: '1',
  name: 'Night shift',
  description: '',
  tags: [],
  visibility: 'shared',
  saved: { version: 1, filters: [] },
  owner: 'ann',
  createdAt: '2026-03-01T00:00:00.000Z',
  updatedAt: '2026-03-01T00:00:00.000Z',
  updatedBy: 'ann',
  favourite: false,
  ...changes,
});

const named = (sets: readonly FilterSet[]) => sets.map(({ name }) => name);

it('lists favourites first, then by name with numbers as numbers', () => {
  const sets = ['Set 10', 'Set 9', 'b', 'A'].map((name) => set({ name }));
  expect(named(inListOrder([...sets, set({ name: 'z', favourite: true })]))).toEqual([
    'z',
    'A',
    'b',
    'Set 9',
    'Set 10',
  ]);
});

it('finds sets by words of their name, description, tags and owner', () => {
  const sets = [
    set({ name: 'DNS tunnels', tags: ['exfiltration'] }),
    set({ name: 'Night shift', description: 'What to look at first' }),
  ];
  expect(named(searchFilterSets(sets, 'EXFIL dns'))).toEqual(['DNS tunnels']);
  expect(named(searchFilterSets(sets, 'first look'))).toEqual(['Night shift']);
  expect(named(searchFilterSets(sets, ' ann '))).toEqual(['DNS tunnels', 'Night shift']);
  expect(searchFilterSets(sets, 'dns first')).toEqual([]);
});

it('keeps a name of 1 to 150 characters without blanks around it, and each tag once', () => {
  const given = {
    name: '  x ',
    tags: ['a', ' a ', 'b'],
    visibility: 'private',
    saved: { version: 1, filters: [] },
  };
  expect(filterSetAttributes.parse(given)).toEqual({
    ...given,
    name: 'x',
    description: '',
    tags: ['a', 'b'],
  });
  for (const name of ['', '   ', 'x'.repeat(151)]) {
    expect(filterSetAttributes.safeParse({ ...given, name }).success).toBe(false);
  }
  expect(filterSetAttributes.safeParse({ ...given, name: 'x'.repeat(150) }).success).toBe(true);
  expect(filterSetAttributes.safeParse({ ...given, more: 1 }).success).toBe(false);
});
