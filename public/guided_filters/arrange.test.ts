import type { GuidedCount } from '../../common/api';
import { GUIDED_FILTERS, type GuidedIdea } from '../../common/catalogue';
import { arrange, groupByCategory, type Order } from './arrange';

const [first] = GUIDED_FILTERS;
if (first === undefined) throw new Error('An empty catalogue.');

const idea = (id: string, name: string, category = 'Roles'): GuidedIdea => ({
  ...first,
  id,
  name,
  category,
});

const count = (events: number, hosts: number): GuidedCount => ({
  events,
  hosts,
  hostsIsExact: true,
});

const found = [
  idea('a', 'tunnels'),
  idea('b', 'Beacons', 'DNS'),
  idea('c', 'Proxies 10'),
  idea('d', 'proxies 9', 'DNS'),
];
const counts = new Map([
  ['a', count(5, 2)],
  ['b', count(0, 0)],
  ['c', count(5, 3)],
]);
const of = (id: string) => counts.get(id);
const ids = (list: readonly GuidedIdea[]) => list.map(({ id }) => id).join('');
const inOrder = (order: Order) =>
  ids(arrange(found, of, { order, onlyResults: false, isInForce: () => false }));

it('keeps what the search finds best in its order', () => {
  expect(inOrder('best')).toBe('abcd');
});

it('orders names without regard to case, and numbers in them by value', () => {
  expect(inOrder('name')).toBe('bdca');
});

it('puts the most first, equals as they were found, what is not counted last', () => {
  expect(inOrder('events')).toBe('acbd');
  expect(inOrder('hosts')).toBe('cabd');
});

it('hides what finds nothing, keeps what is not known and what is in force', () => {
  const results = (isInForce: (id: string) => boolean) =>
    ids(arrange(found, of, { order: 'best', onlyResults: true, isInForce }));
  expect(results(() => false)).toBe('acd');
  expect(results((id) => id === 'b')).toBe('abcd');
});

it('groups by category in the order of the first filter, with how many find something', () => {
  const groups = groupByCategory(found, of);
  expect(groups.map((group) => [group.category, ids(group.filters), group.withResults])).toEqual([
    ['Roles', 'ac', 2],
    ['DNS', 'bd', 0],
  ]);
  expect(groupByCategory(found, () => undefined)[0]?.withResults).toBeUndefined();
});
