/** The list of hosts against our own count of the same events, over layouts; and what is told of them. */
import {
  createNetwork,
  huntHost,
  huntHosts,
  huntView,
  type HostRow,
  type Hosts,
} from '../../common/api';
import { endsOf } from '../../common/hosts';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex } from '../support/layout_indices';

type Event = Record<string, unknown> & { timestamp: string; event_type: string };

const client = testCluster();
const base = uniqueName('hosts');
const indices = [`${base}-raw`, `${base}-agent`];
const START = Date.parse('2026-03-02T00:00:00Z');
const timeRange = { from: '2026-03-02T00:00:00Z', to: '2026-03-02T23:59:59.999Z' };

let state = 5;
/** Repeatable numbers below a bound; the low bits of such numbers repeat soon. */
const next = (bound: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor(state / 256) % bound;
};
const time = (minute: number) => new Date(START + minute * 60_000).toISOString();

const inside = () => `10.0.${next(2)}.${next(12)}`;
const outside = () => (next(3) === 0 ? `2001:db8::${next(9) + 1}` : `192.0.2.${next(15)}`);

const ends = () => ({
  src_ip: inside(),
  src_port: 50_000 + next(1_000),
  dest_ip: outside(),
  dest_port: [80, 443, 8_080][next(3)] ?? 80,
});

const flowEvent = (): Event => ({
  timestamp: time(next(1_440)),
  event_type: 'flow',
  ...ends(),
  flow: { bytes_toserver: 100 + next(900), bytes_toclient: 1_000 + next(9_000) },
});

/** Alerts of all kinds: on the request, on the answer, with and without the ends of the flow. */
const alertEvent = (): Event => {
  const { src_ip, src_port, dest_ip, dest_port } = ends();
  const back = next(2) === 0;
  return {
    timestamp: time(next(1_440)),
    event_type: 'alert',
    ...(back
      ? { src_ip: dest_ip, src_port: dest_port, dest_ip: src_ip, dest_port: src_port }
      : { src_ip, src_port, dest_ip, dest_port }),
    direction: back ? 'to_client' : 'to_server',
    alert: { signature_id: 3_000 + next(9), gid: 1, signature: 'TEST', severity: 2 },
    // An alert tells how much its flow had so far: never to be added to what the flow tells.
    flow:
      next(2) === 0
        ? { src_ip, src_port, dest_ip, dest_port, bytes_toserver: 7, bytes_toclient: 9 }
        : { bytes_toserver: 7, bytes_toclient: 9 },
  };
};

const selfEvent = (minute: number): Event => ({
  timestamp: time(minute),
  event_type: 'smb',
  src_ip: '10.0.0.1',
  dest_ip: '10.0.0.1',
});

const TOLD: Event[] = [
  {
    timestamp: time(1),
    event_type: 'tls',
    ...ends(),
    dest_ip: '192.0.2.3',
    tls: { sni: 'shop.example' },
  },
  {
    timestamp: time(2),
    event_type: 'dns',
    ...ends(),
    dns: {
      version: 3,
      type: 'response',
      queries: [{ rrname: 'mail.example', rrtype: 'A' }],
      answers: [{ rrname: 'mail.example', rrtype: 'A', rdata: '192.0.2.4' }],
    },
  },
  {
    timestamp: time(3),
    event_type: 'dhcp',
    src_ip: '10.0.1.2',
    dest_ip: '10.0.0.1',
    dhcp: { type: 'request', client_ip: '10.0.1.2', assigned_ip: '0.0.0.0', hostname: 'WS-042' },
  },
  // The day before: no name of this day.
  {
    timestamp: time(-10),
    event_type: 'tls',
    ...ends(),
    dest_ip: '192.0.2.3',
    tls: { sni: 'old.example' },
  },
];

const EVENTS: Event[] = [
  ...Array.from({ length: 300 }, flowEvent),
  ...Array.from({ length: 300 }, alertEvent),
  selfEvent(10),
  selfEvent(20),
  ...TOLD,
];
const OF_DAY = EVENTS.filter(({ timestamp }) => timestamp >= timeRange.from);

let home: HuntHome;
let servers = '';

beforeAll(async () => {
  const [raw = '', agent = ''] = indices;
  const done = [
    await fillLayoutIndex(
      client,
      raw,
      'x.keyword',
      EVENTS.filter((_, place) => place % 2 === 0),
    ),
    await fillLayoutIndex(
      client,
      agent,
      'agent',
      EVENTS.filter((_, place) => place % 2 === 1),
    ),
  ];
  expect(done.map(({ refused }) => [...refused.values()])).toEqual([[], []]);
  home = await startHuntHome(`${base}-*`);
  const network = { kind: 'servers' as const, description: '', home: true };
  const made = await home.call(createNetwork, {
    body: { ...network, name: 'Servers', cidrs: ['10.0.1.0/24'] },
  });
  servers = made.body.id;
  await home.call(createNetwork, {
    body: { ...network, kind: 'department', name: 'All', cidrs: ['10.0.0.0/16'] },
  });
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index: indices });
  await client.close();
});

const ask = async (options: object = {}): Promise<Hosts> => {
  const answer = await home.call(huntHosts, {
    body: { timeRange, facts: false, perPage: 100, ...options },
  });
  expect([answer.status, answer.message]).toEqual([200, '']);
  expect([answer.body.notes, answer.body.failures]).toEqual([[], []]);
  return answer.body;
};

const ENDS = new Map(EVENTS.map((event) => [event, endsOf(event)]));

/** A host as we count it. */
const countedHost = (ip: string, side: Hosts['side'], events: readonly Event[] = OF_DAY) => {
  const as = (event: Event) => {
    const { client: asked, server } = ENDS.get(event) ?? {};
    return { client: asked?.ip === ip, server: server?.ip === ip };
  };
  const own = events.filter((event) =>
    side === 'both' ? as(event).client || as(event).server : as(event)[side],
  );
  const any = events.filter((event) => as(event).client || as(event).server);
  const byEventType: Record<string, number> = {};
  for (const { event_type: type } of own) byEventType[type] = (byEventType[type] ?? 0) + 1;
  const flows = own.filter(({ event_type: type }) => type === 'flow');
  const sum = (sent: boolean) =>
    flows.reduce((all, event) => {
      const { bytes_toserver: toServer, bytes_toclient: toClient } = event['flow'] as Record<
        string,
        number
      >;
      return all + ((as(event).client === sent ? toServer : toClient) ?? 0);
    }, 0);
  const times = own.map(({ timestamp }) => timestamp).toSorted();
  const isServer = any.some((event) => as(event).server);
  const isClient = any.some((event) => as(event).client);
  return {
    ip,
    events: own.length,
    byEventType,
    bytes: flows.length === 0 ? null : { out: sum(true), in: sum(false) },
    signatures: new Set(
      own.flatMap(({ alert }) => (alert as { signature_id?: number })?.signature_id ?? []),
    ).size,
    firstSeen: times[0],
    lastSeen: times.at(-1),
    side: isServer && isClient ? 'both' : isServer ? 'server' : 'client',
  };
};

const shown = (row: HostRow) => ({
  ip: row.ip,
  events: row.events,
  byEventType: Object.fromEntries(Object.entries(row.byEventType).filter(([, n]) => n > 0)),
  bytes: row.bytes,
  signatures: row.signatures.count,
  firstSeen: row.firstSeen,
  lastSeen: row.lastSeen,
  side: row.side,
});

const hostsOn = (side: Hosts['side'], events: readonly Event[] = OF_DAY): string[] => [
  ...new Set(
    events.flatMap((event) => {
      const { client: asked, server } = ENDS.get(event) ?? {};
      return [
        ...(side === 'server' ? [] : [asked?.ip]),
        ...(side === 'client' ? [] : [server?.ip]),
      ].filter((ip) => ip !== undefined);
    }),
  ),
];
const byIp = (a: { ip: string }, b: { ip: string }) => (a.ip < b.ip ? -1 : 1);

/** Alerts with and without the ends of their flow, events of both directions, and all of them. */
const TYPES = [undefined, ['alert'], ['dns', 'alert'], ['flow']];
const ASKED = (['both', 'client', 'server'] as const).flatMap((side) =>
  TYPES.map((eventTypes) => ({ side, eventTypes })),
);

it.each(ASKED)(
  'counts as we count ourselves: $side of $eventTypes',
  async ({ side, eventTypes }) => {
    const { items, total, all, totalIsExact } = await ask({
      side,
      ...(eventTypes && { eventTypes }),
    });
    const events = OF_DAY.filter(({ event_type: type }) => eventTypes?.includes(type) ?? true);
    expect(events.length).toBeGreaterThan(5);
    const ips = hostsOn(side, events);
    expect({ total, all, totalIsExact }).toEqual({
      total: ips.length,
      all: ips.length,
      totalIsExact: true,
    });
    expect(items.map(shown).toSorted(byIp)).toEqual(
      ips.map((ip) => countedHost(ip, side, events)).toSorted(byIp),
    );
    for (const { bars, events: many } of items) expect(bars.reduce((a, b) => a + b, 0)).toBe(many);
  },
);

it('knows no bytes where no flow is among the events', async () => {
  const { items } = await ask({ eventTypes: ['alert'] });
  expect(items.length).toBeGreaterThan(10);
  expect(items.every(({ bytes }) => bytes === null)).toBe(true);
});

it.each([
  ['events', (row: HostRow) => row.events],
  ['firstSeen', (row: HostRow) => Date.parse(row.firstSeen ?? '')],
  ['lastSeen', (row: HostRow) => Date.parse(row.lastSeen ?? '')],
  ['bytes', (row: HostRow) => (row.bytes ? row.bytes.in + row.bytes.out : -1)],
  ['signatures', (row: HostRow) => row.signatures.count],
] as const)('orders by %s, either way', async (field, pick) => {
  for (const direction of ['asc', 'desc'] as const) {
    const { items } = await ask({ sort: { field, direction } });
    const values = items.map(pick).filter((value) => value >= 0);
    expect(values.length).toBeGreaterThan(10);
    const sorted = values.toSorted((a, b) => (direction === 'asc' ? a - b : b - a));
    expect(values).toEqual(sorted);
  }
});

it('pages without a gap and without doubles, in the order of addresses', async () => {
  const ips: string[] = [];
  const sort = { field: 'ip', direction: 'asc' };
  const { total } = await ask({ sort, perPage: 7 });
  for (let page = 1; page <= Math.ceil(total / 7); page += 1) {
    ips.push(...(await ask({ sort, perPage: 7, page })).items.map(({ ip }) => ip));
  }
  expect(ips).toHaveLength(total);
  expect(ips.toSorted()).toEqual(hostsOn('both').toSorted());
  const v4 = ips.filter((ip) => !ip.includes(':'));
  const number = (ip: string) => ip.split('.').reduce((all, part) => all * 256 + Number(part), 0);
  expect(ips.slice(0, v4.length)).toEqual(v4.toSorted((a, b) => number(a) - number(b)));
});

it('narrows by place, network and kind, and says how many are where', async () => {
  const all = hostsOn('both');
  const isInside = (ip: string) => ip.startsWith('10.0.');
  const isServer = (ip: string) => ip.startsWith('10.0.1.');
  const { places } = await ask();
  expect(places).toMatchObject({
    inside: all.filter(isInside).length,
    outside: all.filter((ip) => !isInside(ip)).length,
    noNetwork: all.filter((ip) => !isInside(ip)).length,
  });
  expect(places.networks).toContainEqual({ id: servers, hosts: all.filter(isServer).length });
  const totals = await Promise.all([
    ask({ where: 'inside' }),
    ask({ where: 'outside' }),
    ask({ network: servers }),
    ask({ network: 'none' }),
    ask({ kind: 'department' }),
  ]);
  expect(totals.map(({ total }) => total)).toEqual([
    all.filter(isInside).length,
    all.filter((ip) => !isInside(ip)).length,
    all.filter(isServer).length,
    all.filter((ip) => !isInside(ip)).length,
    all.filter((ip) => isInside(ip) && !isServer(ip)).length,
  ]);
  for (const one of totals) expect(one.all).toBe(all.length);
});

it('puts hosts of one network together, each in the order asked for', async () => {
  const { items } = await ask({ group: 'network' });
  const names = items.map(({ networks }) => networks[0]?.name ?? '');
  expect([...new Set(names)]).toEqual(['All', 'Servers', '']);
  for (const name of ['All', 'Servers', '']) {
    expect(names.lastIndexOf(name) - names.indexOf(name) + 1).toBe(
      names.filter((one) => one === name).length,
    );
    const events = items
      .filter(({ networks }) => (networks[0]?.name ?? '') === name)
      .map((row) => row.events);
    expect(events).toEqual(events.toSorted((a, b) => b - a));
  }
});

it('finds by a part of the address, and by names of this time range', async () => {
  const find = async (text: string) => (await ask({ find: text })).items.map(({ ip }) => ip);
  expect((await find('10.0.1.')).toSorted()).toEqual(
    hostsOn('both')
      .filter((ip) => ip.includes('10.0.1.'))
      .toSorted(),
  );
  expect(await find('SHOP')).toEqual(['192.0.2.3']);
  expect(await find('mail.ex')).toEqual(['192.0.2.4']);
  expect(await find('ws-04')).toEqual(['10.0.1.2']);
  expect(await find('old.example')).toEqual([]);
});

it('tells names with where they were seen, and roles with their evidence', async () => {
  const { lines } = await home.callLines(huntView, {
    body: {
      hunt: { timeRange, eventTypes: ['alert'] },
      hostFacts: { ips: ['192.0.2.3', '192.0.2.4', '10.0.1.2', '203.0.113.1'] },
    },
  });
  const [line] = lines;
  if (line?.part !== 'hostFacts' || !('answer' in line)) throw new Error('No facts came.');
  const facts = line.answer.items.map(({ ip, names }) => [ip, names]);
  expect(facts).toEqual([
    [
      '192.0.2.3',
      [{ name: 'shop.example', from: 'tls', events: 1, since: '2026-03-02T00:01:00.000Z' }],
    ],
    [
      '192.0.2.4',
      [{ name: 'mail.example', from: 'dns', events: 1, since: '2026-03-02T00:02:00.000Z' }],
    ],
    ['10.0.1.2', [{ name: 'WS-042', from: 'dhcp', events: 1, since: '2026-03-02T00:03:00.000Z' }]],
    ['203.0.113.1', []],
  ]);
  expect(line.answer.failures).toEqual([]);
  // The API's own list waits for both.
  const { items } = await ask({ facts: true, find: '192.0.2.3' });
  expect(items[0]?.names).toEqual(['shop.example']);
});

it('gives a host in brief, and refuses what is no address', async () => {
  const ip = '192.0.2.3';
  const { body } = await home.call(huntHost, { body: { timeRange, ip } });
  const asServer = countedHost(ip, 'server');
  const own = OF_DAY.filter((event) => ENDS.get(event)?.server?.ip === ip);
  expect(body).toMatchObject({
    ip,
    inside: false,
    networks: [],
    firstSeen: asServer.firstSeen,
    lastSeen: asServer.lastSeen,
    asServer: {
      events: asServer.events,
      byEventType: asServer.byEventType,
      bytes: asServer.bytes,
      peerCount: {
        count: new Set(own.map((event) => ENDS.get(event)?.client?.ip)).size,
        isExact: true,
      },
    },
    asClient: { events: 0, bytes: null, peers: [] },
    alertCount: own.filter(({ event_type: type }) => type === 'alert').length,
  });
  const ports = new Map<string, number>();
  for (const event of own) {
    const port = String(ENDS.get(event)?.server?.port);
    ports.set(port, (ports.get(port) ?? 0) + 1);
  }
  expect(
    Object.fromEntries(body.asServer.ports.map(({ value, events }) => [value, events])),
  ).toEqual(Object.fromEntries(ports));
  expect(body.fact.names.map(({ name }) => name)).toEqual(['shop.example']);
  const wrong = await home.call(huntHost, { body: { ip: 'shop.example' } });
  expect([wrong.status, wrong.message]).toEqual([
    400,
    '"shop.example" is not an address. Write it as 10.1.2.3 or 2001:db8::1.',
  ]);
});
