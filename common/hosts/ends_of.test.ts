import { endsOf } from './ends_of';

const out = { src_ip: '10.1.0.5', src_port: 50_000, dest_ip: '203.0.113.9', dest_port: 443 };
const back = { src_ip: '203.0.113.9', src_port: 443, dest_ip: '10.1.0.5', dest_port: 50_000 };
const client = { ip: '10.1.0.5', port: 50_000 };

it.each([
  ['an alert on the answer, by its flow', { event_type: 'alert', ...back, flow: out }],
  [
    'an alert on the answer, by its direction',
    { event_type: 'alert', direction: 'to_client', ...back },
  ],
  ['an alert on the request', { event_type: 'alert', direction: 'to_server', ...out }],
  ['a flow, even with ports that say otherwise', { event_type: 'tls', ...out }],
  ['a DNS answer of format 3', { event_type: 'dns', dns: { type: 'response' }, ...back }],
  ['a DNS answer of format 2', { event_type: 'dns', dns: { type: 'answer', version: 2 }, ...out }],
  ['a download', { event_type: 'fileinfo', http: { http_method: 'GET' }, ...back }],
  ['a Kerberos answer, by its port', { event_type: 'krb5', ...back, src_port: 88 }],
  ['a kind of event that nobody knows', { event_type: 'new', ...out }],
])('knows who asked: %s', (_what, event) => {
  expect(endsOf(event).client).toMatchObject({ ip: client.ip });
  expect(endsOf(event).server?.ip).toBe('203.0.113.9');
});

it('names the host that answers by multicast as the server', () => {
  const event = {
    event_type: 'mdns',
    src_ip: '10.1.0.7',
    dest_ip: '224.0.0.251',
    mdns: { type: 'response' },
  };
  expect(endsOf(event).server?.ip).toBe('10.1.0.7');
});

it('has one spelling for addresses, and gives port 0 as a port', () => {
  const event = {
    event_type: 'flow',
    src_ip: '2001:0db8:0000:0000:0000:0000:0000:0001',
    src_port: 0,
  };
  expect(endsOf(event)).toMatchObject({
    client: { ip: '2001:db8::1', port: 0 },
    server: undefined,
  });
});
