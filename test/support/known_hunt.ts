/** A handful of events that tests know by heart, and a home over them. */
import type { Client } from '@elastic/elasticsearch';
import { uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from './hunt_home';

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

/** The time range that holds all of them. */
export const KNOWN_RANGE = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' };

export interface KnownHunt {
  index: string;
  home: HuntHome;
  stop: () => Promise<void>;
}

/** Puts the events into an index of their own, their ids being their places in the list. */
export const startKnownHunt = async (client: Client): Promise<KnownHunt> => {
  const index = uniqueName('known');
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
  const home = await startHuntHome(index);
  return {
    index,
    home,
    stop: async () => {
      await home.stop();
      await client.indices.delete({ index });
    },
  };
};
