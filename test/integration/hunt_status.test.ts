/** What there is to hunt in and with: status and guided filters. */
import { guidedFilters, status } from '../../common/api';
import { testCluster } from '../setup';
import { startKnownHunt, type KnownHunt } from '../support/known_hunt';

const client = testCluster();
let known: KnownHunt;

beforeAll(async () => {
  known = await startKnownHunt(client);
});

afterAll(async () => {
  await known.stop();
  await client.close();
});

it('tells what there is', async () => {
  const { body } = await known.home.call(status);
  expect(body).toMatchObject({ eventCount: 7, indices: 1, indexPattern: known.index });
});

it.each(['proxy', 'proxies', 'T1090'])('finds the proxies by %s', async (search) => {
  const { body } = await known.home.call(guidedFilters, { query: { search } });
  const ids = body.items.map(({ id }) => id);
  expect(ids).toContain('roles-http-proxies');
  if (search !== 'T1090') expect(ids[0]).toBe('roles-http-proxies');
});

it('has at least 275 guided filters', async () => {
  const { body } = await known.home.call(guidedFilters);
  expect(body.items.length).toBeGreaterThanOrEqual(275);
});
