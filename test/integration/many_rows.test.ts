/** Lists longer than one search can give: 50,000 hosts, 12,000 signatures. */
import { huntHosts, huntSignatures, huntSummary } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const HOSTS = 50_000;
const SIGNATURES = 12_000;

const client = testCluster();
const index = uniqueName('many');
const timeRange = { from: '2026-03-02T00:00:00Z', to: '2026-03-02T23:59:59.999Z' };
/** The address of a host by its place: 10.0.0.1 and on. */
const address = (place: number) =>
  `10.${(place + 1) >> 16}.${((place + 1) >> 8) & 255}.${(place + 1) & 255}`;

let home: HuntHome;

beforeAll(async () => {
  await client.indices.create({
    index,
    settings: { number_of_shards: 2, number_of_replicas: 0, refresh_interval: '-1' },
    mappings: {
      properties: {
        timestamp: { type: 'date' },
        event_type: { type: 'keyword' },
        src_ip: { type: 'ip' },
        alert: { properties: { signature_id: { type: 'long' }, signature: { type: 'keyword' } } },
      },
    },
  });
  const timestamp = '2026-03-02T10:00:00Z';
  for (let from = 0; from < HOSTS; from += 10_000) {
    const operations = Array.from({ length: 10_000 }, (_, at) => {
      const place = from + at;
      const src_ip = address(place);
      return place < SIGNATURES
        ? {
            timestamp,
            event_type: 'alert',
            src_ip,
            alert: { signature_id: 100_000 + place, signature: `Rule ${place}` },
          }
        : { timestamp, event_type: 'flow', src_ip };
    }).flatMap((event) => [{ index: {} }, event]);
    // The last hosts have two events, so that they stand first in the usual order.
    if (from + 10_000 === HOSTS) operations.push(...operations.slice(-20));
    const { errors } = await client.bulk({ index, operations });
    expect(errors).toBe(false);
  }
  await client.indices.refresh({ index });
  home = await startHuntHome(index);
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

const searches = async (): Promise<number> => {
  const stats = await client.indices.stats({ index, metric: 'search' });
  // Each search is counted on both shards.
  return (stats._all.total?.search?.query_total ?? 0) / 2;
};

const hosts = async (options: object) => {
  const before = await searches();
  const { body, message } = await home.call(huntHosts, {
    body: { timeRange, facts: false, ...options },
  });
  expect(message).toBe('');
  return { ...body, cost: Math.round((await searches()) - before) };
};

it('pages exactly through 50,000 hosts, and asks for them once', async () => {
  const sort = { field: 'ip', direction: 'asc' };
  const first = await hosts({ sort, perPage: 50 });
  expect(first).toMatchObject({ total: HOSTS, all: HOSTS, totalIsExact: true, failures: [] });
  // One that overflows, one that tells how many there are, the parts, and the page.
  expect(first.cost).toBe(1 + 1 + 7 + 2);
  for (const page of [1, 2, 500, 999, 1_000]) {
    const { items, cost } = page === 1 ? first : await hosts({ sort, perPage: 50, page });
    expect(items.map(({ ip }) => ip)).toEqual(
      Array.from({ length: 50 }, (_, at) => address((page - 1) * 50 + at)),
    );
    // Further pages go by the list of the first: nothing but their rows is asked.
    if (page > 1) expect(cost).toBeLessThanOrEqual(3);
  }
  expect((await hosts({ sort, perPage: 50, page: 1_001 })).items).toEqual([]);
});

it('counts all of them in the usual order, in the summary, and by what is found', async () => {
  const { items, total } = await hosts({ perPage: 10 });
  expect(total).toBe(HOSTS);
  expect(items.map(({ ip, events }) => [ip, events])).toEqual(
    Array.from({ length: 10 }, (_, at) => [address(HOSTS - 10 + at), 2]),
  );
  const { body } = await home.call(huntSummary, { body: { timeRange } });
  expect(body).toMatchObject({ hosts: HOSTS, hostsAreExact: true, total: HOSTS + 10 });
  expect((await hosts({ find: '10.0.195.' })).total).toBe(81);
});

it('lists 12,000 signatures exactly', async () => {
  const sort = { field: 'sid' as const, direction: 'desc' as const };
  const { body } = await home.call(huntSignatures, { body: { timeRange, sort, page: 240 } });
  expect(body).toMatchObject({ total: SIGNATURES, all: SIGNATURES, failures: [] });
  expect(body.items.map(({ sid }) => sid)).toEqual(
    Array.from({ length: 50 }, (_, at) => String(100_049 - at)),
  );
  const found = await home.call(huntSignatures, {
    body: { timeRange, find: 'rule 1199', sort: { field: 'signature', direction: 'asc' } },
  });
  expect(found.body.items.map(({ signature }) => signature)).toEqual([
    'Rule 1199',
    ...Array.from({ length: 10 }, (_, at) => `Rule ${11_990 + at}`),
  ]);
});
