/**
 * Values of one field that stand in different physical fields, even within one layout: each event
 * counts once, wherever its value stands.
 */
import { huntTopValues, huntView, valueEverything, valuePrevalence } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const prefix = uniqueName('places');
const RAW = `${prefix}-raw`;
const ECS = [`${prefix}-agent`, `${prefix}-filebeat`] as const;

const keyword = { type: 'keyword' } as const;
const ip = { type: 'ip' } as const;

/** One flow has most events, the other has most of those in the field that is preferred. */
const MOST = '1:most=';
const LESS = '1:less=';

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString();

const raw = (second: number, id: string) => ({
  timestamp: at(second),
  event_type: 'alert',
  src_ip: `10.0.0.${second}`,
  dest_ip: '203.0.113.9',
  community_id: id,
  alert: { action: 'blocked', signature: 'One rule' },
});

const ecs = (second: number, places: { moved?: string; kept?: string }) => ({
  '@timestamp': at(second),
  source: { ip: `10.0.0.${second}` },
  destination: { ip: '203.0.113.9' },
  // `event.type` is shared with others, whose words are not Suricata's.
  event: { type: ['denied', 'info'] },
  ...(places.moved === undefined ? {} : { network: { community_id: places.moved } }),
  suricata: {
    eve: {
      event_type: 'alert',
      alert: { signature: 'One rule' },
      ...(places.kept === undefined ? {} : { community_id: places.kept }),
    },
  },
});

const NAMED = '192.0.2.50';

/** An answer of DNS, whose address stands in the ECS field or in Suricata's own. */
const dns = (second: number, rrname: string, places: { moved?: string; kept?: string }) => ({
  '@timestamp': at(second),
  source: { ip: '10.0.0.1' },
  destination: { ip: '10.0.0.2' },
  ...(places.moved === undefined ? {} : { dns: { answers: { data: places.moved } } }),
  suricata: {
    eve: {
      event_type: 'dns',
      dns: { rrname, ...(places.kept === undefined ? {} : { answers: { rdata: places.kept } }) },
    },
  },
});

const CLIENT = '10.9.9.9';

/** A request of one client, whose address stands in the ECS field, in Suricata's own or in both. */
const http = (second: number, places: { moved?: string; kept?: string }) => ({
  '@timestamp': at(second),
  ...(places.moved === undefined ? {} : { source: { ip: places.moved } }),
  destination: { ip: second === 62 ? CLIENT : '203.0.113.80' },
  suricata: {
    eve: {
      event_type: 'http',
      ...(places.kept === undefined ? {} : { src_ip: places.kept }),
    },
  },
});

const range = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

/** 2 + 5 + 1 events of the one, 1 + 3 of the other, 2 of none. */
const EVENTS = [
  ...range(0, 2).map((second) => [RAW, raw(second, MOST)] as const),
  [RAW, raw(2, LESS)] as const,
  ...range(10, 3).map((second) => [ECS[0], ecs(second, { moved: LESS })] as const),
  ...range(20, 5).map((second) => [ECS[1], ecs(second, { kept: MOST })] as const),
  // Some pipelines keep both.
  [ECS[1], ecs(30, { moved: MOST, kept: MOST })] as const,
  ...range(40, 2).map((second) => [ECS[1], ecs(second, {})] as const),
  [ECS[0], dns(50, 'moved.example', { moved: NAMED })] as const,
  [ECS[1], dns(51, 'kept.example', { kept: NAMED })] as const,
  [ECS[0], http(60, { moved: CLIENT })] as const,
  [ECS[1], http(61, { kept: CLIENT })] as const,
  [ECS[1], http(62, { moved: CLIENT, kept: CLIENT })] as const,
  [ECS[1], http(63, { kept: CLIENT })] as const,
];

let home: HuntHome;

beforeAll(async () => {
  await client.indices.create({
    index: RAW,
    mappings: {
      dynamic_templates: [{ texts: { match_mapping_type: 'string', mapping: keyword } }],
      properties: { timestamp: { type: 'date' }, src_ip: ip, dest_ip: ip },
    },
  });
  // As templates of a whole schema do, both indices map both fields.
  for (const index of ECS) {
    await client.indices.create({
      index,
      mappings: {
        dynamic_templates: [{ texts: { match_mapping_type: 'string', mapping: keyword } }],
        properties: {
          '@timestamp': { type: 'date' },
          source: { properties: { ip } },
          destination: { properties: { ip } },
          event: { properties: { type: keyword } },
          network: { properties: { community_id: keyword } },
          dns: { properties: { answers: { properties: { data: keyword } } } },
          suricata: {
            properties: {
              eve: {
                properties: {
                  event_type: keyword,
                  src_ip: ip,
                  community_id: keyword,
                  dns: {
                    properties: {
                      rrname: keyword,
                      answers: { properties: { rdata: keyword } },
                    },
                  },
                  alert: { properties: { signature: keyword } },
                },
              },
            },
          },
        },
      },
    });
  }
  await client.bulk({
    refresh: true,
    operations: EVENTS.flatMap(([index, event]) => [{ index: { _index: index } }, event]),
  });
  home = await startHuntHome(`${prefix}-*`);
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index: [RAW, ...ECS] });
  await client.close();
});

const ALERTS = { eventTypes: ['alert'] };

const stackBy = async (field: string) => {
  const { lines } = await home.callLines(huntView, { body: { hunt: ALERTS, stack: { field } } });
  for (const line of lines) {
    if (line.part === 'stack' && 'answer' in line) return line.answer.series;
  }
  throw new Error(`The answer lacks the timeline: ${JSON.stringify(lines)}`);
};

test('top values are counted in every place, and an event once', async () => {
  const { body } = await home.call(huntTopValues, { body: { field: 'community_id', ...ALERTS } });
  expect(body).toMatchObject({
    values: [
      { value: MOST, events: 8 },
      { value: LESS, events: 4 },
    ],
    countsAreExact: true,
    orderIsExact: true,
    noValue: 2,
    other: 0,
    failures: [],
  });
  const { body: first } = await home.call(huntTopValues, {
    body: { field: 'community_id', size: 1, order: 'least', ...ALERTS },
  });
  expect(first).toMatchObject({ values: [{ value: LESS, events: 4 }], other: 8 });
});

test('what is told of a value counts every place', async () => {
  const { body } = await home.call(valuePrevalence, {
    body: { field: 'community_id', value: MOST },
  });
  expect(body).toMatchObject({ events: 8, clients: 8, servers: 1, firstSeen: at(0) });
  const { body: all } = await home.call(valueEverything, {
    body: { field: 'community_id', value: MOST },
  });
  expect(all.byEventType).toEqual([
    { eventType: 'alert', events: 8, fields: [{ field: 'community_id', events: 8 }] },
  ]);
});

test('the timeline is coloured by the values of every place', async () => {
  const series = await stackBy('community_id');
  expect(series.map(({ value, total }) => [value, total])).toEqual([
    [MOST, 8],
    [LESS, 4],
    [null, 2],
  ]);
});

test('words of a layout are those of Suricata everywhere', async () => {
  const values = [{ value: 'blocked', events: 14 }];
  const { body } = await home.call(huntTopValues, { body: { field: 'alert.action', ...ALERTS } });
  expect(body).toMatchObject({ values, noValue: 0, other: 0 });
  const series = await stackBy('alert.action');
  expect(series.map(({ kind, value, total }) => [kind, value, total])).toEqual([
    ['value', 'blocked', 14],
  ]);
});

test('names of a host are told by every place that holds its address', async () => {
  const { lines } = await home.callLines(huntView, {
    body: { hunt: {}, hostFacts: { ips: [NAMED] } },
  });
  const names = lines.flatMap((line) =>
    line.part === 'hostFacts' && 'answer' in line
      ? line.answer.items.flatMap((item) => item.names.map(({ name }) => name))
      : [],
  );
  expect(names.toSorted()).toEqual(['kept.example', 'moved.example']);
});

const REQUESTS = { eventTypes: ['http'] };

test.each(['both', 'client'] as const)('hosts are those of every place: %s', async (side) => {
  const { lines } = await home.callLines(huntView, {
    body: { hunt: REQUESTS, hosts: { side } },
  });
  const [found] = lines.flatMap((line) =>
    line.part === 'hosts' && 'answer' in line
      ? line.answer.items.filter(({ ip: address }) => address === CLIENT)
      : [],
  );
  // One of the requests went to the client itself.
  expect(found).toMatchObject({ events: 4, byEventType: { http: 4 }, side: 'both' });
});

test('panels of ends count every place', async () => {
  const { lines } = await home.callLines(huntView, {
    body: { hunt: REQUESTS, panels: [{ block: 'ends', panels: ['client'] }] },
  });
  const panels = lines.flatMap((line) =>
    line.part === 'panels' && 'answer' in line ? line.answer.panels : [],
  );
  expect(panels).toMatchObject([
    { total: 4, missing: 0, values: [{ value: CLIENT, events: 4 }], approximate: false },
  ]);
});
