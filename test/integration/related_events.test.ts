/** What belongs to an event beyond its flow: the same connection elsewhere, and what others share. */
import { addressNames, eventEvidence, heldFields, relatedCounts } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex, type LayoutName } from '../support/layout_indices';

const client = testCluster();
const prefix = uniqueName('related');
const raw = `${prefix}-raw`;
const agent = `${prefix}-agent`;

const at = (minute: number): string =>
  `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000000+0000`;

const flow = {
  src_ip: '10.1.0.5',
  src_port: 50_000,
  dest_ip: '203.0.113.9',
  dest_port: 443,
  community_id: '1:same=',
};

const EVENTS = [
  {
    timestamp: at(0),
    event_type: 'tls',
    flow_id: 1,
    host: 'a',
    ...flow,
    tls: { sni: 'x.example' },
  },
  { timestamp: at(1), event_type: 'flow', flow_id: 1, host: 'a', ...flow },
  // Another sensor on the way, and the same sensor after a restart.
  {
    timestamp: at(0),
    event_type: 'tls',
    flow_id: 1,
    host: 'b',
    ...flow,
    tls: { sni: 'x.example' },
  },
  { timestamp: at(2), event_type: 'flow', flow_id: 7, host: 'a', ...flow },
  // The same ports two days later are another connection.
  {
    ...flow,
    timestamp: '2026-03-03T10:00:00.000000+0000',
    event_type: 'tls',
    flow_id: 9,
    host: 'a',
    tls: { sni: 'x.example' },
  },
  { timestamp: at(3), event_type: 'dns', flow_id: 3, host: 'a', src_ip: '10.1.0.5' },
];

const names = `${prefix}-names`;
const namedServer = '203.0.113.50';

const dns = (rrname: string, time: string) => ({
  timestamp: time,
  event_type: 'dns',
  src_ip: '10.1.0.1',
  dest_ip: '10.2.0.7',
  dns: { type: 'answer', rrname, answers: [{ rrname, rrtype: 'A', rdata: namedServer }] },
});

const NAMING = [
  dns('old.example', at(0)),
  dns('new.example', at(10)),
  dns('later.example', at(30)),
  {
    timestamp: at(11),
    event_type: 'tls',
    src_ip: '10.2.0.7',
    dest_ip: namedServer,
    tls: { sni: 'sni.example' },
  },
  {
    timestamp: at(11),
    event_type: 'http',
    src_ip: '10.2.0.7',
    dest_ip: namedServer,
    http: { hostname: 'behind.example', http_method: 'CONNECT', url: 'behind.example:443' },
  },
  {
    timestamp: at(1),
    event_type: 'dhcp',
    src_ip: '10.1.0.1',
    dest_ip: '10.2.0.7',
    dhcp: { assigned_ip: '10.2.0.7', hostname: 'laptop-7', dhcp_type: 'ack' },
  },
];

let home: HuntHome;

beforeAll(async () => {
  const layouts: [string, LayoutName][] = [
    [raw, 'keyword'],
    [agent, 'agent'],
  ];
  for (const [index, layout] of layouts) await fillLayoutIndex(client, index, layout, EVENTS);
  await fillLayoutIndex(client, names, 'keyword', NAMING);
  home = await startHuntHome(`${prefix}-*`);
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index: [raw, agent, names], ignore_unavailable: true });
  await client.close();
});

it('finds the same connection under another flow id and on another sensor', async () => {
  const { body } = await home.call(eventEvidence, { params: { index: raw, id: '0' } });
  expect(body.evidence['tls']?.some(({ index, id }) => index === raw && id === '0')).toBe(true);
  const elsewhere = body.elsewhere?.events.map(({ event }) => [event['host'], event['flow_id']]);
  expect(elsewhere).toEqual(
    expect.arrayContaining([
      ['b', 1],
      ['a', 7],
    ]),
  );
  expect(elsewhere).not.toContainEqual(['a', 9]);
  expect(elsewhere?.some(([host, id]) => host === 'a' && String(id) === '1')).toBe(false);
  expect(body.elsewhere?.joinedBy).toBe('Same community id 1:same=, another flow id or sensor.');
});

it('says nothing of elsewhere where no sensor logs community ids', async () => {
  const { body } = await home.call(eventEvidence, { params: { index: raw, id: '5' } });
  expect(body.elsewhere).toBeUndefined();
});

it('counts what shares a value, over layouts, in the time range alone', async () => {
  const filters = [
    { field: 'src_ip', op: 'is' as const, value: '10.1.0.5' },
    { field: 'tls.sni', op: 'is' as const, value: 'x.example' },
    { field: 'server.ip', op: 'is' as const, value: '203.0.113.9' },
    { field: 'tls.ja4', op: 'is' as const, value: 'none' },
  ];
  const day = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' };
  const one = await home.call(relatedCounts, { body: { timeRange: day, filters } });
  expect(one.body.counts).toEqual([10, 4, 8, 0]);
  const all = await home.call(relatedCounts, { body: { filters } });
  expect(all.body.counts).toEqual([12, 6, 10, 0]);
});

it('names the fields that hold something, whatever the layout', async () => {
  const { body } = await home.call(heldFields);
  expect(body.fields).toEqual(
    expect.arrayContaining(['src_ip', 'tls.sni', 'event_type', 'community_id', 'flow_id']),
  );
  expect(body.fields).not.toContain('tls.ja4');
  expect(body.fields.filter((field) => /keyword|suricata\.eve|@timestamp$/.test(field))).toEqual([
    '@timestamp',
  ]);
});

it('tells the names that addresses had at a moment, and who said them', async () => {
  const namesAt = async (time: string) => {
    const { body } = await home.call(addressNames, {
      body: { addresses: [namedServer, '10.2.0.7'], at: time },
    });
    return Object.fromEntries(
      Object.entries(body.names).map(([ip, found]) => [
        ip,
        found.map(({ name, by }) => `${name} ${by}`),
      ]),
    );
  };
  expect(await namesAt('2026-03-01T10:20:00Z')).toEqual({
    [namedServer]: ['new.example dns', 'old.example dns', 'sni.example tls'],
    '10.2.0.7': ['laptop-7 dhcp'],
  });
  expect(await namesAt('2026-03-01T10:05:00Z')).toEqual({
    [namedServer]: ['old.example dns'],
    '10.2.0.7': ['laptop-7 dhcp'],
  });
});
