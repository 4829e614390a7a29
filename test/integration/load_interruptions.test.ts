import { createServer, request, type Server } from 'node:http';
import { Client } from '@elastic/elasticsearch';
import { loadFiles, SILENT, type LoadOptions, type LoadProgress } from '../../scripts/load/index';
import { testCluster, testClusterAddress } from '../setup';
import { eventLines, loadArea, type LoadArea } from '../support/load_area';

const client = testCluster();
let area: LoadArea;

beforeEach(async () => {
  area = await loadArea(client);
});

afterEach(() => area.remove());
afterAll(() => client.close());

const LINES = 40_000;
const content = eventLines('2026-03-10T00:00:00Z', LINES);

it('goes on after a full disk or a blocked index, and loses nothing', async () => {
  const index = `${area.index}-2026.03.10`;
  const path = await area.write('eve.json', content);
  await client.indices.create({ index });
  await client.indices.addBlock({ index, block: 'write' });
  const blocked = area.load([path]);
  await expect(blocked).rejects.toMatchObject({ exitCode: 4 });
  await expect(blocked).rejects.toThrow('run the same command again');
  await client.indices.putSettings({ index, settings: { 'index.blocks.write': false } });
  await client.indices.putSettings({
    index,
    settings: { 'index.blocks.read_only_allow_delete': true },
  });
  await expect(area.load([path])).rejects.toThrow('The disk of Elasticsearch is (nearly) full');
  await client.indices.putSettings({
    index,
    settings: { 'index.blocks.read_only_allow_delete': null },
  });
  const [file] = (await area.load([path])).files;
  expect((file?.indexed ?? 0) + (file?.alreadyThere ?? 0)).toBe(LINES);
  expect(await area.count()).toBe(LINES);
});

it('goes on where it was stopped', async () => {
  const path = await area.write('eve.json', content);
  const stop = new AbortController();
  let isLoading = false;
  const progress: LoadProgress = {
    ...SILENT,
    start: ({ what }) => {
      isLoading = what === 'loading';
    },
    // After the first part of the file.
    update: () => {
      if (isLoading) stop.abort();
    },
  };
  const stopped = await loadFiles(
    client,
    [path],
    { index: area.index, rejectsFolder: area.folder, signal: stop.signal },
    progress,
  );
  expect(stopped.stopped).toBe(true);
  const before = await area.count();
  expect(before).toBeGreaterThan(1_000);
  expect(before).toBeLessThan(LINES);
  const [file] = (await area.load([path])).files;
  expect(file?.alreadyThere).toBe(before);
  expect(file?.linesBefore).toBe(before);
  expect(file?.indexed).toBe(LINES - before);
  expect(await area.count()).toBe(LINES);
});

/** Stands between the loader and Elasticsearch, and fails bulk requests as it is told to. */
const unreliable = async (
  fail: (bulkNumber: number) => 'drop' | 'drop_answer' | 429 | 503 | undefined,
): Promise<{ server: Server; client: Client }> => {
  const { url, username, password } = testClusterAddress();
  let bulks = 0;
  const server = createServer((incoming, outgoing) => {
    const failure = incoming.url?.startsWith('/_bulk') === true ? fail(++bulks) : undefined;
    if (failure === 'drop') {
      incoming.socket.destroy();
      return;
    }
    if (failure === 429 || failure === 503) {
      incoming.resume();
      incoming.on('end', () => {
        outgoing.writeHead(failure, { 'x-elastic-product': 'Elasticsearch' });
        outgoing.end('{}');
      });
      return;
    }
    const forwarded = request(
      new URL(incoming.url ?? '/', url),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        if (failure === 'drop_answer') {
          answer.resume();
          answer.on('end', () => incoming.socket.destroy());
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    server,
    client: new Client({ node: `http://127.0.0.1:${port}`, auth: { username, password } }),
  };
};

const loadThrough = async (
  fail: Parameters<typeof unreliable>[0],
  more: Partial<LoadOptions> = {},
): Promise<{ notices: string[]; loading: ReturnType<typeof loadFiles> }> => {
  const { server, client: through } = await unreliable(fail);
  const path = await area.write('eve.json', eventLines('2026-03-10T00:00:00Z', 500));
  const notices: string[] = [];
  const load = async () => {
    try {
      return await loadFiles(
        through,
        [path],
        { index: area.index, rejectsFolder: area.folder, ...more },
        { ...SILENT, notice: (text) => notices.push(text) },
      );
    } finally {
      await through.close();
      server.closeAllConnections();
      server.close();
    }
  };
  return { notices, loading: load() };
};

it('waits out a busy or unreachable Elasticsearch', async () => {
  const failures = ['drop', 429, 503] as const;
  const { notices, loading } = await loadThrough((bulk) => failures[bulk - 1]);
  const { files } = await loading;
  expect(files[0]).toMatchObject({ indexed: 500, alreadyThere: 0 });
  expect(notices).toEqual([
    expect.stringMatching(/cannot be reached .*; trying again in 0.5 s/),
    expect.stringContaining('busy (status 429); trying again in 1 s'),
    expect.stringContaining('busy (status 503); trying again in 2 s'),
  ]);
});

it('writes no event twice when an answer is lost', async () => {
  const { loading } = await loadThrough((bulk) => (bulk === 1 ? 'drop_answer' : undefined));
  const [file] = (await loading).files;
  expect((file?.indexed ?? 0) + (file?.alreadyThere ?? 0)).toBe(500);
  expect(await area.count()).toBe(500);
});

it('stops after a time, and says how to go on', async () => {
  const { loading } = await loadThrough(() => 503, { patienceSeconds: 1 });
  await expect(loading).rejects.toMatchObject({ exitCode: 1 });
  await expect(loading).rejects.toThrow('run the same command again to go on');
  expect((await area.load([`${area.folder}/eve.json`])).files[0]).toMatchObject({ indexed: 500 });
});
