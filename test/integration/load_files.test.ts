import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { MANIFEST_INDEX } from '../../scripts/load/index';
import { testCluster, testClusterAddress } from '../setup';
import { eventLine, eventLines, loadArea, type LoadArea } from '../support/load_area';

const client = testCluster();
let area: LoadArea;

beforeEach(async () => {
  area = await loadArea(client);
});

afterEach(() => area.remove());
afterAll(() => client.close());

const MARCH = '2026-03-10T09:15:27.381204+0000';

/** All documents as Elasticsearch stores them: parsing would change large numbers. */
const rawSources = async (): Promise<string[]> => {
  const { url, username, password } = testClusterAddress();
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  await area.count();
  const { hits } = await client.search({ index: `${area.index}-*`, size: 1_000, _source: false });
  return Promise.all(
    hits.hits.map(async ({ _index: index, _id: id }) => {
      const response = await fetch(`${url}/${index}/_source/${id}`, { headers: { authorization } });
      return response.text();
    }),
  );
};

it('keeps every byte of a line', async () => {
  const lines = [
    `{"timestamp":"${MARCH}", "event_type":"smb","smb":{"session_id":11200975000855117829,"id":9007199254740993}}`,
    `{"timestamp":"${MARCH}","event_type":"http","z":1.0,"a":"\\u0000 caf\\xE9 é","http":{"url":"/\\\\x"}}`.replace(
      '\\xE9',
      '\\\\xE9',
    ),
  ];
  const path = await area.write('eve.json', `${lines.join('\r\n')}\n`);
  const [file] = (await area.load([path])).files;
  expect(file).toMatchObject({ lines: 2, indexed: 2, alreadyThere: 0, rejected: 0, mixed: 0 });
  expect((await rawSources()).toSorted()).toEqual(lines.toSorted());
});

it('adds nothing the second time, and only what is new when a file has grown', async () => {
  const path = await area.write('eve.json', eventLines(MARCH.slice(0, 19) + 'Z', 120));
  await area.load([path]);
  const [again] = (await area.load([path])).files;
  expect(again).toMatchObject({ indexed: 0, alreadyThere: 120, linesBefore: 120 });
  await area.write('eve.json', eventLines(MARCH.slice(0, 19) + 'Z', 150));
  const [grown] = (await area.load([path])).files;
  expect(grown).toMatchObject({ indexed: 30, alreadyThere: 120, linesBefore: 120 });
  expect(await area.count()).toBe(150);
});

it('knows a file under another name and packed, and loads it again if its events are gone', async () => {
  const content = eventLines('2026-03-10T09:00:00Z', 50);
  await area.load([await area.write('eve.json', content)]);
  const packed = await area.write('copy.gz', gzipSync(content));
  expect((await area.load([packed])).files[0]).toMatchObject({ indexed: 0, alreadyThere: 50 });
  await client.indices.delete({ index: `${area.index}-2026.03.10` });
  expect((await area.load([packed])).files[0]).toMatchObject({ indexed: 50, alreadyThere: 0 });
});

it('loads a line that was mended since', async () => {
  const [first = '', ...rest] = eventLines('2026-03-10T09:00:00Z', 10).split('\n');
  const path = await area.write('eve.json', [`x${first}`, ...rest].join('\n'));
  expect((await area.load([path])).files[0]).toMatchObject({ indexed: 9, rejected: 1 });
  await area.write('eve.json', [first, ...rest].join('\n'));
  expect((await area.load([path])).files[0]).toMatchObject({ indexed: 1, alreadyThere: 9 });
});

it('keeps two equal lines as two events', async () => {
  const line = eventLine(MARCH);
  await area.load([await area.write('eve.json', `${line}\n${line}\n`)]);
  expect(await area.count()).toBe(2);
});

it('keeps bad lines with their numbers and reasons, a half-written one until it is whole', async () => {
  const bad = ['{"event_type":', '[1]', '{"timestamp":"x"}', ''];
  const half = eventLine(MARCH).slice(0, 40);
  const good = eventLine(MARCH);
  const path = await area.write('eve.json', [good, ...bad, good, half].join('\n'));
  const [file] = (await area.load([path])).files;
  expect(file).toMatchObject({ lines: 7, indexed: 2, blank: 1, rejected: 4 });
  expect(file?.firstRejects).toEqual([
    { line: 2, reason: 'not JSON' },
    { line: 3, reason: 'not a JSON object but a list' },
    { line: 4, reason: 'no event_type' },
    { line: 7, reason: 'half-written last line' },
  ]);
  const kept = (await readFile(join(area.folder, 'eve.json.rejects.ndjson'), 'utf8')).trim();
  expect(kept.split('\n').map((line): unknown => JSON.parse(line))[2]).toEqual({
    file: 'eve.json',
    line: 4,
    reason: 'no event_type',
    text: '{"timestamp":"x"}',
  });
  await area.write('eve.json', `${[good, ...bad, good, good].join('\n')}\n`);
  expect((await area.load([path])).files[0]).toMatchObject({
    indexed: 1,
    alreadyThere: 2,
    rejected: 0,
  });
});

it.each([
  ['', 'it is empty'],
  ['not json\nnor this\n', 'line 1: not JSON; it begins with "not json"'],
  ['[{"event_type":"dns"}]\n', 'line 1: not a JSON object but a list'],
  ['{"a":1}\n', 'line 1: no event_type'],
])('refuses %j before anything is written', async (content, reason) => {
  const path = await area.write('eve.json', content);
  const loading = area.load([path]);
  await expect(loading).rejects.toThrow(`eve.json is not EVE`);
  await expect(loading).rejects.toThrow(reason);
  await expect(loading).rejects.toMatchObject({ exitCode: 2 });
  expect(await area.indices()).toEqual([]);
  expect(
    (await client.indices.getIndexTemplate({ name: `*${area.index}*` }, { ignore: [404] }))
      .index_templates ?? [],
  ).toEqual([]);
});

it('reads standard input', async () => {
  const stdin = Readable.from([eventLines('2026-03-10T09:00:00Z', 3)]);
  expect((await area.load(['-'], { stdin })).files[0]).toMatchObject({ file: 'stdin', indexed: 3 });
});

it('puts events into indices by day, undated ones and far years apart', async () => {
  const lines = [
    eventLine('2026-03-10T23:59:59.999999+0000'),
    eventLine('2026-03-10T23:30:00.000000-0600'),
    eventLine('151991-10-29T21:30:22.539464+0000'),
    eventLine('1970-01-01T00:00:00.000000+0000'),
    '{"event_type":"stats","stats":{"uptime":1}}',
  ];
  await area.load([await area.write('eve.json', lines.join('\n'))]);
  expect(await area.indices()).toEqual([
    '151991',
    '1970.01.01',
    '2026.03.10',
    '2026.03.11',
    'undated',
  ]);
  for (const gte of [
    '+151991-10-29T21:30:22.539Z',
    '+151991-10-29T21:30:22Z',
    4_734_231_571_822_539,
  ]) {
    const { count } = await client.count({
      index: `${area.index}-*`,
      query: { range: { timestamp: { gte } } },
    });
    expect(count).toBe(1);
  }
});

it('takes one index a year for a file of more than 90 days, and stays with it', async () => {
  const day = (number: number): string =>
    eventLine(new Date(Date.UTC(2024, 0, 1 + number * 4)).toISOString().replace('Z', '000+0000'));
  const lines = Array.from({ length: 95 }, (_, number) => day(number));
  const path = await area.write('eve.json', `${lines.join('\n')}\n`);
  await area.load([path]);
  expect(await area.indices()).toEqual(['2024', '2025']);
  await area.write('eve.json', `${[...lines, day(190)].join('\n')}\n`);
  await area.load([path]);
  expect(await area.indices()).toEqual(['2024', '2025', '2026']);
});

it('refuses index names that are not for events', async () => {
  const path = await area.write('eve.json', eventLine(MARCH));
  await expect(area.load([path], { index: MANIFEST_INDEX })).rejects.toMatchObject({ exitCode: 2 });
  await expect(area.load([path], { index: 'A B' })).rejects.toMatchObject({ exitCode: 2 });
  await expect(area.load([])).rejects.toThrow('Name at least one file');
});
