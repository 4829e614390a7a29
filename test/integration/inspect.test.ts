/** The searches behind a view are told when they are asked for, and cost nothing when they are not. */
import { huntSummary, huntView, type InspectedSearch, type ViewLine } from '../../common/api';
import { PANEL_GROUPS, PANELS } from '../../common/dashboards';
import { recordSearches } from '../../server/elasticsearch';
import { compileHunt } from '../../server/hunts';
import { everythingAbout, prevalenceOf, topValues } from '../../server/values';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex } from '../support/layout_indices';
import { layoutScope } from '../support/layout_hunt';
import { realEvents } from '../support/real_events';

const client = testCluster();
const index = uniqueName('inspect');
let home: HuntHome;

beforeAll(async () => {
  await fillLayoutIndex(client, index, 'keyword', realEvents('real-suricata8.ndjson.gz', 400));
  home = await startHuntHome(index);
}, 200_000);

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

const options = {
  summary: true,
  hosts: { page: 1, perPage: 50, sort: { field: 'events', direction: 'desc' } },
  events: { size: 5, sort: { direction: 'desc' } },
} as const;

const hunt = { filters: [{ field: 'event_type', op: 'is' as const, value: 'dns' }] };

const searchesIn = (lines: readonly ViewLine[]): InspectedSearch[] | undefined =>
  lines.flatMap((line) => (line.part === 'searches' && 'answer' in line ? [line.answer] : []))[0];

const ask = async (inspect?: boolean) => {
  const { status, lines } = await home.callLines(huntView, {
    body: { hunt, ...options, ...(inspect === undefined ? {} : { inspect }) },
  });
  expect(status).toBe(200);
  return lines;
};

it('tells each search with what it was for and what it cost', async () => {
  const lines = await ask(true);
  expect(lines.at(-1)?.part).toBe('searches');
  const searches = searchesIn(lines) ?? [];
  const purposes = searches.map(({ purpose }) => purpose);
  expect(purposes).toEqual(
    expect.arrayContaining([
      'total and timeline',
      'counts beside the event types',
      'counts beside the tags',
      'all hosts',
      'hosts of the page: counts and times',
      'page of events',
    ]),
  );
  expect(purposes).not.toContain('search');
  for (const { shards, tookMs, answerLength, request, purpose, indices } of searches) {
    expect(shards).toEqual({ total: 1, successful: 1, skipped: 0, failed: 0 });
    expect(tookMs).toBeGreaterThanOrEqual(0);
    expect(answerLength).toBeGreaterThan(20);
    expect(request['query']).toBeDefined();
    const isFrozen = ['page of events', 'how many events'].includes(purpose);
    expect(indices).toEqual(isFrozen ? [] : [index]);
  }
});

const list = { page: 1, perPage: 50, sort: { field: 'events', direction: 'desc' } } as const;

it.each([
  [
    'hosts',
    {
      hosts: { ...list, facts: false, find: 'a' },
      hostFacts: { ips: ['192.0.2.77', '10.0.0.1'] },
      range: {},
      stack: { field: 'app_proto' },
    },
  ],
  ['signatures', { signatures: list }],
  [
    'dashboards',
    {
      outline: true,
      panels: PANEL_GROUPS.map(({ id }) => ({
        block: id,
        panels: PANELS.filter(({ group }) => group === id).map((panel) => panel.id),
        size: 5,
        order: 'most' as const,
      })),
    },
  ],
])('names each search behind %s by what it asks', async (_, parts) => {
  const { status, lines } = await home.callLines(huntView, {
    body: {
      hunt: { timeRange: { from: '2000-01-01T00:00:00Z', to: 'now' } },
      summary: true,
      ...parts,
      inspect: true,
    },
  });
  expect(status).toBe(200);
  const searches = searchesIn(lines) ?? [];
  expect(searches.length).toBeGreaterThan(5);
  const byName = new Map<string, Set<string>>();
  for (const { purpose, request } of searches) {
    // Parts that need the same know it by the same search.
    byName.set(purpose, (byName.get(purpose) ?? new Set()).add(JSON.stringify(request)));
  }
  expect([...byName].flatMap(([name, asked]) => (asked.size > 1 ? [name] : []))).toEqual([]);
});

it('says nothing when nobody asks, nor in the requests that follow', async () => {
  await ask(true);
  expect(searchesIn(await ask())).toBeUndefined();
  expect(searchesIn(await ask(false))).toBeUndefined();
});

it('asks the same when somebody looks, so that Elasticsearch’s cache serves both', async () => {
  await home.call(huntSummary, { body: hunt });
  const before = await client.indices.stats({ index, metric: 'request_cache' });
  await ask();
  const between = await client.indices.stats({ index, metric: 'request_cache' });
  const searches = searchesIn(await ask(true)) ?? [];
  const after = await client.indices.stats({ index, metric: 'request_cache' });
  const misses = (stats: typeof before) => stats._all.total?.request_cache?.miss_count ?? -1;
  expect(searches.length).toBeGreaterThan(3);
  expect(misses(after)).toBe(misses(between));
  expect(misses(before)).toBeGreaterThanOrEqual(0);
});

it('asks four searches a layout for the prevalence of a value, and one for all else about it', async () => {
  const scope = await layoutScope(client, index);
  const compiled = compileHunt({}, scope, ['src_ip']);
  const searches = recordSearches(client);
  const asked = async (work: Promise<unknown>): Promise<number> => {
    const before = searches.length;
    await work;
    return searches.length - before;
  };
  const condition = { field: 'src_ip', op: 'is' as const, value: '192.0.2.77' };
  expect(await asked(prevalenceOf({ range: compiled, hunt: compiled }, scope, condition))).toBe(4);
  expect(await asked(everythingAbout(compiled, scope, ['src_ip'], '192.0.2.77'))).toBe(1);
  expect(await asked(topValues(compiled, scope, { field: 'src_ip', size: 5, order: 'most' }))).toBe(
    1,
  );
});
