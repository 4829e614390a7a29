import { Client } from '@elastic/elasticsearch';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import {
  checkCluster,
  createUser,
  resolveCluster,
  startElasticsearch,
  type RunningElasticsearch,
} from '../../standalone/elasticsearch';

// A start takes a quarter of a minute, and a full one on a busy machine.
jest.setTimeout(240_000);

const HEAP_MB = 512;
const started = z.object({
  url: z.string(),
  username: z.string(),
  password: z.string(),
  pid: z.number(),
});
type Started = z.infer<typeof started>;

let dataDir: string;
let parent: ChildProcess | undefined;
let running: RunningElasticsearch | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'suricata-hunt-launcher-'));
  await chmod(dataDir, 0o755);
});

afterAll(async () => {
  parent?.kill('SIGKILL');
  await running?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function startInChild(): Promise<Started> {
  const script = join(__dirname, 'elasticsearch_child.ts');
  parent = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (parent.stdout === null) throw new Error('The program has no output.');
  for await (const line of createInterface({ input: parent.stdout })) {
    return started.parse(JSON.parse(line));
  }
  throw new Error('The program ended without having started an Elasticsearch.');
}

function clientOf({ url, username, password }: Omit<Started, 'pid'>): Client {
  return new Client({ node: url, auth: { username, password }, maxRetries: 0 });
}

async function untilGone(pid: number): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(100);
  }
  throw new Error(`Process ${pid} is still there after 30 s.`);
}

async function startHere(settings = {}): Promise<RunningElasticsearch> {
  running = await startElasticsearch({ dataDir, heapMb: HEAP_MB, settings });
  return running;
}

// One after the other on the same data folder: each start takes its time.
describe('an embedded Elasticsearch', () => {
  test('stops when the program that started it is killed', async () => {
    const first = await startInChild();
    const client = clientOf(first);
    await client.index({ index: 'kept', id: '1', document: { a: 1 }, refresh: true });
    await client.close();

    parent?.kill('SIGKILL');
    await untilGone(first.pid);
  });

  test('keeps its data, its superuser and the users made in it', async () => {
    const second = await startHere();
    const client = clientOf(second);
    expect((await client.get({ index: 'kept', id: '1' }))._source).toEqual({ a: 1 });

    const user = { username: 'hunter', password: 'first-password' };
    await createUser(second, { ...user, roles: ['superuser'] });
    await createUser(second, { ...user, password: 'second-password', roles: ['viewer'] });
    const asUser = clientOf({ ...second, ...user, password: 'second-password' });
    expect(await asUser.security.authenticate()).toMatchObject({
      username: 'hunter',
      roles: ['viewer'],
    });
    await Promise.all([client.close(), asUser.close()]);
  });

  test('is found by a second start on the same folder, or on the same port', async () => {
    await expect(startElasticsearch({ dataDir })).rejects.toThrow(
      `in use by an Elasticsearch that runs already (process ${running?.pid}, ${running?.url})`,
    );
    const port = Number(new URL(running?.url ?? '').port);
    const elsewhere = await mkdtemp(join(tmpdir(), 'suricata-hunt-launcher-'));
    await chmod(elsewhere, 0o755);
    await expect(startElasticsearch({ dataDir: elsewhere, port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1, meant for Elasticsearch, is in use by another program`,
    );
    await rm(elsewhere, { recursive: true });
  });

  test('answers on the loopback address only, and starts again after it was killed', async () => {
    const before = running;
    if (before === undefined) throw new Error('The test before this one did not start it.');
    const client = clientOf(before);
    const { nodes } = await client.nodes.info({ metric: ['http', 'settings'] });
    const [node] = Object.values(nodes);
    expect(node?.http?.bound_address).toEqual([new URL(before.url).host]);
    expect(node?.settings?.cluster).toMatchObject({ max_shards_per_node: '4000' });
    await client.close();

    process.kill(-before.pid, 'SIGKILL');
    await before.ended;
    const after = await startHere({ 'xpack.security.enabled': false });
    const again = clientOf(after);
    expect((await again.get({ index: 'kept', id: '1' }))._source).toEqual({ a: 1 });
    await again.close();
  });

  test('is refused by the check of clusters when it has no security', async () => {
    const cluster = await resolveCluster({ elasticsearch: running?.url, env: {} });
    if (cluster === undefined) throw new Error('No cluster was named.');
    await expect(checkCluster(cluster)).rejects.toThrow(
      `The cluster at ${running?.url} has security switched off`,
    );
  });

  test('stops when it is told to', async () => {
    const pid = running?.pid ?? 0;
    await running?.stop();
    await untilGone(pid);
  });

  test('says why it does not start', async () => {
    const heapMb = 50_000_000;
    await expect(startElasticsearch({ dataDir, heapMb })).rejects.toThrow(
      /^Elasticsearch ended while it was starting \(.*\)\. The likely reason: there is not enough free memory for its heap\. The end of .*console\.log:\n./s,
    );
  });
});
