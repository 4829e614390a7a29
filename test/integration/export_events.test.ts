/** All events of a hunt as a file: nothing lost, nothing doubled, and honest about its end. */
import { request } from 'node:http';
import { exportEvents, type ExportOptions } from '../../common/api';
import { testCluster, testClusterAddress, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex, putDocuments } from '../support/layout_indices';

const client = testCluster();
const prefix = uniqueName('export');
const raw = `${prefix}-raw`;
const agent = `${prefix}-agent`;

/** Seven pages of one layout, 300 events in each moment, more text than sockets hold. */
const MANY = 6_000;
const PAGES = 7;
const at = (second: number): string =>
  `2026-03-01T10:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000000+0000`;

const event = (id: number) => ({
  timestamp: at(Math.floor(id / 300)),
  event_type: 'http',
  flow_id: id,
  src_ip: '10.1.0.5',
  dest_ip: '203.0.113.9',
  http: { http_method: 'GET', hostname: 'a.example', url: `/${id}`, length: 'x'.repeat(4_000) },
});

const HOSTILE = {
  timestamp: at(600),
  event_type: 'alert',
  flow_id: 999_999,
  src_ip: '10.1.0.6',
  dest_ip: '203.0.113.9',
  vlan: [1, 2],
  alert: { signature: '=HYPERLINK("http://a.example","x, y")\nnext', severity: 1 },
};

let home: HuntHome;

beforeAll(async () => {
  const events = Array.from({ length: MANY }, (_, id) => event(id));
  await fillLayoutIndex(client, raw, 'keyword', [...events, HOSTILE]);
  await fillLayoutIndex(
    client,
    agent,
    'agent',
    events.slice(0, 1_200).map((one, id) => ({ ...one, flow_id: 100_000 + id })),
  );
  // No time at all: such an event comes last, whichever the order.
  await client.index({
    index: raw,
    id: 'timeless',
    document: { event_type: 'http', flow_id: 555_555 },
    refresh: true,
  });
  home = await startHuntHome(`${prefix}-*`);
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index: [raw, agent], ignore_unavailable: true });
  await client.close();
});

interface File {
  status: number;
  total: number;
  type: string;
  text: string;
}

type Body = Partial<ExportOptions> & { eventTypes?: string[] };

interface Handlers {
  /** Done when the first piece has come; nothing more is read before it ends. */
  between?: () => Promise<unknown>;
  /** Given what ends the request, when the first piece has come; nothing more is read then. */
  stopWith?: (stop: () => void) => void;
}

const download = (body: Body, { between, stopWith }: Handlers = {}): Promise<File> => {
  const { username, password } = testClusterAddress();
  return new Promise((resolve, reject) => {
    const asked = request(
      `${home.url}/api/suricata_hunt/hunt/_export`,
      {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
          'content-type': 'application/json',
          'elastic-api-version': '2026-11-01',
          'kbn-xsrf': 'test',
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          const isFirst = text === '';
          text += chunk;
          if (!isFirst) return;
          if (between !== undefined) {
            answer.pause();
            between().then(() => answer.resume(), reject);
          }
          if (stopWith !== undefined) {
            answer.pause();
            stopWith(() => asked.destroy());
          }
        });
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            total: Number(answer.headers['suricata-hunt-total']),
            type: answer.headers['content-type'] ?? '',
            text,
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(JSON.stringify(body));
  });
};

const flowIds = (text: string): number[] =>
  text
    .trim()
    .split('\n')
    .map((line) => Number((JSON.parse(line) as { flow_id: string | number }).flow_id));

const searchesOf = async (index: string): Promise<{ open: number; sent: number }> => {
  const { indices } = await client.indices.stats({ index, metric: 'search' });
  const search = indices?.[index]?.total?.search;
  return { open: search?.open_contexts ?? 0, sent: search?.query_total ?? 0 };
};

const until = async (holds: () => Promise<boolean>): Promise<boolean> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
};

describe.each(['asc', 'desc'] as const)('as NDJSON, %s', (direction) => {
  it('holds every event of all layouts once, in order of time', async () => {
    const { status, total, type, text } = await download({
      format: 'ndjson',
      sort: { direction },
    });
    expect([status, total, type]).toEqual([
      200,
      MANY + 1_202,
      'application/x-ndjson; charset=utf-8',
    ]);
    const ids = flowIds(text);
    expect(ids).toHaveLength(MANY + 1_202);
    expect(new Set(ids)).toEqual(
      new Set([
        ...Array.from({ length: MANY }, (_, id) => id),
        ...Array.from({ length: 1_200 }, (_, id) => 100_000 + id),
        999_999,
        555_555,
      ]),
    );
    const times = text
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { timestamp?: string }).timestamp ?? []);
    const sorted = times.toSorted();
    expect(times).toEqual(direction === 'asc' ? sorted : sorted.toReversed());
    expect(ids.at(-1)).toBe(555_555);
  });
});

it('holds what there was at its beginning while events come in and go', async () => {
  const overwritten = Array.from({ length: 50 }, (_, id) => ({
    ...event(id),
    flow_id: 200_000 + id,
  }));
  const { total, text } = await download(
    { format: 'ndjson', eventTypes: ['http'] },
    { between: () => putDocuments(client, raw, overwritten) },
  );
  const ids = flowIds(text);
  expect(ids).toHaveLength(total);
  expect(new Set(ids).size).toBe(total);
  expect(ids.some((id) => id >= 200_000 && id < 300_000)).toBe(false);
  // Documents of the same ids were written over: back to what they were.
  await putDocuments(
    client,
    raw,
    overwritten.map((_, id) => event(id)),
  );
});

it('writes the chosen columns as CSV that no spreadsheet runs', async () => {
  const { type, text } = await download({
    format: 'csv',
    eventTypes: ['alert'],
    columns: ['time', 'alert.signature', 'vlan', 'client.ip', 'tag', '_index', '_id', 'no.field'],
  });
  expect(type).toBe('text/csv; charset=utf-8; header=present');
  expect(text).toBe(
    'time,alert.signature,vlan,client.ip,tag,_index,_id,no.field\r\n' +
      `${at(600)},"'=HYPERLINK(""http://a.example"",""x, y"")\nnext","[""1"",""2""]",10.1.0.6,` +
      `untagged,${raw},${MANY},\r\n`,
  );
});

it('writes all fields as CSV, those without a column in the last one', async () => {
  const { text } = await download({ format: 'csv', eventTypes: ['alert'] });
  const [head = ''] = text.split('\r\n');
  const columns = head.split(',');
  expect(columns[0]).toBe('timestamp');
  expect(columns).toEqual(expect.arrayContaining(['alert.signature', 'src_ip', 'flow_id']));
  expect(columns.at(-1)).toBe('other_fields');
  expect(text).toContain('999999');
});

it('says with a status what cannot be exported', async () => {
  const answer = await home.call(exportEvents, { body: { format: 'xlsx' as 'csv' } });
  expect([answer.status, answer.message]).toEqual([
    400,
    expect.stringContaining('Formats are: ndjson, csv.'),
  ]);
});

it('waits for a slow reader, and lets go of the indices when it goes away', async () => {
  const before = await searchesOf(raw);
  let stop = (): void => undefined;
  const given = download(
    { format: 'ndjson' },
    {
      stopWith: (giveUp) => {
        stop = giveUp;
      },
    },
  );
  const failed = given.then(
    () => 'whole',
    () => 'given up',
  );
  expect(await until(async () => (await searchesOf(raw)).open > 0)).toBe(true);
  let sent = -1;
  await until(async () => {
    const last = sent;
    sent = (await searchesOf(raw)).sent - before.sent;
    return sent > 0 && sent === last;
  });
  // One of them counts.
  expect(sent - 1).toBeLessThan(PAGES);
  stop();
  expect(await failed).toBe('given up');
  expect(await until(async () => (await searchesOf(raw)).open === 0)).toBe(true);
  expect((await searchesOf(raw)).sent - before.sent - 1).toBeLessThan(PAGES);
});

it('ends with a line that says so where a later page cannot be read', async () => {
  const allow = (size: number | null) =>
    client.indices.putSettings({ index: raw, settings: { 'index.max_result_window': size } });
  const { total, text } = await download({ format: 'ndjson' }, { between: () => allow(10) });
  await allow(null);
  const lines = text.trim().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '') as {
    export_cut?: { events: number; total: number; reason: string };
  };
  expect(last.export_cut?.total).toBe(total);
  expect(last.export_cut?.events).toBe(lines.length - 1);
  expect(lines.length - 1).toBeLessThan(total);
  expect(last.export_cut?.reason).toMatch(/^Elasticsearch cannot run this search: .*window/);
});
