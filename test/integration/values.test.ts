/** What is told of a value is what counting the events by hand gives, over several layouts. */
import {
  huntEvents,
  huntTopValues,
  listLookups,
  valueEverything,
  valuePrevalence,
} from '../../common/api';
import { isPresent, valuesAt } from '../../common/eve';
import { endsOf } from '../../common/hosts';
import { canonicalAddress } from '../../common/networks';
import { valueKind } from '../../common/values';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex } from '../support/layout_indices';
import { realEvents } from '../support/real_events';

type Event = Record<string, unknown>;

const client = testCluster();
const prefix = uniqueName('values');
const real = realEvents('real-suricata8.ndjson.gz', 40).filter(
  (event) => event['event_type'] !== 'stats',
);
const cut = Math.floor(real.length / 3);
const PARTS = [
  ['keyword', real.slice(0, cut)],
  ['x.keyword', real.slice(cut, 2 * cut)],
  ['agent', real.slice(2 * cut)],
] as const;
const crowd = `${prefix}-crowd`;

/** Many agents of which each index knows others best, and one that is common in all together. */
const crowdEvents = (index: number): Event[] =>
  Array.from({ length: 4_200 }, (_, n) => ({
    event_type: 'http',
    timestamp: new Date(Date.UTC(2026, 2, 1) + n * 1_000 + index).toISOString(),
    src_ip: `10.${index}.${n >> 8}.${n & 255}`,
    dest_ip: '203.0.113.9',
    http: {
      // In each index the first 600 stand twice; `everywhere` once too rarely to be among them.
      http_user_agent:
        n < 3_000
          ? `agent-${index}-${n % 1_500}`
          : n === 3_000
            ? 'everywhere'
            : `rare-${index}-${n}`,
    },
  }));

let home: HuntHome;
let crowdHome: HuntHome;

beforeAll(async () => {
  for (const [layout, events] of PARTS) {
    await fillLayoutIndex(client, `${prefix}-${layout.replace('.', '')}`, layout, [...events]);
  }
  for (const index of [0, 1, 2]) {
    await fillLayoutIndex(client, `${crowd}${index}`, 'keyword', crowdEvents(index));
  }
  home = await startHuntHome(`${prefix}-keyword,${prefix}-xkeyword,${prefix}-agent`);
  crowdHome = await startHuntHome(`${crowd}*`);
}, 300_000);

afterAll(async () => {
  await home.stop();
  await crowdHome.stop();
  await client.indices.delete({
    index: [
      ...PARTS.map(([layout]) => `${prefix}-${layout.replace('.', '')}`),
      ...[0, 1, 2].map((index) => `${crowd}${index}`),
    ],
  });
  await client.close();
});

const textsIn = (event: Event, field: string): string[] => {
  const end = /^(client|server)\.(ip|port)$/.exec(field);
  if (end !== null) {
    const { client: asks, server: serves } = endsOf(event);
    const found = end[1] === 'client' ? asks : serves;
    const value = end[2] === 'ip' ? found?.ip : found?.port;
    return value === undefined ? [] : [String(value)];
  }
  return valuesAt(event, field).map((value) => {
    const text = canonicalAddress(String(value)) ?? String(value);
    // Suricata's releases differ in it, and so filters ignore it.
    return field === 'proto' ? text.toUpperCase() : text;
  });
};

const has = (event: Event, fields: readonly string[], value: string): boolean =>
  fields.some((field) => textsIn(event, field).includes(value));

const countBy = (events: readonly Event[], field: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const text of new Set(textsIn(event, field)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
};

const FIELDS = [
  'event_type',
  'src_ip',
  'client.ip',
  'dest_port',
  'server.port',
  'flow_id',
  'proto',
  'tls.sni',
  'http.status',
  'alert.signature',
  'community_id',
];

describe('top values', () => {
  test.each(FIELDS)('of %s are those that counting gives', async (field) => {
    const { status, body } = await home.call(huntTopValues, { body: { field, size: 1_000 } });
    expect([status, body.failures]).toEqual([200, []]);
    const counts = countBy(real, field);
    const expected = [...counts.values()].toSorted((a, b) => b - a).slice(0, 1_000);
    expect(counts.size).toBeGreaterThan(1);
    expect(body.countsAreExact).toBe(true);
    // Of those with equally many events any may be among them.
    expect(body.values.map(({ events }) => events)).toEqual(expected);
    for (const { value, events } of body.values) {
      expect([value, events]).toEqual([value, counts.get(String(value))]);
    }
    expect(body.total).toBe(real.length);
    expect(body.noValue).toBe(real.filter((event) => textsIn(event, field).length === 0).length);
  });

  test('least frequent ones come first when they are asked for, and the rest is told', async () => {
    const { body } = await home.call(huntTopValues, {
      body: { field: 'dest_port', size: 3, order: 'least' },
    });
    const counts = [...countBy(real, 'dest_port').values()].toSorted((a, b) => a - b);
    expect(body.values.map(({ events }) => events)).toEqual(counts.slice(0, 3));
    expect(body.orderIsExact).toBe(true);
    expect(body.other).toBe(counts.slice(3).reduce((sum, count) => sum + count, 0));
  });

  test('whole numbers beyond 2^53 stay what they are', async () => {
    const { body } = await home.call(huntTopValues, { body: { field: 'flow_id', size: 5 } });
    const [first] = body.values;
    const { body: found } = await home.call(huntEvents, {
      body: { filters: [{ field: 'flow_id', op: 'is', value: first?.value ?? 0 }], size: 1 },
    });
    expect(found.total).toBe(first?.events);
  });

  test('are narrowed by what they contain', async () => {
    const { body } = await home.call(huntTopValues, {
      body: { field: 'event_type', size: 50, search: 'FL' },
    });
    expect(body.values.map(({ value }) => String(value)).toSorted()).toEqual(
      [...countBy(real, 'event_type').keys()].filter((type) => type.includes('fl')).toSorted(),
    );
    const { body: addresses } = await home.call(huntTopValues, {
      body: { field: 'src_ip', size: 1_000, search: '10.' },
    });
    expect(addresses.values.length).toBeGreaterThan(0);
    expect(addresses.values.every(({ value }) => String(value).includes('10.'))).toBe(true);
  });

  test('a field without data has no values and says why', async () => {
    const { body } = await home.call(huntTopValues, { body: { field: 'no.such.field' } });
    expect([body.values, body.noValue, body.other]).toEqual([[], real.length, 0]);
    expect(body.notes[0]?.reason).toContain('no data');
  });

  test('what every index lists too low is counted again', async () => {
    const { body } = await crowdHome.call(huntTopValues, {
      body: { field: 'http.http_user_agent', size: 5 },
    });
    expect(body.countsAreExact).toBe(true);
    expect(body.values.map(({ events }) => events)).toEqual([2, 2, 2, 2, 2]);
    // `everywhere` has three events and no index names it: that is not hidden.
    expect(body.orderIsExact).toBe(false);
    const all = await crowdHome.call(huntTopValues, {
      body: { field: 'http.http_user_agent', size: 1, search: 'every' },
    });
    expect(all.body).toMatchObject({
      values: [{ value: 'everywhere', events: 3 }],
      orderIsExact: true,
    });
  });

  test('the rarest of very many are rare, and not said to be all', async () => {
    const { body } = await crowdHome.call(huntTopValues, {
      body: { field: 'src_ip', size: 10, order: 'least' },
    });
    expect(body.values.map(({ events }) => events)).toEqual(Array(10).fill(1));
    expect(body.orderIsExact).toBe(false);
  });
});

const VALUES: [string | string[], string | number][] = [
  ['event_type', 'alert'],
  ['src_ip', textsIn(real[5] ?? {}, 'src_ip')[0] ?? ''],
  [['src_ip', 'dest_ip'], textsIn(real[50] ?? {}, 'dest_ip')[0] ?? ''],
  [
    'client.ip',
    textsIn(real.find((event) => event['event_type'] === 'alert') ?? {}, 'client.ip')[0] ?? '',
  ],
  ['dest_port', 443],
  ['tls.sni', [...countBy(real, 'tls.sni').keys()][0] ?? ''],
  ['tls.sni', 'never.seen.example'],
];

describe('prevalence', () => {
  test.each(VALUES)('of %s %s is that of counting', async (field, value) => {
    const fields = [field].flat();
    const filter = { field: 'dest_port', op: 'exists' as const };
    const { status, body } = await home.call(valuePrevalence, {
      body: { field, value, filters: [filter] },
    });
    expect([status, body.failures]).toEqual([200, []]);
    const having = real.filter((event) => has(event, fields, String(value)));
    const clients = new Set(having.flatMap((event) => endsOf(event).client?.ip ?? []));
    const servers = new Set(having.flatMap((event) => endsOf(event).server?.ip ?? []));
    const times = having.map((event) => Date.parse(String(event['timestamp'])));
    expect(body).toMatchObject({
      events: having.length,
      clients: clients.size,
      servers: servers.size,
      hosts: new Set([...clients, ...servers]).size,
      hostsAreExact: true,
      firstSeen: times.length === 0 ? null : new Date(Math.min(...times)).toISOString(),
      lastSeen: times.length === 0 ? null : new Date(Math.max(...times)).toISOString(),
      inHunt: { events: having.filter((event) => isPresent(event, 'dest_port')).length },
    });
    if (having.length === 0) return;
    const first = having.filter(
      (event) => Date.parse(String(event['timestamp'])) === Math.min(...times),
    );
    expect(
      first.map((event) => endsOf(event).client?.ip ?? textsIn(event, 'src_ip')[0] ?? null),
    ).toContain(body.firstHost);
  });

  test('of the time range does not hang on the event types that are switched on', async () => {
    // Names of DNS are answered by the source, and requests of TLS are not.
    const value =
      textsIn(real.find((event) => event['event_type'] === 'dns') ?? {}, 'server.ip')[0] ?? '';
    const { body } = await home.call(valuePrevalence, {
      body: { field: 'server.ip', value, eventTypes: ['tls'] },
    });
    const having = real.filter((event) => has(event, ['server.ip'], value));
    expect(having.length).toBeGreaterThan(0);
    expect(body.events).toBe(having.length);
    expect(body.clients).toBe(
      new Set(having.flatMap((event) => endsOf(event).client?.ip ?? [])).size,
    );
    expect(body.inHunt.events).toBe(having.filter((event) => event['event_type'] === 'tls').length);
  });

  test('more hosts than are listed are about so many', async () => {
    const { body } = await crowdHome.call(valuePrevalence, {
      body: { field: 'dest_ip', value: '203.0.113.9' },
    });
    expect(body).toMatchObject({ events: 12_600, servers: 1, hostsAreExact: false });
    expect(body.clients).toBeGreaterThan(12_000);
    expect(body.clients).toBeLessThan(13_200);
  });

  test('a value that the field cannot hold is refused with a sentence', async () => {
    const { status, message } = await home.call(valuePrevalence, {
      body: { field: 'src_ip', value: 'x.example' },
    });
    expect(status).toBe(400);
    expect(message).toContain('x.example');
  });
});

describe('everything about a value', () => {
  test.each([
    ['src_ip', textsIn(real[5] ?? {}, 'src_ip')[0] ?? ''],
    ['tls.sni', [...countBy(real, 'tls.sni').keys()][0] ?? ''],
    ['dest_port', 443],
  ])('%s %s stands where counting finds it', async (field, value) => {
    const { status, body } = await home.call(valueEverything, { body: { field, value } });
    expect([status, body.failures]).toEqual([200, []]);
    const { fields } = valueKind([field], value);
    expect(fields).toEqual(expect.arrayContaining(body.fields));
    // What the integration's pipeline drops cannot be found there.
    const having = real.filter((event) => has(event, body.fields, String(value)));
    const byType = Map.groupBy(having, (event) => String(event['event_type']));
    expect(
      Object.fromEntries(body.byEventType.map(({ eventType, events }) => [eventType, events])),
    ).toEqual(Object.fromEntries([...byType].map(([type, events]) => [type, events.length])));
    for (const { eventType, fields: counted } of body.byEventType) {
      for (const one of counted) {
        const events = byType
          .get(eventType)
          ?.filter((event) => has(event, [one.field], String(value)));
        expect([eventType, one.field, one.events]).toEqual([eventType, one.field, events?.length]);
      }
    }
    const servers = countBy(having, 'server.ip');
    servers.delete(String(value));
    expect(body.servers).toHaveLength(Math.min(10, servers.size));
    for (const { ip, events } of body.servers) expect([ip, events]).toEqual([ip, servers.get(ip)]);
    expect(body.total).toBe(having.length);
  });
});

test('the lookups that are configured are told', async () => {
  const { body } = await home.call(listLookups);
  expect(body.items.map(({ name }) => name)).toContain('VirusTotal');
});
