/** What a screen costs: the searches that one request sends. */
import { huntView } from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { testCluster } from '../setup';
import { KNOWN_RANGE as range, startKnownHunt, type KnownHunt } from '../support/known_hunt';

const client = testCluster();
let known: KnownHunt;

beforeAll(async () => {
  known = await startKnownHunt(client);
});

afterAll(async () => {
  await known.stop();
  await client.close();
});

const searches = async (): Promise<number> => {
  const stats = await client.indices.stats({ index: known.index, metric: 'search' });
  return stats._all.total?.search?.query_total ?? 0;
};

it('asks Elasticsearch no more than the table in the architecture says', async () => {
  const cost = async (body: Parameters<typeof known.home.callLines>[1]) => {
    const before = await searches();
    const { status: code, lines } = await known.home.callLines(huntView, body as never);
    expect(lines.filter((line) => 'error' in line)).toEqual([]);
    expect(code).toBe(200);
    return (await searches()) - before;
  };
  const hunt = { timeRange: range };
  const wider = { timeRange: { from: '2026-01-01T00:00:00Z', to: '2026-04-01T00:00:00Z' } };
  expect(await cost({ body: { hunt, summary: true } })).toBe(4);
  // How event types tell their ends, for clients and servers in many events.
  const ends = 9;
  const roles = GUIDED_FILTERS.filter(({ role }) => role !== undefined).length;
  // Rows do not wait for names and roles: those are asked for the hosts that came.
  expect(await cost({ body: { hunt: wider, summary: true, hosts: { facts: false } } })).toBe(8);
  const facts = { body: { hunt: wider, hostFacts: { ips: ['10.1.0.5', '203.0.113.9'] } } };
  expect(await cost(facts)).toBe(1 + roles + ends);
  // The roles of a time range are remembered.
  expect(await cost(facts)).toBe(1 + ends);
  expect(await cost({ body: { hunt: wider, summary: true, hosts: {} } })).toBe(9 + ends);
  // A page, and how many there are.
  expect(await cost({ body: { hunt, events: {} } })).toBe(2);
});
