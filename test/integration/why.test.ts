/** Why an event matches: what is told of each filter is what the search finds. */
import { eventWhy, huntEvents } from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import type { FilterNode } from '../../common/filters';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex } from '../support/layout_indices';
import { realEvents } from '../support/real_events';

const client = testCluster();
const index = uniqueName('why');
let home: HuntHome;

beforeAll(async () => {
  const events = realEvents('real-suricata8.ndjson.gz', 150);
  await fillLayoutIndex(client, index, 'keyword', events);
  home = await startHuntHome(index);
}, 200_000);

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

const FILTERS: FilterNode[] = [
  { field: 'event_type', op: 'is', value: 'tls' },
  { field: 'client.ip', op: 'inNetwork', value: '$HOME_NET', negated: true },
  { any: [{ guided: 'roles-http-proxies' }, { field: 'dest_port', op: 'range', lte: 1024 }] },
  { field: 'tls.sni', op: 'exists' },
];

it('agrees with the search for each filter, and for the whole hunt', async () => {
  const all = await home.call(huntEvents, { body: { size: 500 } });
  const some = all.body.items.filter((_, at) => at % 12 === 0);
  expect(some.length).toBeGreaterThan(20);
  const found = await Promise.all(
    [FILTERS, ...FILTERS.map((filter) => [filter])].map(async (filters) => {
      const { body } = await home.call(huntEvents, { body: { size: 500, filters } });
      return new Set(body.items.map(({ id }) => id));
    }),
  );
  for (const { id } of some) {
    const { status, body } = await home.call(eventWhy, {
      params: { index, id },
      body: { filters: FILTERS },
    });
    expect([status, body.failures]).toEqual([200, []]);
    expect([id, body.matches]).toEqual([id, found[0]?.has(id)]);
    const ofFilters = body.hunt.filter(({ of }) => of === 'filter');
    expect(ofFilters.map(({ verdict }) => verdict.matches)).toEqual(
      FILTERS.map((_, at) => found[at + 1]?.has(id)),
    );
  }
});

it('names the guided filters that match, and asks free text of Elasticsearch', async () => {
  const { body: list } = await home.call(huntEvents, {
    body: { size: 1, guidedFilters: ['roles-dns-resolvers'] },
  });
  const [row] = list.items;
  const ask = (query: string) =>
    home.call(eventWhy, { params: { index, id: row?.id ?? '' }, body: { query } });
  const { body } = await ask('event_type:*');
  expect(body.guided.map(({ id }) => id)).toContain('roles-dns-resolvers');
  expect(body.guidedAsked).toBe(GUIDED_FILTERS.length);
  const ofQuery = (found: typeof body) =>
    found.hunt.find(({ of }) => of === 'query')?.verdict.matches;
  expect([ofQuery(body), ofQuery((await ask('nosuchword')).body)]).toEqual([true, false]);
});

it('tells what is out of the time range and of the types that are on', async () => {
  const { body: list } = await home.call(huntEvents, { body: { size: 1, eventTypes: ['tls'] } });
  const { body } = await home.call(eventWhy, {
    params: { index, id: list.items[0]?.id ?? '' },
    body: { timeRange: { from: 'now-1m', to: 'now' }, eventTypes: ['alert'] },
  });
  expect(body.hunt.map(({ of, verdict }) => [of, verdict.matches])).toEqual([
    ['time', false],
    ['eventTypes', false],
    ['suppressed', true],
  ]);
  expect(body.matches).toBe(false);
});

it('says that an event is not there', async () => {
  const { status } = await home.call(eventWhy, { params: { index, id: 'none' }, body: {} });
  expect(status).toBe(404);
});
