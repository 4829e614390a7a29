import type { FilterNode } from '../filters';
import { standingOf, withSetAdded, withSetLoaded } from '.';

const sni: FilterNode = { field: 'tls.sni', op: 'is', value: 'a.example' };
const port: FilterNode = { field: 'dest_port', op: 'is', value: 443 };
const guided: FilterNode = { guided: 'roles-http-proxies' };
const pinned = (node: FilterNode): FilterNode => ({ ...node, pinned: true });
const off = (node: FilterNode): FilterNode => ({ ...node, disabled: true });

it.each([
  ['the same filters', [sni, port], [sni, port], 'unchanged'],
  ['another order', [sni, port], [port, sni], 'unchanged'],
  ['a filter of the set pinned', [sni], [pinned(sni)], 'unchanged'],
  ['a pinned filter beside the set', [sni], [pinned(guided), sni], 'unchanged'],
  ['a filter more', [sni], [sni, port], 'changed'],
  ['a filter less', [sni, port], [sni], 'changed'],
  ['a filter switched off', [sni], [off(sni)], 'changed'],
  ['a filter turned round', [sni, port], [{ ...sni, negated: true }, port], 'changed'],
  ['none of its filters', [sni], [port], 'replaced'],
  ['no filters', [sni], [], 'replaced'],
  ['an empty set, no filters', [], [], 'unchanged'],
  ['an empty set, filters', [], [sni], 'changed'],
] as [string, FilterNode[], FilterNode[], string][])(
  'with %s a loaded set is %4$s',
  (_name, set, now, standing) => {
    expect(standingOf(set, now)).toBe(standing);
  },
);

it('is loaded in place of all but the pinned filters', () => {
  expect(withSetLoaded([pinned(guided), port], [sni])).toEqual([pinned(guided), sni]);
  expect(withSetLoaded([pinned(sni)], [sni])).toEqual([sni]);
});

it('is added without doubling what is there', () => {
  expect(withSetAdded([sni], [off(sni), port])).toEqual([sni, port]);
});
