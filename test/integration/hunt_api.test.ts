/** The routes over a handful of events that we know by heart. */
import {
  createNetwork,
  deleteNetwork,
  eventEvidence,
  guidedFilters,
  huntEvents,
  huntHosts,
  huntSummary,
  huntView,
  listNetworks,
  status,
  updateNetwork,
} from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { networkReference } from '../../common/filters';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const index = uniqueName('huntapi');
const at = (minute: number): string =>
  `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000000+0000`;

const flow = { src_ip: '10.1.0.5', src_port: 50_000, dest_ip: '203.0.113.9', dest_port: 8080 };
const reversed = { src_ip: '203.0.113.9', src_port: 8080, dest_ip: '10.1.0.5', dest_port: 50_000 };

const EVENTS = [
  {
    timestamp: at(0),
    event_type: 'http',
    flow_id: 1,
    ...flow,
    http: { http_method: 'CONNECT', hostname: 'a.example' },
  },
  // Logged on the server's packet: the client is still 10.1.0.5.
  {
    timestamp: at(1),
    event_type: 'alert',
    flow_id: 1,
    ...reversed,
    direction: 'to_client',
    alert: { signature: 'first', action: 'allowed' },
    flow,
  },
  {
    timestamp: at(2),
    event_type: 'alert',
    flow_id: 2,
    ...flow,
    src_ip: '10.2.0.6',
    alert: { signature: 'second', action: 'blocked', tag: 'relevant' },
  },
  { timestamp: at(3), event_type: 'flow', flow_id: 1, ...flow, flow: { start: at(0), end: at(3) } },
  {
    timestamp: at(4),
    event_type: 'smb',
    flow_id: 3,
    src_ip: '10.1.0.5',
    dest_ip: '10.1.0.5',
    smb: {},
  },
  { timestamp: at(5), event_type: 'stats', stats: { uptime: 5 } },
  {
    timestamp: at(6),
    event_type: 'tls',
    flow_id: 1,
    ...flow,
    host: 'other sensor',
    tls: { sni: 'b.example' },
  },
  {
    timestamp: at(7),
    event_type: 'alert',
    flow_id: 9,
    ...flow,
    alert: { signature: 'hidden' },
    hunt: { suppressed: true },
  },
];

let home: HuntHome;

beforeAll(async () => {
  await client.indices.create({
    index,
    mappings: {
      date_detection: false,
      dynamic_templates: [
        { strings: { match_mapping_type: 'string', mapping: { type: 'keyword' } } },
      ],
      properties: {
        timestamp: { type: 'date', format: "yyyy-MM-dd'T'HH:mm:ss.SSSSSSZ" },
        src_ip: { type: 'ip' },
        dest_ip: { type: 'ip' },
        flow: { properties: { src_ip: { type: 'ip' }, dest_ip: { type: 'ip' } } },
      },
    },
  });
  const lines = EVENTS.flatMap((event, id) => [
    JSON.stringify({ index: { _id: String(id) } }),
    // A session id beyond 2^53, whose digits JSON.stringify could not keep.
    JSON.stringify(event).replace('"smb":{}', '"smb":{"session_id":9007199254740993}'),
  ]);
  await client.transport.request(
    {
      method: 'POST',
      path: `/${index}/_bulk`,
      querystring: { refresh: true },
      body: `${lines.join('\n')}\n`,
    },
    { headers: { 'content-type': 'application/x-ndjson' } },
  );
  home = await startHuntHome(index);
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

const range = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' };

describe('summary', () => {
  it('counts exactly, leaves stats out, hides and counts what is suppressed', async () => {
    const { body } = await home.call(huntSummary, { body: { timeRange: range } });
    expect(body.total).toBe(6);
    expect(body.byEventType).toEqual({ http: 1, alert: 2, flow: 1, smb: 1, tls: 1 });
    expect(body.byTag).toEqual({ relevant: 1, informational: 0, untagged: 5, suppressed: 1 });
    expect(body.hosts).toBe(3);
    expect(
      body.timeline.bars.reduce(
        (sum, bar) => sum + Object.values(bar.byEventType).reduce((a, b) => a + b, 0),
        0,
      ),
    ).toBe(6);
    expect([body.notes, body.failures]).toEqual([[], []]);
  });

  it('counts beside each switch what it would show, whatever is on', async () => {
    const { body } = await home.call(huntSummary, {
      body: { timeRange: range, eventTypes: ['alert'], tags: ['relevant'] },
    });
    expect(body.total).toBe(1);
    expect(body.byEventType).toEqual({ alert: 1 });
    expect(body.byTag).toEqual({ relevant: 1, informational: 0, untagged: 1, suppressed: 0 });
  });

  it('shows nothing when nothing is switched on, and everything without a time range', async () => {
    const none = await home.call(huntSummary, { body: { eventTypes: [] } });
    expect(none.body.total).toBe(0);
    const noTag = await home.call(huntSummary, { body: { tags: [] } });
    expect(noTag.body.total).toBe(0);
    const all = await home.call(huntSummary, { body: { includeSuppressed: true } });
    expect(all.body.total).toBe(7);
    expect(all.body.timeline).toMatchObject({
      from: '2026-03-01T10:00:00.000Z',
      to: '2026-03-01T10:07:00.000Z',
    });
  });

  it('says which fields these indices do not have', async () => {
    const { body } = await home.call(huntSummary, {
      body: { filters: [{ field: 'tls.ja4', op: 'exists' }] },
    });
    expect(body.total).toBe(0);
    expect(body.notes).toEqual([{ field: 'tls.ja4', reason: 'no data in these indices' }]);
  });
});

describe('hosts', () => {
  it('lists the end that the guided filter is about', async () => {
    const { body } = await home.call(huntHosts, {
      body: { timeRange: range, guidedFilters: ['roles-http-proxies'] },
    });
    expect(body.side).toBe('server');
    expect(body.total).toBe(1);
    expect(body.items[0]).toMatchObject({
      ip: '203.0.113.9',
      events: 1,
      side: 'server',
      inside: false,
    });
  });

  it('knows client from server whatever the direction of the packet', async () => {
    const { body } = await home.call(huntHosts, {
      body: {
        timeRange: range,
        eventTypes: ['alert'],
        side: 'client',
        sort: { field: 'ip', direction: 'asc' },
      },
    });
    expect(body.items.map(({ ip, events }) => [ip, events])).toEqual([
      ['10.1.0.5', 1],
      ['10.2.0.6', 1],
    ]);
  });

  it('counts an event whose ends are one host once', async () => {
    const { body } = await home.call(huntHosts, {
      body: { timeRange: range, eventTypes: ['smb'] },
    });
    expect(body.items.map(({ ip, events, side }) => [ip, events, side])).toEqual([
      ['10.1.0.5', 1, 'both'],
    ]);
  });

  it('counts an IPv6 host whose address is kept as text, as ECS indices keep that of the flow', async () => {
    const other = uniqueName('huntapi-text');
    const host = '2001:0db8:0000:0000:0000:0000:0000:0007';
    const peer = '2001:0db8:0000:0000:0000:0000:0000:0009';
    await client.indices.create({
      index: other,
      mappings: {
        properties: {
          '@timestamp': { type: 'date' },
          event_type: { type: 'keyword' },
          src_ip: { type: 'ip' },
          dest_ip: { type: 'ip' },
          flow: { properties: { src_ip: { type: 'keyword' }, dest_ip: { type: 'keyword' } } },
        },
      },
    });
    await client.index({
      index: other,
      refresh: true,
      document: {
        '@timestamp': '2026-03-01T10:00:00Z',
        event_type: 'alert',
        src_ip: peer,
        dest_ip: host,
        flow: { src_ip: host, dest_ip: peer },
      },
    });
    const ecs = await startHuntHome(other);
    try {
      for (const side of ['client', 'both'] as const) {
        const { body } = await ecs.call(huntHosts, { body: { side } });
        const found = body.items.find(({ ip }) => ip === '2001:db8::7');
        expect(found).toMatchObject({ events: 1, side: 'client', byEventType: { alert: 1 } });
      }
    } finally {
      await ecs.stop();
      await client.indices.delete({ index: other });
    }
  });

  it('pages through all, in order', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) =>
        home.call(huntHosts, { body: { timeRange: range, perPage: 1, page } }),
      ),
    );
    expect(pages.map(({ body }) => body.items.map(({ ip }) => ip))).toEqual([
      ['10.1.0.5'],
      ['203.0.113.9'],
      ['10.2.0.6'],
      [],
    ]);
  });
});

describe('events', () => {
  it('pages through all once, newest first, with whole numbers beyond 2^53 kept', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await home.call(huntEvents, { body: { timeRange: range, size: 2, after } });
      seen.push(...body.items.map(({ id }) => id));
      const smb = body.items.find(({ event }) => event['event_type'] === 'smb');
      if (smb) expect(smb.event['smb']).toEqual({ session_id: '9007199254740993' });
      expect(body.total).toBe(6);
      after = body.after ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(['6', '4', '3', '2', '1', '0']);
  });

  it('shows each event of one millisecond once, while new ones come in', async () => {
    const crowd = uniqueName(`${index}-crowd`);
    const event = (flowId: number) => ({
      timestamp: '2026-03-01T10:00:00.000Z',
      event_type: 'dns',
      flow_id: flowId,
    });
    await client.bulk({
      index: crowd,
      refresh: true,
      operations: Array.from({ length: 250 }, (_, id) => [{ index: {} }, event(id)]).flat(),
    });
    const other = await startHuntHome(crowd);
    try {
      const seen: unknown[] = [];
      let after: string | undefined;
      do {
        const { body } = await other.call(huntEvents, { body: { size: 100, after } });
        seen.push(...body.items.map((item) => item.event['flow_id']));
        await client.index({ index: crowd, document: event(1_000 + seen.length), refresh: true });
        after = body.after ?? undefined;
      } while (after !== undefined);
      expect(seen).toHaveLength(250);
      expect(new Set(seen).size).toBe(250);
    } finally {
      await other.stop();
      await client.indices.delete({ index: crowd });
    }
  });

  it('refuses a place in a list that is none', async () => {
    const { status: code, message } = await home.call(huntEvents, {
      body: { after: 'bm9uc2Vuc2U' },
    });
    expect([code, message]).toEqual([
      400,
      '"after" does not belong to this list. Start again without it.',
    ]);
  });
});

describe('evidence', () => {
  it('gathers the events of the flow on the same sensor', async () => {
    const { body } = await home.call(eventEvidence, { params: { index, id: '1' } });
    expect(body.event.id).toBe('1');
    expect(
      Object.fromEntries(Object.entries(body.evidence).map(([type, rows]) => [type, rows.length])),
    ).toEqual({ http: 1, alert: 1, flow: 1, tls: 1 });
    expect(body.total).toBe(4);
    expect(body.joinedBy).toContain('flow id 1');
    const other = await home.call(eventEvidence, { params: { index, id: '6' } });
    // The other sensor's flow 1 is another flow.
    expect(other.body.total).toBe(1);
  });

  it('answers 404 for what is not there, and for indices that hold no events', async () => {
    const missing = await home.call(eventEvidence, { params: { index, id: 'nope' } });
    expect([missing.status, missing.message]).toEqual([
      404,
      `There is no event "nope" in the index "${index}".`,
    ]);
    const foreign = await home.call(eventEvidence, { params: { index: '.security-7', id: 'x' } });
    expect(foreign.status).toBe(404);
  });
});

describe('one request a screen', () => {
  const searches = async (): Promise<number> => {
    const stats = await client.indices.stats({ index, metric: 'search' });
    return stats._all.total?.search?.query_total ?? 0;
  };

  it('asks Elasticsearch no more than the table in the architecture says', async () => {
    const cost = async (body: Parameters<typeof home.callLines>[1]) => {
      const before = await searches();
      const { status: code, lines } = await home.callLines(huntView, body as never);
      expect(lines.filter((line) => 'error' in line)).toEqual([]);
      expect(code).toBe(200);
      return (await searches()) - before;
    };
    const hunt = { timeRange: range };
    const wider = { timeRange: { from: '2026-01-01T00:00:00Z', to: '2026-04-01T00:00:00Z' } };
    expect(await cost({ body: { hunt, summary: true } })).toBe(3);
    // How event types tell their ends, for clients and servers in many events.
    const ends = 8;
    const roles = GUIDED_FILTERS.filter(({ role }) => role !== undefined).length;
    // Rows do not wait for names and roles: those are asked for the hosts that came.
    expect(await cost({ body: { hunt: wider, summary: true, hosts: { facts: false } } })).toBe(7);
    const facts = { body: { hunt: wider, hostFacts: { ips: ['10.1.0.5', '203.0.113.9'] } } };
    expect(await cost(facts)).toBe(1 + roles + ends);
    // The roles of a time range are remembered.
    expect(await cost(facts)).toBe(1 + ends);
    expect(await cost({ body: { hunt: wider, summary: true, hosts: {} } })).toBe(8 + ends);
    expect(await cost({ body: { hunt, events: {} } })).toBe(1);
  });
});

describe('networks', () => {
  it('act at once on events of the past, and refuse a stale change', async () => {
    const created = await home.call(createNetwork, {
      body: {
        name: 'Office',
        kind: 'department',
        cidrs: ['10.1.0.0/16'],
        description: '',
        home: true,
      },
    });
    expect(created.status).toBe(200);
    const { id, version, updatedAt: _, updatedBy: __, ...network } = created.body;
    const inOffice = {
      field: 'client.ip',
      op: 'inNetwork' as const,
      values: [networkReference(id)],
    };
    const limited = await home.call(huntHosts, { body: { timeRange: range, filters: [inOffice] } });
    expect(
      limited.body.items.map(({ ip, networks }) => [ip, networks.map(({ name }) => name)]),
    ).toEqual([
      ['10.1.0.5', ['Office']],
      ['203.0.113.9', []],
    ]);
    const changed = await home.call(updateNetwork, {
      params: { id },
      body: { ...network, cidrs: ['10.2.0.0/16'], version },
    });
    expect(changed.status).toBe(200);
    const moved = await home.call(huntHosts, {
      body: { timeRange: range, filters: [inOffice], side: 'client' },
    });
    expect(moved.body.items.map(({ ip }) => ip)).toEqual(['10.2.0.6']);
    const stale = await home.call(updateNetwork, { params: { id }, body: { ...network, version } });
    expect([stale.status, stale.message]).toEqual([
      409,
      expect.stringContaining('changed "Office" at') as string,
    ]);
    const twin = await home.call(createNetwork, { body: network });
    expect([twin.status, twin.message]).toEqual([
      400,
      'There is a network "Office" already. Choose another name.',
    ]);
    expect((await home.call(deleteNetwork, { params: { id } })).status).toBe(200);
    expect((await home.call(listNetworks)).body.items).toEqual([]);
    const gone = await home.call(huntSummary, { body: { filters: [inOffice] } });
    expect([gone.status, gone.message]).toEqual([
      400,
      `The network definition "${id}" does not exist any more.`,
    ]);
  });
});

describe('bad input', () => {
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
    const answer = await home.call(huntSummary, { body: body as never });
    expect(answer.status).toBe(400);
    expect(answer.message).toContain(sentence);
  });

  it('refuses a nest of 64 levels and a body beyond 1 MiB', async () => {
    const nest = Array.from({ length: 64 }).reduce<unknown>((inner) => ({ all: [inner] }), {
      field: 'src_ip',
      op: 'exists',
    });
    const body = { filters: [nest] };
    const deep = await home.call(huntSummary, { body });
    expect([deep.status, deep.message]).toEqual([
      400,
      expect.stringContaining('nested more than 12 levels deep') as string,
    ]);
    const large = await home.call(huntSummary, { body: { query: 'x'.repeat(1_100_000) } });
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
    const answer = await home.call(huntSummary, { body: { filters: [filter] } });
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
                                            any: [
                                              { field: 'tls.sni', op: 'exists', negated: true },
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
        ],
      },
      5,
    ],
    ['a role', { field: 'server.ip', op: 'hasRole', value: 'HTTP proxy' }, 5],
    ['no such key', { field: '__proto__.x', op: 'exists' }, 0],
  ])('%s: a right answer', async (_name, filter, total) => {
    const answer = await home.call(huntSummary, {
      body: { timeRange: range, filters: [filter] },
    });
    expect([answer.status, answer.body.total, answer.body.failures]).toEqual([200, total, []]);
  });

  it('answers with the field that no event can have', async () => {
    const { status: code, body } = await home.call(huntSummary, {
      body: { filters: [{ field: 'no.such.field', op: 'is', value: 1 }] },
    });
    expect([code, body.total, body.notes[0]?.field]).toEqual([200, 0, 'no.such.field']);
  });
});

describe('who may do what', () => {
  const reader = { username: uniqueName('reader'), password: 'reader-password' };
  const blind = { username: uniqueName('blind'), password: 'blind-password' };
  const role = uniqueName('events');

  beforeAll(async () => {
    await client.security.putRole({
      name: role,
      indices: [{ names: [index], privileges: ['read', 'view_index_metadata'] }],
    });
    await client.security.putRole({ name: 'suricata_hunt_read', cluster: [] });
    await client.security.putUser({ ...reader, roles: [role, 'suricata_hunt_read'] });
    await client.security.putUser({ ...blind, roles: ['suricata_hunt_read'] });
  });

  afterAll(async () => {
    await client.security.deleteUser({ username: reader.username });
    await client.security.deleteUser({ username: blind.username });
    await client.security.deleteRole({ name: role });
  });

  it('a reader hunts but changes nothing', async () => {
    const seen = await home.call(huntSummary, { body: {} }, reader);
    expect(seen.body.total).toBe(6);
    const refused = await home.call(
      createNetwork,
      { body: { name: 'x', kind: 'other', cidrs: ['10.0.0.0/8'], description: '', home: true } },
      reader,
    );
    expect(refused.status).toBe(403);
  });

  it('a user without rights on the indices is told so', async () => {
    const answer = await home.call(huntSummary, { body: {} }, blind);
    expect(answer.status).toBe(403);
    expect(answer.message).toContain('You lack rights in Elasticsearch');
    const wrong = await home.call(huntSummary, { body: {} }, { ...blind, password: 'wrong' });
    expect(wrong.status).toBe(401);
  });
});

describe('status and catalogue', () => {
  it('tells what there is', async () => {
    const { body } = await home.call(status);
    expect(body).toMatchObject({ eventCount: 7, indices: 1, indexPattern: index });
  });

  it.each(['proxy', 'proxies', 'T1090'])('finds the proxies by %s', async (search) => {
    const { body } = await home.call(guidedFilters, { query: { search } });
    const ids = body.items.map(({ id }) => id);
    expect(ids).toContain('roles-http-proxies');
    if (search !== 'T1090') expect(ids[0]).toBe('roles-http-proxies');
  });

  it('has at least 275 guided filters', async () => {
    const { body } = await home.call(guidedFilters);
    expect(body.items.length).toBeGreaterThanOrEqual(275);
  });
});
