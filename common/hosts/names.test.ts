import { NO_REFERENCES, matches } from '../filters';
import { askedFilter, nameField, nameKey, TOLD_NAMES, toldFilter } from './names';

const context = { now: 0, variables: {}, ...NO_REFERENCES };
const finds = (filter: ReturnType<typeof askedFilter>, event: Record<string, unknown>) =>
  matches(filter, event, context);
const told = (from: string) => {
  const found = TOLD_NAMES.find((one) => one.from === from);
  if (found === undefined) throw new Error(`Nothing tells names by ${from}.`);
  return found;
};

const SERVER = '203.0.113.9';
const http = (more: object) => ({
  event_type: 'http',
  src_ip: '10.1.0.5',
  dest_ip: SERVER,
  http: { hostname: 'shop.example', http_method: 'GET', url: '/', ...more },
});

it.each([
  ['a request', http({}), true],
  [
    'a server name',
    { event_type: 'tls', src_ip: '10.1.0.5', dest_ip: SERVER, tls: { sni: 'a.example' } },
    true,
  ],
  ['a request without a name', http({ hostname: undefined }), false],
  ['a request to a proxy', http({ url: 'http://shop.example/' }), false],
  ['a tunnel through a proxy', http({ http_method: 'CONNECT', url: 'shop.example:443' }), false],
  [
    'the server name asked for in such a tunnel',
    {
      event_type: 'tls',
      src_ip: '10.1.0.5',
      dest_ip: SERVER,
      tls: { sni: 'a.example', from_proto: 'http' },
    },
    false,
  ],
])('knows which names are those of the server itself: %s', (_what, event, expected) => {
  expect(finds(askedFilter(['192.0.2.1', SERVER]), event)).toBe(expected);
  expect(finds(askedFilter(['192.0.2.1']), event)).toBe(false);
});

it.each([
  ['dns', { dns: { rrname: 'a.example', answers: [{ rdata: SERVER }] } }],
  ['dns', { dns: { queries: [{ rrname: 'a.example' }], grouped: { A: [SERVER] } } }],
  ['dhcp', { dhcp: { hostname: 'laptop', requested_ip: SERVER } }],
  ['dhcp', { dhcp: { hostname: 'laptop', assigned_ip: SERVER } }],
])('finds what tells a name by %s: %j', (from, body) => {
  expect(finds(toldFilter(told(from), [SERVER]), { event_type: from, ...body })).toBe(true);
  expect(finds(toldFilter(told(from), ['192.0.2.1']), { event_type: from, ...body })).toBe(false);
});

it('has one name for those that differ in case or by a final dot, and none for addresses', () => {
  expect(nameKey('Shop.Example.')).toBe(nameKey('shop.example'));
  expect([nameKey(''), nameKey('203.0.113.9'), nameKey('::1')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('knows the field of a name, or the fields', () => {
  expect(nameField('tls')).toBe('tls.sni');
  expect(nameField('dns')).toHaveLength(3);
});
