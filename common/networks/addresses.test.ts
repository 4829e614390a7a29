import { canonicalAddress, formatCidr, parseAddress, parseCidr } from './addresses';
import { toCidrs } from './numbers';

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

it('says intervals that are no network with several', () => {
  expect(toCidrs({ from: 1n, to: 6n }, 'ipv4').map(formatCidr)).toEqual([
    '0.0.0.1/32',
    '0.0.0.2/31',
    '0.0.0.4/31',
    '0.0.0.6/32',
  ]);
});
