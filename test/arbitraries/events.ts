/**
 * Events as Suricata could write them, and some that only an attacker or a shipper would: with
 * arrays, missing and null values, dotted keys, letters of many kinds. Values are drawn from small
 * pools that filters draw from too, so that about half of the pairs match.
 */
import fc from 'fast-check';

type Json = Record<string, unknown>;

export const TEXT_POOL = [
  '',
  'a',
  'A',
  'ab',
  'aB.c',
  'a*b',
  'axb',
  'x?y',
  'xay',
  'C:\\Temp\\a.exe',
  '\\\\srv01\\c$\\',
  'ends\\',
  'GET',
  'Mozilla/5.0 (X11)',
  'say "hi" & <b>',
  "it's {{x}} ${y}",
  'Straße',
  'STRASSE',
  'ÄÖÜ',
  'äöü',
  'İstanbul',
  '\u017fecret',
  '\u212aelvin',
  '𝒳y',
  'é',
  'e\u0301',
  'tab\tand\nline',
  'bad\u0000agent',
  ' 10.0.0.1 ',
  '10.example.org',
  '10.1.2.3',
  'fcb.example.org',
  '2001:0db8:0000:0000:0000:0000:0000:0001',
  '443',
  '0443',
  'true',
  'null',
  'a'.repeat(120),
  `${'ab'.repeat(70)}c`,
  'x'.repeat(9_000),
] as const;

export const DOMAIN_POOL = [
  'example.org',
  'EXAMPLE.org',
  'www.example.org',
  'www.example.org.',
  'notexample.org',
  'a.b.c.example.co.uk',
  'xn--e1afmkfd.example',
  'org',
  'duckdns.org',
  'Bücher.example',
  'BÜCHER.example',
  'a\nb.example.org',
  '.',
  '',
] as const;

export const ADDRESS_POOL = [
  '10.0.0.1',
  '10.1.2.3',
  '10.255.255.255',
  '172.16.0.1',
  '172.32.0.1',
  '192.168.1.77',
  '203.0.113.9',
  '0.0.0.0',
  '255.255.255.255',
  '2001:0db8:0000:0000:0000:0000:0000:0001',
  '2001:db8::1',
  'fe80:0000:0000:0000:0000:0000:0000:0001',
  'fd12:3456:0000:0000:0000:0000:0000:0009',
  '::ffff:10.9.9.9',
  '::1',
] as const;

export const NUMBER_POOL = [0, 1, 22, 53, 80, 443, 1_024, 51_515, 65_535] as const;

export const DATE_POOL = [
  '2026-03-01T00:00:00.000000+0000',
  '2026-03-01T00:00:00.000999+0000',
  '2026-03-01T02:00:00.000000+0200',
  '2026-02-28T23:59:59.999999Z',
  '1970-01-01T00:00:00.000000+0000',
  '2024-02-29T12:00:00.500000-0600',
] as const;

const maybeList = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(fc.option(value), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string>(...TEXT_POOL) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const domain = fc.constantFrom<string>(...DOMAIN_POOL);
const address = fc.constantFrom<string>(...ADDRESS_POOL);
const port = fc.constantFrom<unknown>(...NUMBER_POOL, ...NUMBER_POOL.map(String));
const date = fc.constantFrom<string>(...DATE_POOL);
const answer = fc.oneof(address, domain, text);

const optional = (shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Json> =>
  fc.record(shape, { requiredKeys: [] });

/** The same event with some objects written as dotted keys, or in a list. */
const reshaped = (event: Json, how: number): Json => {
  if (how === 1 && typeof event['tls'] === 'object' && event['tls'] !== null) {
    const { tls, ...rest } = event;
    const parts: [string, unknown][] = Object.entries(tls);
    const flat = parts.map(([key, value]): [string, unknown] => [`tls.${key}`, value]);
    return { ...rest, ...Object.fromEntries(flat) };
  }
  return how === 2 && event['http'] !== undefined ? { ...event, http: [event['http']] } : event;
};

/** An event in EVE paths. */
export const events: fc.Arbitrary<Json> = fc
  .tuple(
    optional({
      event_type: fc.constantFrom('alert', 'http', 'dns', 'tls', 'flow', 'fileinfo', 'smb'),
      src_ip: maybeList(address),
      dest_ip: address,
      src_port: port,
      dest_port: maybeList(port),
      proto: fc.constantFrom('TCP', 'UDP', 'tcp'),
      direction: fc.constantFrom('to_server', 'to_client'),
      app_proto: text,
      host: text,
      community_id: text,
      alert: optional({
        signature: maybeList(text),
        severity: fc.constantFrom(1, 2, 3),
        action: fc.constantFrom('allowed', 'blocked'),
        metadata: optional({ tag: maybeList(text) }),
      }),
      http: optional({
        hostname: maybeList(domain),
        url: maybeList(text),
        http_user_agent: text,
        status: fc.constantFrom<unknown>(200, '404', 500),
        length: fc.constantFrom(0, 10, 9_007_199_254_740_000),
      }),
      tls: optional({
        sni: maybeList(domain),
        version: text,
        session_resumed: fc.boolean(),
        ja4: text,
      }),
      dns: optional({
        type: fc.constantFrom('request', 'response', 'query', 'answer'),
        rrname: domain,
        queries: fc.array(optional({ rrname: domain, rrtype: text }), { maxLength: 2 }),
        answers: fc.array(optional({ rdata: answer, rrtype: text }), { maxLength: 3 }),
      }),
      flow: optional({
        src_ip: address,
        dest_ip: address,
        bytes_toserver: fc.constantFrom(0, 60, 10_485_760, 4_294_967_296),
        start: date,
        alerted: fc.boolean(),
      }),
    }),
    fc.nat({ max: 5 }),
  )
  .map(([event, how]) => reshaped({ timestamp: '2026-03-01T10:00:00.000000+0000', ...event }, how));
