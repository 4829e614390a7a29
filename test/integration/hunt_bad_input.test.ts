/** Whatever a filter asks has a right answer or is refused with a sentence. */
import { huntSummary } from '../../common/api';
import { testCluster } from '../setup';
import { KNOWN_RANGE as range, startKnownHunt, type KnownHunt } from '../support/known_hunt';

const client = testCluster();
let known: KnownHunt;

beforeAll(async () => {
  known = await startKnownHunt(client);
});

afterAll(async () => {
  await known.stop();
  await client.close();
});

it.each([
  [{ timeRange: { from: 'now', to: 'now-1d' } }, 'The time range ends before it begins'],
  [{ timeRange: { from: 'yesterday', to: 'now' } }, '"yesterday" is not a time'],
  [{ filters: [{ field: 'src_ip', op: 'near', value: 'x' }] }, 'Unknown operator "near"'],
  [
    { filters: [{ field: 'src_ip', op: 'inNetwork', value: '10.0.0.0/64' }] },
    '"10.0.0.0/64" is not a network',
  ],
  [{ filters: [{ field: 'src_ip', op: 'is', value: '\ud800' }] }, 'half of a surrogate pair'],
  [{ filters: [{ field: 'a b', op: 'exists' }] }, 'A field name has letters'],
  [{ guidedFilters: ['no-such'] }, 'There is no guided filter "no-such"'],
  [{ query: 'alert.signature:(' }, 'The free text is no query that Lucene can read'],
  [{ everything: true }, 'unknown key everything'],
])('%j is refused with a sentence', async (body, sentence) => {
  const answer = await known.home.call(huntSummary, { body: body as never });
  expect(answer.status).toBe(400);
  expect(answer.message).toContain(sentence);
});

it('refuses a nest of 64 levels and a body beyond 1 MiB', async () => {
  const nest = Array.from({ length: 64 }).reduce<unknown>((inner) => ({ all: [inner] }), {
    field: 'src_ip',
    op: 'exists',
  });
  const body = { filters: [nest] };
  const deep = await known.home.call(huntSummary, { body });
  expect([deep.status, deep.message]).toEqual([
    400,
    expect.stringContaining('nested more than 12 levels deep') as string,
  ]);
  const large = await known.home.call(huntSummary, { body: { query: 'x'.repeat(1_100_000) } });
  expect(large.status).toBe(413);
});

it.each([
  [{ field: 'src_ip', op: 'is', value: 'fe80::1%eth0' }, '"fe80::1%eth0" is not an address'],
  [{ field: 'src_ip', op: 'is', value: '192.0.2.*' }, '"192.0.2.*" is not an address'],
  [{ field: 'dest_port', op: 'is', value: '0x1f' }, '"0x1f" is not a number'],
  [{ field: 'dest_port', op: 'range', gte: '10.0.0.1' }, 'dest_port holds numbers'],
  [{ field: 'src_ip', op: 'range', gte: '10.0.0.1', lt: '2001:db8::' }, 'all IPv4 or all IPv6'],
  [{ field: 'src_ip', op: 'contains', value: '10.' }, 'cannot be asked of src_ip'],
  [{ field: 'http.url', op: 'matches', value: 'a*'.repeat(200) }, 'at most 100 wildcards'],
  [{ field: 'http.url', op: 'contains', value: 'x'.repeat(900_000) }, 'at most 8191 characters'],
  [{ field: 'http.url', op: 'isOneOf', values: Array(10_001).fill('x') }, 'at most 10000 values'],
  [{ field: 'tls.sni', op: 'underDomain', value: '.' }, '"." is not a domain'],
  [{ field: 'src_ip', op: 'hasRole', value: 'wizard' }, 'There is no role "wizard"'],
  [{ indicators: 'no-such-list' }, 'does not exist any more'],
  [{ all: [], any: [] }, 'any'],
])('%.80j is refused with a sentence', async (filter, sentence) => {
  const answer = await known.home.call(huntSummary, { body: { filters: [filter] } });
  expect(answer.status).toBe(400);
  expect(answer.message).toContain(sentence);
});

const list = (length: number, value: (n: number) => string) =>
  Array.from({ length }, (_, n) => value(n));

it.each([
  [
    '10,000 texts',
    { field: 'http.hostname', op: 'isOneOf', values: list(9_999, String).concat('a.example') },
    1,
  ],
  [
    '10,000 texts, without case',
    {
      field: 'http.hostname',
      op: 'isOneOf',
      values: list(9_999, String).concat('A.example'),
      caseInsensitive: true,
    },
    1,
  ],
  [
    '10,000 parts of texts',
    {
      field: 'http.hostname',
      op: 'contains',
      values: list(9_999, (n) => `<${n}>`).concat('.exam'),
    },
    1,
  ],
  [
    '10,000 domains',
    {
      field: 'tls.sni',
      op: 'underDomain',
      values: list(9_999, (n) => `d${n}.test`).concat('Example.'),
    },
    1,
  ],
  [
    '10,000 networks',
    {
      field: 'src_ip',
      op: 'inNetwork',
      values: list(9_999, (n) => `172.16.${n >> 8}.${n & 255}/31`).concat('10.2.0.0/16'),
    },
    1,
  ],
  [
    '10,000 addresses',
    {
      field: 'src_ip',
      op: 'isOneOf',
      values: list(9_999, (n) => `172.16.${n >> 8}.${n & 255}`).concat('10.2.0.6'),
    },
    1,
  ],
  ['a star 200 times', { field: 'http.hostname', op: 'matches', value: '*'.repeat(200) }, 1],
  [
    'a pattern that grows without bound',
    { field: 'http.hostname', op: 'matches', value: `*a${'?'.repeat(60)}b*` },
    0,
  ],
  ['a long part', { field: 'http.hostname', op: 'contains', value: 'ab'.repeat(4_000) }, 0],
  ['a control character', { field: 'http.hostname', op: 'contains', value: '\u0000' }, 0],
  [
    'numbers beyond a long',
    { field: 'dest_port', op: 'isOneOf', values: ['99999999999999999999', 8080] },
    4,
  ],
  ['a bound beyond a long', { field: 'dest_port', op: 'range', lt: 1e300 }, 5],
  [
    'twelve levels',
    {
      all: [
        {
          any: [
            {
              all: [
                {
                  any: [
                    {
                      all: [
                        {
                          any: [
                            {
                              all: [
                                {
                                  any: [
                                    {
                                      all: [
                                        {
                                          any: [{ field: 'tls.sni', op: 'exists', negated: true }],
                                        },
                                      ],
                                    },
                                  ],
                                },
                              ],
                            },
                          ],
                        },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    5,
  ],
  ['a role', { field: 'server.ip', op: 'hasRole', value: 'HTTP proxy' }, 5],
  ['no such key', { field: '__proto__.x', op: 'exists' }, 0],
])('%s: a right answer', async (_name, filter, total) => {
  const answer = await known.home.call(huntSummary, {
    body: { timeRange: range, filters: [filter] },
  });
  expect([answer.status, answer.body.total, answer.body.failures]).toEqual([200, total, []]);
});

it('answers with the field that no event can have', async () => {
  const { status: code, body } = await known.home.call(huntSummary, {
    body: { filters: [{ field: 'no.such.field', op: 'is', value: 1 }] },
  });
  expect([code, body.total, body.notes[0]?.field]).toEqual([200, 0, 'no.such.field']);
});
