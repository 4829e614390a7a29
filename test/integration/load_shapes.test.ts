/** Events of every shape are kept and can be found, whatever came before them in their index. */
import { loadFiles, SILENT } from '../../scripts/load/index';
import { testCluster } from '../setup';
import { eventLine, loadArea, type LoadArea } from '../support/load_area';

const client = testCluster();
let area: LoadArea;

beforeEach(async () => {
  area = await loadArea(client);
});

afterEach(() => area.remove());
afterAll(() => client.close());

const MARCH = '2026-03-10T09:15:27.381204+0000';

const load = async (events: (Record<string, unknown> | string)[]) => {
  const lines = events.map((event) =>
    typeof event === 'string' ? event : eventLine(MARCH, event),
  );
  const [file] = (await area.load([await area.write('eve.json', lines.join('\n'))])).files;
  return file;
};

const found = async (query: Record<string, Record<string, unknown>>): Promise<number> =>
  (await client.count({ index: `${area.index}-*`, query })).count;

it('keeps values that are a number here and a text, object or nothing there', async () => {
  const events = [
    { modbus: { request: { write: { data: 11 } } } },
    { modbus: { request: { write: { data: '\u0000' } } } },
    { http: { status: 200 } },
    { http: { status: 'not a number' } },
    { smb: { session_id: 4398046511173 } },
    `{"timestamp":"${MARCH}","event_type":"smb","smb":{"session_id":11200975000855117829}}`,
    { dns: { flags: '8180' } },
    { dns: { flags: '81a0' } },
    { pgsql: { request: false } },
    { pgsql: { request: { simple_query: 'select 1' } } },
    { metadata: { flowints: { 'http.anomaly': 1 } } },
    { metadata: { flowints: { 'http.anomaly.count': 2 } } },
    { stats: { uptime: 1, detect: { engines: [{ id: 0 }] } } },
    { stats: 5 },
    { src_ip: null, dest_ip: 'not an address' },
    { src_ip: '::ffff:10.9.9.9' },
    { url: 'x'.repeat(40_000), payload_printable: 'ü'.repeat(40_000) },
    { tls: { notbefore: 'never', notafter: '2021-01-19T00:00:00' } },
    { alert: { metadata: { created_at: ['2024_01_31'], updated_at: ['2024-01-31'] } } },
    { flow: { start: MARCH, src_ip: '10.0.0.1' } },
    { mqtt: { publish: { properties: { a: 1, 'a.b': 'x' } } } },
    { new_field: 18446744073709551615n.toString() },
    `{"timestamp":"${MARCH}","event_type":"x","other_new":18446744073709551615}`,
  ];
  expect(await load(events)).toMatchObject({ indexed: events.length, mixed: 0, rejected: 0 });
  expect(await found({ term: { 'smb.session_id': '11200975000855117829' } })).toBe(1);
  expect(await found({ term: { 'metadata.flowints.http.anomaly.count': '2' } })).toBe(1);
  expect(await found({ term: { 'pgsql.request.simple_query': 'select 1' } })).toBe(1);
  expect(await found({ term: { src_ip: '10.9.9.9' } })).toBe(1);
  expect(await found({ range: { '@timestamp': { gte: '2026-03-10T09:15:27.381Z' } } })).toBe(
    events.length,
  );
  expect(await found({ range: { 'tls.notafter': { lt: 'now' } } })).toBe(1);
});

it('keeps events of shippers beside those of Suricata', async () => {
  const file = await load([
    { host: 'sensor-1', tls: { ja4: 't13d1516h2' } },
    { host: { name: 'sensor-2' }, '@timestamp': '2026-03-10T09:15:28.000Z' },
    { host: 'sensor-3', tls: { ja4: { hash: 't13d1517h2' } } },
  ]);
  expect(file).toMatchObject({ indexed: 3, mixed: 2, rejected: 0 });
  expect(file?.mixedBecause).toContain('[host]');
  expect(await area.indices()).toEqual(['2026.03.10', 'mixed-2026.03.10']);
  expect(await found({ term: { 'host.name': 'sensor-2' } })).toBe(1);
  expect(await found({ term: { 'tls.ja4.hash': 't13d1517h2' } })).toBe(1);
  expect(await found({ exists: { field: 'host' } })).toBe(2);
  const [again] = (await area.load([`${area.folder}/eve.json`], { again: true })).files;
  expect(again).toMatchObject({ deleted: 3, indexed: 3 });
  expect(await area.count()).toBe(3);
});

it('keeps both values of a key that stands twice in an event', async () => {
  const twice = `{"timestamp":"${MARCH}","event_type":"pgsql","pgsql":{"message":"a","message":"b"},"app_proto":"x","app_proto":"x"}`;
  expect(await load([twice])).toMatchObject({ indexed: 1, merged: 1, mixed: 0, rejected: 0 });
  for (const value of ['a', 'b']) {
    expect(await found({ term: { 'pgsql.message': value } })).toBe(1);
  }
  const { hits } = await client.search({ index: `${area.index}-*` });
  expect(hits.hits[0]?._source).toMatchObject({
    app_proto: 'x',
    pgsql: { message: ['a', 'b'] },
  });
});

it('keeps what Elasticsearch refuses in the rejects file, with the reason', async () => {
  const file = await load([{ fine: 1 }, { '': 1 }]);
  expect(file).toMatchObject({ indexed: 1, rejected: 1 });
  expect(file?.firstRejects).toEqual([{ line: 2, reason: 'Field name cannot be an empty string' }]);
});

it('lists only fields that events have', async () => {
  await load([{ dns: { id: 7 } }]);
  const { fields } = await client.fieldCaps({
    index: `${area.index}-*`,
    fields: ['dns.*', 'http.*'],
    filters: '-parent',
    include_empty_fields: false,
  });
  expect(Object.keys(fields)).toEqual(['dns.id']);
});

it('tells when the template of somebody else shapes the indices', async () => {
  const name = `${area.index}-foreign`;
  await client.indices.putIndexTemplate({
    name,
    index_patterns: [`${area.index}-*`],
    priority: 500,
    template: { mappings: { dynamic: 'strict', properties: { timestamp: { type: 'date' } } } },
  });
  try {
    const notices: string[] = [];
    const path = await area.write('eve.json', eventLine(MARCH));
    const summary = await loadFiles(
      client,
      [path],
      { index: area.index, rejectsFolder: area.folder },
      { ...SILENT, notice: (text) => notices.push(text) },
    );
    expect(notices).toEqual([expect.stringContaining(`The index template ${name} shapes`)]);
    expect(summary.files[0]).toMatchObject({ indexed: 0, rejected: 1 });
  } finally {
    await client.indices.deleteIndexTemplate({ name });
  }
});
