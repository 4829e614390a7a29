import { addressOrder } from './address_order';

it('sorts addresses as numbers, IPv4 before IPv6', () => {
  const ips = ['2001:db8::10', '10.0.0.9', '192.0.2.1', '2001:db8::9', '10.0.0.10', '9.255.0.1'];
  expect(ips.toSorted((a, b) => (addressOrder(a) < addressOrder(b) ? -1 : 1))).toEqual([
    '9.255.0.1',
    '10.0.0.9',
    '10.0.0.10',
    '192.0.2.1',
    '2001:db8::9',
    '2001:db8::10',
  ]);
});
