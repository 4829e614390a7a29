/** Indices that cannot be searched as they should: the others answer, and what is left out is named. */
import type { estypes } from '@elastic/elasticsearch';
import { z } from 'zod';
import { huntView, type ViewLine } from '../../common/api';
import type { Hunt } from '../../common/hunts';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const prefix = uniqueName('broken');
const keyword = { type: 'keyword' as const };
const sound = {
  timestamp: { type: 'date' as const },
  event_type: keyword,
  flow_id: { type: 'long' as const },
  src_ip: { type: 'ip' as const },
  dest_ip: { type: 'ip' as const },
  app_proto: keyword,
};
const { event_type: _, ...typeless } = sound;
const { src_ip: __, ...sourceless } = sound;
const throwing: estypes.MappingRuntimeField = {
  type: 'keyword',
  script: { source: "throw new IllegalArgumentException('not that way')" },
};

let home: HuntHome;

const put = async (name: string, mappings: estypes.MappingTypeMapping, sources: string[]) => {
  const index = `${prefix}-${name}`;
  await client.indices.create({ index, mappings: { dynamic: false, ...mappings } });
  await client.bulk({
    index,
    refresh: true,
    operations: sources.flatMap((source) => [
      { index: {} },
      {
        timestamp: '2026-03-01T10:00:00Z',
        event_type: 'tls',
        flow_id: 1,
        src_ip: source,
        dest_ip: '192.0.2.1',
        app_proto: 'tls',
      },
    ]),
  });
};

/** What the parts of a view say. */
const ask = async (more: Hunt = {}): Promise<ViewLine[]> => {
  const hunt: Hunt = {
    timeRange: { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' },
    ...more,
  };
  const body = { hunt, summary: true, hosts: {}, events: {}, outline: true } as const;
  const { status, lines } = await home.callLines(huntView, { body });
  expect(status).toBe(200);
  return lines;
};

const answerOf = (lines: readonly ViewLine[], part: string): unknown =>
  lines.find((line) => line.part === part && 'answer' in line);

const withFailures = z.object({ answer: z.object({ failures: z.array(z.string()) }) });

/** What an answer lacks; that there is none, where it is an error. */
const told = (lines: readonly ViewLine[], part: string): string[] =>
  withFailures.safeParse(answerOf(lines, part)).data?.answer.failures.toSorted() ?? ['no answer'];

/** Asks until the indices that have just been made are seen. */
const until = async (done: (lines: readonly ViewLine[]) => boolean): Promise<ViewLine[]> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const lines = await ask();
    if (done(lines)) return lines;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('The indices were not seen.');
};

beforeAll(async () => {
  await put('sound', { properties: sound }, ['10.0.0.1', '10.0.0.2', '10.0.0.3']);
  await put('text', { properties: { ...sound, src_ip: { type: 'text' } } }, ['10.0.0.4']);
  await put('typetext', { properties: { ...sound, event_type: { type: 'text' } } }, ['10.0.0.5']);
  await put('typeless', { properties: typeless }, ['10.0.0.6']);
  await put('time', { properties: { ...sound, timestamp: keyword } }, ['10.0.0.7']);
  await put('script', { properties: sourceless, runtime: { src_ip: throwing } }, ['10.0.0.8']);
  home = await startHuntHome(`${prefix}-*`);
}, 300_000);

afterAll(async () => {
  await home.stop();
  await client.indices.delete({
    index: Object.keys(await client.indices.get({ index: `${prefix}-*` })),
  });
  await client.close();
});

it('counts what can be counted, and names each index with what is wrong in it', async () => {
  const lines = await ask();
  const failures = [
    `${prefix}-time: no date field, so no time range can be searched there`,
    `${prefix}-text: src_ip is neither an address nor a keyword there, so hosts are missing`,
    `${prefix}-typeless: not read, because there is no field event_type`,
    `${prefix}-typetext: not read, because event_type is no keyword there`,
    `${prefix}-script: a script fails there (not that way)`,
  ];
  expect(lines.filter((line) => 'error' in line)).toEqual([]);
  expect(told(lines, 'summary')).toEqual(failures.toSorted());
  expect(told(lines, 'hosts')).toEqual(failures.toSorted());
  // No list of events needs the addresses.
  expect(told(lines, 'events')).toEqual(failures.slice(0, 4).toSorted());
  expect(answerOf(lines, 'summary')).toMatchObject({
    answer: { total: 5, byEventType: { tls: 5 } },
  });
  expect(answerOf(lines, 'hosts')).toMatchObject({
    answer: { total: 4 },
  });
});

it('tells an error of the question as one, however many indices refuse it', async () => {
  const lines = await ask({ query: 'src_ip:(' });
  expect(answerOf(lines, 'summary')).toBeUndefined();
  expect(lines.find(({ part }) => part === 'summary')).toMatchObject({
    error: { statusCode: 400, message: expect.stringContaining('no query that Lucene') as string },
  });
});

it('goes on when all that it knew of is gone, and finds what comes in its place', async () => {
  await client.indices.delete({
    index: Object.keys(await client.indices.get({ index: `${prefix}-*` })),
  });
  const gone = (await ask()).find(({ part }) => part === 'summary');
  expect(gone).toMatchObject({
    error: {
      statusCode: 502,
      message: 'Elasticsearch failed: index deleted or renamed a moment ago',
    },
  });
  await put('sound', { properties: sound }, ['10.0.0.1']);
  const lines = await until((found) => told(found, 'summary').length === 0);
  expect(answerOf(lines, 'summary')).toMatchObject({ answer: { total: 1 } });
});
