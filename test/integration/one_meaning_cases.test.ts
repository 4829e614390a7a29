/** Pairs of filter and event of which search, script and predicate once did not say the same. */
import type { FilterNode } from '../../common/filters';
import { testCluster, uniqueName } from '../setup';
import { askAll } from '../support/one_meaning';

const client = testCluster();
afterAll(() => client.close());

const at = '2026-03-01T10:00:00.000000+0000';

const CASES: [name: string, filter: FilterNode, event: Record<string, unknown>, match: boolean][] =
  [
    [
      'of two bounds on one side the stricter counts',
      { field: 'src_ip', op: 'range', gt: '10.1.2.3', gte: '10.1.2.3' },
      { src_ip: '10.1.2.3' },
      false,
    ],
    [
      'one address meets all bounds of a range, not one each',
      { field: 'src_ip', op: 'range', gt: '10.0.0.9', lt: '10.0.0.20' },
      { src_ip: ['10.0.0.1', '10.0.0.99'] },
      false,
    ],
    [
      'a range of IPv4 without an end leaves IPv6 out',
      { field: 'src_ip', op: 'range', gte: '10.0.0.0' },
      { src_ip: '2001:0db8:0000:0000:0000:0000:0000:0001' },
      false,
    ],
    [
      'all of IPv6 is not IPv4',
      { field: 'src_ip', op: 'inNetwork', value: '::/0' },
      { src_ip: '10.0.0.1' },
      false,
    ],
    [
      'an event of both families lies in the network of each',
      { field: 'src_ip', op: 'inNetwork', value: '::/0' },
      { src_ip: ['10.0.0.1', '::1'] },
      true,
    ],
    [
      'a number that no long can hold is in no event, and no error',
      { field: 'dest_port', op: 'isOneOf', values: ['18446744073709551615', 443] },
      { dest_port: 443 },
      true,
    ],
    [
      'an address in short form lies in its network where addresses are texts',
      { field: 'dns.answers.rdata', op: 'inNetwork', value: '2001:db8::/48' },
      { dns: { answers: [{ rdata: '2001:db8::1' }] } },
      true,
    ],
    [
      'a name that begins like a network does not lie in it',
      { field: 'dns.answers.rdata', op: 'inNetwork', values: ['10.0.0.0/8', 'fc00::/7'] },
      { dns: { answers: [{ rdata: '10.example.org' }, { rdata: 'fcb.example.org' }] } },
      false,
    ],
    [
      'an object whose only value is too long to be indexed is there',
      { field: 'alert.metadata', op: 'exists' },
      { alert: { metadata: { tag: 'x'.repeat(9_000) } } },
      true,
    ],
    [
      'a text too long to be indexed exists',
      { field: 'http.url', op: 'exists' },
      { http: { url: 'x'.repeat(9_000) } },
      true,
    ],
    [
      'a text too long to be indexed fits no pattern',
      { field: 'http.url', op: 'matches', value: '*' },
      { http: { url: 'x'.repeat(9_000) } },
      false,
    ],
    [
      'an object that is written as dotted keys is there',
      { field: 'tls', op: 'exists' },
      { 'tls.version': 'TLS 1.3', 'tls.sni': [] },
      true,
    ],
    [
      'empty text is found without case',
      { field: 'app_proto', op: 'is', value: '', caseInsensitive: true },
      { app_proto: '' },
      true,
    ],
    [
      'an empty pattern fits empty text without case',
      { field: 'app_proto', op: 'matches', value: '', caseInsensitive: true },
      { app_proto: '' },
      true,
    ],
    [
      'a pattern too dear for an automaton still finds its text',
      { field: 'http.url', op: 'matches', value: `*a${'?'.repeat(20)}b*` },
      { http: { url: `/xa${'-'.repeat(20)}b/` } },
      true,
    ],
    [
      'a long part of a text is found',
      { field: 'http.url', op: 'contains', value: 'ab'.repeat(400) },
      { http: { url: `/${'ab'.repeat(500)}/` } },
      true,
    ],
    [
      'ports kept as texts are compared as numbers',
      { field: 'dest_port', op: 'range', gte: 1_024, lte: 65_535 },
      { dest_port: '443' },
      false,
    ],
    [
      'letters beyond ASCII keep their case',
      { field: 'http.url', op: 'is', value: 'Äb', caseInsensitive: true },
      { http: { url: 'äB' } },
      false,
    ],
    [
      'a question mark is one character, not half of one',
      { field: 'http.url', op: 'matches', value: '?y' },
      { http: { url: '𝒳y' } },
      true,
    ],
    [
      'a mapped address is IPv4',
      { field: 'src_ip', op: 'inNetwork', value: '10.9.0.0/16' },
      { src_ip: '::ffff:10.9.9.9' },
      true,
    ],
    [
      'an address with a zone is none',
      { field: 'dns.answers.rdata', op: 'inNetwork', value: 'fe80::/10' },
      { dns: { answers: [{ rdata: 'fe80::1%eth0' }] } },
      false,
    ],
  ];

test('every one of them is settled', async () => {
  const answers = await askAll(
    client,
    uniqueName('cases'),
    CASES.map(([, filter]) => filter),
    CASES.map(([, , event]) => ({ timestamp: at, event_type: 'http', ...event })),
  );
  const own = CASES.flatMap(([name, filter, , match], place) =>
    answers.pairs
      .filter((pair) => pair.filter === filter && pair.event === answers.pairs[place]?.event)
      .map(({ kept, predicate, script, search }) => ({
        name,
        kept,
        said: [predicate, script, search],
        match,
      })),
  );
  // Each in four kinds of index.
  expect(own).toHaveLength(CASES.length * 4);
  expect(own.filter(({ said, match }) => said.some((one) => one !== match))).toEqual([]);
  expect([...answers.told]).toEqual([]);
});
