import type { NetworkDefinition } from './definition';
import { homeNetwork } from './home_network';
import { networkLookup } from './lookup';

const network = (id: string, cidrs: string[], home = true): NetworkDefinition => ({
  id,
  name: id,
  kind: 'other',
  colour: 'blue',
  cidrs,
  description: '',
  home,
});

it('names the most specific network first, each once', () => {
  const lookup = networkLookup([
    network('all', ['10.0.0.0/8', '10.1.0.0/16']),
    network('office', ['10.1.2.0/24']),
    network('other', ['192.168.0.0/16']),
  ]);
  expect(lookup.networksOf('10.1.2.3').map(({ id }) => id)).toEqual(['office', 'all']);
  expect(lookup.networksOf('10.9.9.9').map(({ id }) => id)).toEqual(['all']);
  expect(lookup.networksOf('203.0.113.1')).toEqual([]);
  expect(lookup.networksOf('no address')).toEqual([]);
});

it('takes private ranges for home until a network is marked as home', () => {
  expect(networkLookup([]).isInside('192.168.1.1')).toBe(true);
  const lookup = networkLookup([network('ours', ['198.51.100.0/24'])]);
  expect(lookup.isInside('198.51.100.7')).toBe(true);
  expect(lookup.isInside('192.168.1.1')).toBe(false);
  expect(homeNetwork([network('theirs', ['198.51.100.0/24'], false)])).toContain('10.0.0.0/8');
});

it('leaves a network of others within the own one out, and the own one within that in', () => {
  const all = [
    network('ours', ['10.0.0.0/8']),
    network('partner', ['10.128.0.0/9'], false),
    network('our rack', ['10.128.1.0/24']),
  ];
  expect(homeNetwork(all)).toEqual(['10.0.0.0/9', '10.128.1.0/24']);
  const { isInside } = networkLookup(all);
  expect(['10.1.1.1', '10.129.1.1', '10.128.1.9'].map(isInside)).toEqual([true, false, true]);
});

it('says the home network with the fewest ranges', () => {
  expect(
    homeNetwork([
      network('halves', ['10.1.0.0/17', '10.1.128.0/17', '10.1.3.0/24']),
      network('v6', ['fd00::/9', 'fd80::/9']),
      network('whole', ['0.0.0.0/0'], false),
    ]),
  ).toEqual(['10.1.0.0/16', 'fd00::/8']);
});
