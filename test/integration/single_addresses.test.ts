/**
 * What lies outside of networks: asked by what lies around them where every event has one address,
 * and event by event where one has several.
 */
import { huntView } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const index = uniqueName('single');
const ip = { type: 'ip' } as const;

const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString();

const event = (second: number, destination: string | string[] | undefined) => ({
  timestamp: at(second),
  event_type: 'tls',
  src_ip: '10.0.0.5',
  ...(destination === undefined ? {} : { dest_ip: destination }),
});

const OUTSIDE = [
  '203.0.113.9',
  '2001:db8::7',
  '::ffff:198.51.100.4',
  '172.32.0.0',
  '9.255.255.255',
];
const INSIDE = ['10.0.0.9', '::1', 'fe80::1', '172.16.0.0', '224.0.0.251', '::ffff:192.168.1.1'];
const EVENTS = [...OUTSIDE, ...INSIDE, undefined].map((to, second) => event(second, to));

let home: HuntHome;

beforeAll(async () => {
  await client.indices.create({
    index,
    mappings: {
      properties: {
        timestamp: { type: 'date' },
        event_type: { type: 'keyword' },
        src_ip: ip,
        dest_ip: ip,
      },
    },
  });
  await client.bulk({
    refresh: true,
    operations: EVENTS.flatMap((one) => [{ index: { _index: index } }, one]),
  });
  home = await startHuntHome(index);
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

const toOutside = async () => {
  const { lines } = await home.callLines(huntView, {
    body: {
      hunt: {
        filters: [
          {
            field: 'dest_ip',
            op: 'inNetwork',
            values: ['$HOME_NET', '$LOCAL_SCOPE'],
            negated: true,
          },
          {
            field: 'server.ip',
            op: 'inNetwork',
            values: ['$HOME_NET', '$LOCAL_SCOPE'],
            negated: true,
          },
        ],
      },
      summary: true,
      inspect: true,
    },
  });
  const total = lines.flatMap((line) =>
    line.part === 'summary' && 'answer' in line ? [line.answer.total] : [],
  );
  return { total, asked: JSON.stringify(lines.filter(({ part }) => part === 'searches')) };
};

test('events outside of networks, or without an address, are found by what lies around these', async () => {
  const { total, asked } = await toOutside();
  expect(total).toEqual([OUTSIDE.length + 1]);
  // Between 100.64.0.0/10 and 127.0.0.0/8.
  expect(asked).toContain('100.128.0.0');
});

test('an event with an address on both sides is not outside', async () => {
  await client.index({ index, refresh: true, document: event(50, ['10.0.0.9', '203.0.113.9']) });
  const { total, asked } = await toOutside();
  expect(total).toEqual([OUTSIDE.length + 1]);
  expect(asked).not.toContain('100.128.0.0');
});
