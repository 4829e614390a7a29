import { matches, parseDate, NO_REFERENCES, type FilterContext } from '../filters';
import { INTERNAL_DNS_SUFFIXES, LOCAL_SCOPE, PRIVATE_RANGES } from '../networks';
import { GUIDED_FILTERS, guidedFilter } from '.';
import { EXAMPLES } from './examples';

const contextAt = (event: Record<string, unknown>): FilterContext => ({
  now: parseDate(String(event['timestamp']), 0) ?? NaN,
  variables: {
    $HOME_NET: PRIVATE_RANGES,
    $LOCAL_SCOPE: LOCAL_SCOPE,
    $ORG_MAIL_SUFFIXES: ['@example.org>'],
    $INTERNAL_DNS_SUFFIXES: [...INTERNAL_DNS_SUFFIXES, '.corp.example'],
  },
  ...NO_REFERENCES,
});

const finds = (id: string, event: Record<string, unknown>): boolean => {
  const guided = guidedFilter(id);
  if (guided === undefined) throw new Error(`There is no guided filter ${id}.`);
  return matches(guided.filter, event, contextAt(event));
};

const at = { timestamp: '2026-03-10T09:15:27.381204+0000' };
const outbound = {
  ...at,
  src_ip: '10.20.4.37',
  src_port: 51514,
  dest_ip: '203.0.113.45',
  dest_port: 80,
  proto: 'TCP',
};
const http = (fields: Record<string, unknown>, dest_port = 80) => ({
  ...outbound,
  dest_port,
  event_type: 'http',
  http: { hostname: 'www.example.com', url: '/', http_method: 'GET', status: 200, ...fields },
});

describe('examples', () => {
  it('belong to the guided filters, one to one', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(GUIDED_FILTERS.map(({ id }) => id).sort());
  });

  it('are found where they should be and not where they should not', () => {
    const wrong = Object.entries(EXAMPLES).flatMap(([id, { match, nearMiss }]) => [
      ...(finds(id, match) ? [] : [`${id} does not find its example`]),
      ...(finds(id, nearMiss) ? [`${id} finds its near miss`] : []),
    ]);
    expect(wrong).toEqual([]);
  });

  it('have event types that the filter names', () => {
    const wrong = GUIDED_FILTERS.filter(
      ({ id, eventTypes }) => !eventTypes.includes(String(EXAMPLES[id]?.match['event_type'])),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('proxies', () => {
  const isProxy = (event: Record<string, unknown>) => finds('roles-http-proxies', event);

  it.each([
    ['an accepted CONNECT', http({ http_method: 'CONNECT', url: 'a.example:443', status: 200 })],
    ['a CONNECT that asks for a login', http({ http_method: 'CONNECT', status: 407 })],
    ['a CONNECT that a proxy forbids', http({ http_method: 'CONNECT', status: 403 })],
    ['a full URL', http({ url: 'http://a.example/x' }, 8080)],
    ['TLS inside HTTP', { ...outbound, event_type: 'tls', tls: { from_proto: 'http' } }],
    [
      'a flow that changed from HTTP to TLS',
      { ...outbound, event_type: 'flow', app_proto: 'tls', app_proto_orig: 'http' },
    ],
    [
      'an answer of squid',
      http({ response_headers: [{ name: 'x-squid-error', value: 'ERR_ACCESS_DENIED 0' }] }),
    ],
  ])('are seen in %s', (_what, event) => {
    expect(isProxy(event)).toBe(true);
  });

  it.each([
    ['a CONNECT that a web server refuses', http({ http_method: 'CONNECT', status: 405 })],
    ['a URL in the query', http({ url: '/redirect?to=http://www.example.com/' })],
    ['STARTTLS', { ...outbound, event_type: 'tls', tls: { from_proto: 'smtp' } }],
    [
      'a WebSocket over HTTP/2',
      http({
        http_method: 'CONNECT',
        request_headers: [{ name: ':protocol', value: 'websocket' }],
      }),
    ],
    [
      'a request that came through a proxy to its server',
      http({ request_headers: [{ name: 'Via', value: '1.1 proxy' }] }),
    ],
    [
      'a DNS alert whose text has the word',
      {
        ...outbound,
        event_type: 'alert',
        app_proto: 'dns',
        alert: { signature: 'ET INFO Observed DNS Query to Proxy Domain' },
      },
    ],
  ])('are not seen in %s', (_what, event) => {
    expect(isProxy(event)).toBe(false);
  });
});

describe('one thing in all its shapes', () => {
  const name = 'office-cam7.duckdns.org';

  it.each([
    ['format 1 and 2', { event_type: 'dns', dns: { type: 'query', rrname: name } }],
    ['format 3', { event_type: 'dns', dns: { type: 'request', queries: [{ rrname: name }] } }],
    ['older alerts', { event_type: 'alert', dns: { query: [{ type: 'query', rrname: name }] } }],
    ['answers in older alerts', { event_type: 'alert', dns: { answer: { rrname: name } } }],
    ['QUIC', { event_type: 'quic', quic: { sni: name } }],
    ['a sighting', { event_type: 'sighting', tls: { sni: name } }],
  ])('finds a dynamic name in %s', (_shape, event) => {
    expect(finds('dns-dynamic-dns', { ...outbound, ...event })).toBe(true);
  });

  it('finds an outside name with an inside address in grouped answers', () => {
    const answer = (address: string) => ({
      ...outbound,
      event_type: 'dns',
      dns: {
        version: 2,
        type: 'answer',
        rrname: 'rb-7f3.attacker.example',
        grouped: { A: [address] },
      },
    });
    expect(finds('dns-rebinding', answer('192.168.1.1'))).toBe(true);
    expect(finds('dns-rebinding', answer('203.0.113.9'))).toBe(false);
  });

  it('finds the resolver whichever end the log format puts first', () => {
    const answer = { type: 'answer', ra: true, rrname: 'www.example.com' };
    const response = { version: 3, type: 'response', ra: true, queries: [{ rrname: 'a.example' }] };
    const client = { ip: '10.20.4.37', port: 51514 };
    const server = { ip: '10.20.1.5', port: 53 };
    const from = (a: typeof client, b: typeof client, dns: object) => ({
      ...at,
      event_type: 'dns',
      src_ip: a.ip,
      src_port: a.port,
      dest_ip: b.ip,
      dest_port: b.port,
      dns,
    });
    expect(finds('roles-dns-resolvers', from(client, server, answer))).toBe(true);
    expect(finds('roles-dns-resolvers', from(server, client, response))).toBe(true);
  });

  it('takes client and server of an alert from its flow', () => {
    const alert = {
      ...at,
      event_type: 'alert',
      direction: 'to_client',
      src_ip: '203.0.113.45',
      src_port: 4433,
      dest_ip: '10.20.4.37',
      dest_port: 51514,
      flow: {
        src_ip: '10.20.4.37',
        src_port: 51514,
        dest_ip: '203.0.113.45',
        dest_port: 4433,
      },
      tls: { subject: 'CN=x', issuerdn: 'CN=x' },
    };
    expect(finds('c2-self-signed-outside', alert)).toBe(true);
    expect(finds('services-self-signed-internal', alert)).toBe(false);
  });

  it('ignores letter case in text from the network', () => {
    expect(finds('http-exploit-strings', http({ url: '/x?id=1+UnIoN+SeLeCt+2' }))).toBe(true);
    expect(finds('lm-psexec-like', { ...outbound, smb: { filename: 'psexesvc.EXE' } })).toBe(true);
  });

  it('reads a backslash before a wildcard as a backslash', () => {
    const file = (filename: string) => ({ ...outbound, event_type: 'smb', smb: { filename } });
    expect(finds('lm-impacket-output', file('Windows\\System32\\aBcDeFgH.tmp'))).toBe(true);
    expect(finds('lm-impacket-output', file('Windows\\System32\\readme.tmp'))).toBe(false);
  });

  it('sees two protocols in one connection as Suricata writes them', () => {
    const flow = (fields: object) => ({ ...outbound, event_type: 'flow', ...fields });
    const sides = (fields: object) => finds('an-sides-disagree', flow(fields));
    expect(sides({ app_proto: 'http', app_proto_tc: 'ssh' })).toBe(true);
    expect(sides({ app_proto: 'smtp', app_proto_ts: 'tls' })).toBe(true);
    expect(sides({ app_proto: 'failed', app_proto_tc: 'tls' })).toBe(false);
    expect(sides({ app_proto: 'http', app_proto_tc: 'failed' })).toBe(false);
    expect(sides({ app_proto: 'http' })).toBe(false);
  });
});
