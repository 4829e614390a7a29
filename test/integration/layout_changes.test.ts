/** Indices that appear and mappings that change while the hunt runs. */
import type { FilterNode } from '../../common/filters';
import type { PatternCaps } from '../../common/layouts';
import { LayoutCache, msearch } from '../../server/elasticsearch';
import { testCluster, uniqueName } from '../setup';
import { askLayouts, layoutScope } from '../support/layout_hunt';
import { makeIndex, putDocuments } from '../support/layout_indices';

const client = testCluster();
const prefix = uniqueName('lchange');
const SECOND = 1_000;

const keyword = { type: 'keyword' as const };
const event = { event_type: 'tls', tls: { sni: 'www.example.org' } };
const isSni: FilterNode = { field: 'tls.sni', op: 'is', value: 'www.example.org' };

const make = (name: string, type: 'keyword' | 'text' = 'keyword', documents: object[] = [event]) =>
  makeIndex(
    client,
    `${prefix}-${name}`,
    {
      dynamic: false,
      properties: { event_type: keyword, tls: { properties: { sni: { type } } } },
    },
    documents.map((document) => ({ ...document })),
  );

/** A cache whose clock stands still until it is told, and the caps that it gives for a pattern. */
const cacheOf = (pattern: string) => {
  let clock = 0;
  const cache = new LayoutCache(() => clock);
  const get = (): Promise<PatternCaps> =>
    cache.get(client, { key: pattern, pattern: `${prefix}-${pattern}` });
  return {
    get,
    pass: (millis: number) => {
      clock += millis;
    },
    /** Asks until the answer that is renewed behind has come. */
    renewed: async (before: PatternCaps): Promise<PatternCaps> => {
      for (;;) {
        const caps = await get();
        if (caps !== before) return caps;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    count: async (caps: PatternCaps): Promise<number> =>
      (await askLayouts(await layoutScope(client, `${prefix}-${pattern}`, caps), [isSni])).total,
  };
};

afterAll(async () => {
  // Closed ones too, which a pattern leaves out.
  const all = Object.keys(
    await client.indices.get({ index: `${prefix}-*`, expand_wildcards: 'all' }),
  );
  await client.indices.delete({ index: all });
  await client.close();
});

it('an index that appears is seen at the next renewal, behind the request that finds the answer old', async () => {
  await make('new-a');
  const cache = cacheOf('new-*');
  const first = await cache.get();
  expect(await cache.count(first)).toBe(1);
  await make('new-b', 'keyword');
  cache.pass(20 * SECOND);
  expect(await cache.get()).toBe(first);
  cache.pass(20 * SECOND);
  expect(await cache.get()).toBe(first);
  const second = await cache.renewed(first);
  expect(second.families.eve).toEqual([`${prefix}-new-a`, `${prefix}-new-b`]);
  expect(await cache.count(second)).toBe(2);
});

it('a field that is mapped later is found after the next renewal', async () => {
  const name = `${prefix}-mapped-a`;
  await makeIndex(client, name, { dynamic: false, properties: { event_type: keyword } }, [event]);
  const cache = cacheOf('mapped-*');
  const first = await cache.get();
  expect(await cache.count(first)).toBe(0);
  await client.indices.putMapping({
    index: name,
    properties: { tls: { properties: { sni: keyword } } },
  });
  await putDocuments(client, name, [event]);
  cache.pass(31 * SECOND);
  expect(await cache.count(await cache.renewed(first))).toBe(1);
});

it('a search that fails because the indices have changed renews at once', async () => {
  await make('wrong-a');
  const cache = cacheOf('wrong-*');
  const first = await cache.get();
  await client.indices.delete({ index: `${prefix}-wrong-a` });
  await make('wrong-a', 'text');
  cache.pass(5 * SECOND);
  const scope = await layoutScope(client, `${prefix}-wrong-*`, first);
  const stale = await askLayouts(scope, [], 'tls.sni').then(
    ({ failures }) => failures.join('\n'),
    (error: unknown) => String(error),
  );
  expect(stale).toContain('all shards failed');
  const second = await cache.get();
  expect(second).not.toBe(first);
  expect(await askLayouts({ ...scope, caps: second }, [], 'tls.sni')).toMatchObject({
    total: 1,
    failures: [],
  });
});

it('an error in a young answer is no reason to ask again', async () => {
  await make('young-a');
  const cache = cacheOf('young-*');
  const first = await cache.get();
  cache.pass(SECOND);
  await msearch(
    client,
    [
      {
        indices: [`${prefix}-young-a`],
        body: { size: 0, query: { range: { event_type: { gte: 'now/', format: 'x' } } } },
      },
    ],
    new AbortController().signal,
  ).catch(() => undefined);
  expect(await cache.get()).toBe(first);
});

it('requests that come together ask once, and nothing found is never remembered', async () => {
  const cache = cacheOf('first-*');
  const [one, two] = await Promise.all([cache.get(), cache.get()]);
  expect(one).toBe(two);
  await make('first-a');
  expect((await cache.get()).families.eve).toEqual([`${prefix}-first-a`]);
});

it('an index that is closed between two renewals is passed by', async () => {
  await make('gone-a');
  await make('gone-b');
  const cache = cacheOf('gone-*');
  const first = await cache.get();
  await client.indices.close({ index: `${prefix}-gone-b` });
  expect(await cache.count(first)).toBe(1);
  cache.pass(31 * SECOND);
  const second = await cache.renewed(first);
  expect(second.failures).toEqual([`${prefix}-gone-b: closed, so not searched`]);
});
