/** The hosts behind a handful of events: which end, counted once, in pages. */
import { huntHosts } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome } from '../support/hunt_home';
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

it('lists the end that the guided filter is about', async () => {
  const { body } = await known.home.call(huntHosts, {
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
  const { body } = await known.home.call(huntHosts, {
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
  const { body } = await known.home.call(huntHosts, {
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
      known.home.call(huntHosts, { body: { timeRange: range, perPage: 1, page } }),
    ),
  );
  expect(pages.map(({ body }) => body.items.map(({ ip }) => ip))).toEqual([
    ['10.1.0.5'],
    ['203.0.113.9'],
    ['10.2.0.6'],
    [],
  ]);
});
