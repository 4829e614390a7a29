import { fullIpv6, macOf, numberFrom } from './host';

it.each([
  ['2001:db8::1', '2001:0db8:0000:0000:0000:0000:0000:0001'],
  ['::1', '0000:0000:0000:0000:0000:0000:0000:0001'],
  ['fd12:3456:789a:20::', 'fd12:3456:789a:0020:0000:0000:0000:0000'],
  ['1:2:3:4:5:6:7:8', '0001:0002:0003:0004:0005:0006:0007:0008'],
])('writes %s in full', (short, full) => {
  expect(fullIpv6(short)).toBe(full);
});

it('gives a machine a locally administered address, always the same', () => {
  expect(macOf('WS-001')).toMatch(/^02(:[0-9a-f]{2}){5}$/);
  expect(macOf('WS-001')).toBe(macOf('WS-001'));
  expect(macOf('WS-002')).not.toBe(macOf('WS-001'));
});

it('gives a text a number below a limit', () => {
  const numbers = Array.from({ length: 300 }, (_, index) => numberFrom(`host ${index}`, 3));
  expect(new Set(numbers)).toEqual(new Set([0, 1, 2]));
});
