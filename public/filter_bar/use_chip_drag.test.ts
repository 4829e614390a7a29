import { moveFilter } from '../hunt';
import { landing } from './use_chip_drag';

const ORDER = ['a', 'b', 'c', 'd'];
const dropped = (from: number, onto: number, side: 'before' | 'after'): string => {
  const nodes = ORDER.map((guided) => ({ guided }));
  return moveFilter(nodes, from, landing(from, onto, side))
    .map((node) => ('guided' in node ? node.guided : ''))
    .join('');
};

it.each([
  [0, 2, 'before', 'bacd'],
  [0, 2, 'after', 'bcad'],
  [3, 1, 'before', 'adbc'],
  [3, 1, 'after', 'abdc'],
  [1, 1, 'before', 'abcd'],
  [1, 1, 'after', 'abcd'],
  [0, 3, 'after', 'bcda'],
] as const)('the filter at %s, dropped onto %s on the side %s', (from, onto, side, order) => {
  expect(dropped(from, onto, side)).toBe(order);
});
