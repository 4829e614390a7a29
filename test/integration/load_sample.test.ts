import type { estypes } from '@elastic/elasticsearch';
import { PROXY_HUNT, SAMPLE_NETWORKS } from '../../sample';
import { loadSample } from '../../scripts/load/index';
import { testCluster } from '../setup';
import { loadArea, type LoadArea } from '../support/load_area';

const client = testCluster();
let area: LoadArea;

beforeEach(async () => {
  area = await loadArea(client);
});

afterEach(() => area.remove());
afterAll(() => client.close());

const HOUR_MS = 3_600_000;

/** Alerts that the filter for proxies means, as a plain query. */
const PROXIES: estypes.QueryDslQueryContainer = {
  bool: {
    filter: [{ term: { event_type: 'alert' } }],
    minimum_should_match: 1,
    should: [
      { term: { 'http.http_method': 'CONNECT' } },
      { prefix: { 'http.url': { value: 'http://', case_insensitive: true } } },
      { prefix: { 'http.url': { value: 'https://', case_insensitive: true } } },
      { terms: { 'http.status': [407, 305] } },
      {
        terms: { 'http.request_headers.name': ['Via', 'Proxy-Connection', 'Proxy-Authorization'] },
      },
      { terms: { 'http.response_headers.name': ['Proxy-Authenticate', 'X-Squid-Error'] } },
      {
        bool: {
          filter: [
            { wildcard: { 'alert.signature': { value: '*proxy*', case_insensitive: true } } },
            {
              bool: {
                should: [
                  { prefix: { 'alert.signature': 'ET POLICY ' } },
                  { prefix: { 'alert.signature': 'ET INFO ' } },
                ],
              },
            },
          ],
        },
      },
    ],
  },
};

const regularUsers = SAMPLE_NETWORKS.find(({ name }) => name === 'Regular users')?.cidrs ?? [];
const ofRegularUsers = { terms: { 'flow.src_ip': regularUsers } };
const letsEncrypt = { wildcard: { 'tls.issuerdn': { value: "*O=Let's Encrypt*" } } };

const hunt = async (...filter: estypes.QueryDslQueryContainer[]) => {
  const { hits, aggregations } = await client.search<
    unknown,
    { servers: { buckets: { key: string }[] } }
  >({
    index: `${area.index}-*`,
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [PROXIES, ...filter] } },
    aggs: { servers: { terms: { field: 'flow.dest_ip', size: 100 } } },
  });
  const total = typeof hits.total === 'object' ? hits.total.value : hits.total;
  return { total, servers: aggregations?.servers.buckets.map(({ key }) => key).toSorted() };
};

it.each([5_000, 50_000])('tells its story among %d events', async (events) => {
  const now = new Date();
  const summary = await loadSample(client, { index: area.index, events, seed: events, now });
  expect(summary).toMatchObject({ outcome: 'loaded', events });
  expect(await area.count()).toBe(events);
  expect((await area.indices()).every((name) => /^sample-\d{4}\.\d\d\.\d\d$/.test(name))).toBe(
    true,
  );
  expect(await hunt()).toEqual({ total: 492, servers: [...PROXY_HUNT.proxies].toSorted() });
  expect((await hunt(ofRegularUsers)).servers).toEqual(
    [...PROXY_HUNT.proxiesOfRegularUsers].toSorted(),
  );
  expect((await hunt(ofRegularUsers, letsEncrypt)).servers).toEqual([PROXY_HUNT.rogueProxy]);
  expect((await hunt(letsEncrypt)).servers).toEqual([PROXY_HUNT.rogueProxy]);
  const gte = new Date(now.getTime() - 24 * HOUR_MS).toISOString();
  const lastDay = { range: { timestamp: { gte, lte: now.toISOString() } } };
  expect((await hunt(lastDay)).total).toBe(492);
  const ignored = await client.count({
    index: `${area.index}-*`,
    query: { exists: { field: '_ignored' } },
  });
  expect(ignored.count).toBe(0);
});

it('keeps a sample that is recent, and makes it anew when it is old or others are asked for', async () => {
  const now = new Date('2026-11-25T03:00:00Z');
  const make = (more: { seed?: number; after?: number }) =>
    loadSample(client, {
      index: area.index,
      events: 4_000,
      seed: more.seed ?? 1,
      now: new Date(now.getTime() + (more.after ?? 0) * HOUR_MS),
    });
  expect((await make({})).outcome).toBe('loaded');
  const kept = await make({ after: 5 });
  expect(kept).toMatchObject({ outcome: 'kept', events: 4_000, now });
  expect((await make({ after: 7 })).outcome).toBe('loaded');
  expect((await make({ after: 7, seed: 2 })).outcome).toBe('loaded');
  expect(await area.count()).toBe(4_000);
  const [first] = await area.indices();
  await client.indices.delete({ index: `${area.index}-${first}` });
  expect((await make({ after: 7, seed: 2 })).outcome).toBe('loaded');
  expect(await area.count()).toBe(4_000);
});

it('begins anew after it was stopped, and leaves other indices alone', async () => {
  const path = await area.write(
    'eve.json',
    '{"event_type":"dns","timestamp":"2026-11-25T01:00:00.000000+0000"}\n',
  );
  await area.load([path]);
  const options = {
    index: area.index,
    events: 30_000,
    seed: 1,
    now: new Date('2026-11-25T03:00:00Z'),
  };
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const stopped = await loadSample(client, { ...options, signal: stop.signal });
  expect(stopped.outcome).toBe('stopped');
  expect((await loadSample(client, options)).outcome).toBe('loaded');
  expect(await area.count('sample-*')).toBe(30_000);
  expect(await area.count('2026.11.25')).toBe(1);
});
