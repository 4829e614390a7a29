import type { NetworkDefinition } from './definition';
import { networkAttributes } from './definition';
import { canonicalAddress, parseAddress, parseCidr } from './addresses';
import { homeNetwork, networkLookup } from './lookup';

const network = (id: string, cidrs: string[], home = true): NetworkDefinition => ({
  id,
  name: id,
  kind: 'other',
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

it.each(['010.0.0.1', '192.0.2', ' 192.0.2.7', 'fe80::1%eth0', '0x7f.1', '', '1.2.3.4.5'])(
  'takes %j for no address',
  (text) => {
    expect(parseAddress(text)).toBeUndefined();
  },
);

it('has one spelling for an address', () => {
  expect(canonicalAddress('2001:0DB8:0:0:0:0:0:1')).toBe('2001:db8::1');
  expect(canonicalAddress('::ffff:10.9.9.9')).toBe('10.9.9.9');
});

it.each(['10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/08', '10.0.0.0/8/8', '2001:db8::/129', 'x/8'])(
  'takes %j for no network',
  (text) => {
    expect(parseCidr(text)).toBeUndefined();
  },
);

it('writes networks in one form, and says what is wrong with others', () => {
  const attributes = { name: ' Office ', kind: 'department', cidrs: ['10.1.2.3/16', ' fd00::/8'] };
  expect(networkAttributes.parse(attributes)).toEqual({
    name: 'Office',
    kind: 'department',
    cidrs: ['10.1.0.0/16', 'fd00::/8'],
    description: '',
    home: true,
  });
  expect(networkAttributes.safeParse({ ...attributes, cidrs: ['10.1'] }).error?.message).toContain(
    'is not a network',
  );
});
