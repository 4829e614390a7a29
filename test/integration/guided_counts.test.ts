/** Counts beside the guided filters: what they say is what the filter shows once it is applied. */
import { guidedCounts, huntSummary } from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import { CountsCache } from '../../server/guided_counts';
import { HeldValuesCache } from '../../server/hunts';
import { testCluster, uniqueName } from '../setup';
import { guidedScope } from '../support/guided_context';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex } from '../support/layout_indices';
import { realEvents } from '../support/real_events';
import { watchedClient } from '../support/watched_client';

const client = testCluster();
const prefix = uniqueName('guidedcounts');
const events = realEvents('real-suricata8.ndjson.gz', 60);

let home: HuntHome;

beforeAll(async () => {
  // Two layouts, so that counts are added up and hosts put together.
  await fillLayoutIndex(client, `${prefix}-raw`, 'keyword', events.slice(0, 560));
  await fillLayoutIndex(client, `${prefix}-ecs`, 'agent', events.slice(560));
  home = await startHuntHome(`${prefix}-*`);
}, 120_000);

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index: `${prefix}-raw,${prefix}-ecs` });
  await client.close();
});

test.each([
  ['all events', {}],
  [
    'alerts with a filter',
    {
      eventTypes: ['alert'],
      filters: [{ field: 'app_proto', op: 'is' as const, value: 'dns', negated: true }],
    },
  ],
])(
  'over %s each count is what the summary says with the filter',
  async (_name, hunt) => {
    const { status, body } = await home.call(guidedCounts, { body: hunt });
    expect([status, body.failures]).toEqual([200, []]);
    expect(Object.keys(body.counts).toSorted()).toEqual(
      GUIDED_FILTERS.map(({ id }) => id).toSorted(),
    );
    const withEvents = GUIDED_FILTERS.filter(({ id }) => (body.counts[id]?.events ?? 0) > 0);
    expect(withEvents.length).toBeGreaterThan(20);
    // All that find something, and some that find nothing.
    for (const { id } of [...withEvents, ...GUIDED_FILTERS.filter((_, n) => n % 40 === 0)]) {
      const summary = await home.call(huntSummary, { body: { ...hunt, guidedFilters: [id] } });
      expect([id, body.counts[id]]).toEqual([
        id,
        {
          events: summary.body.total,
          hosts: summary.body.hosts,
          hostsIsExact: summary.body.hostsAreExact,
        },
      ]);
    }
  },
  180_000,
);

test('only those asked for are counted, and ids of no guided filter are left out', async () => {
  const { body } = await home.call(guidedCounts, {
    body: { ids: ['roles-http-proxies', 'no-such-filter'] },
  });
  expect(Object.keys(body.counts)).toEqual(['roles-http-proxies']);
});

test('what indices cannot answer is said beside the filter', async () => {
  const { body } = await home.call(guidedCounts, { body: {} });
  expect(Object.values(body.notes).flat()).toContainEqual({
    field: 'dns.ra',
    reason: `in ${prefix}-ecs dropped when events are moved into ECS fields`,
  });
});

test('a hunt that cannot be given a meaning is refused with a sentence', async () => {
  const answer = await home.call(guidedCounts, {
    body: { timeRange: { from: 'now', to: 'now-1d' } },
  });
  expect([answer.status, answer.message]).toEqual([
    400,
    expect.stringContaining('ends before it begins') as string,
  ]);
});

describe('counting', () => {
  const IDS = GUIDED_FILTERS.map(({ id }) => id);

  /** Searches of each request that counting makes; aborted before the request of that number. */
  const count = async (cache: CountsCache, abortAt = Infinity) => {
    const requests: number[] = [];
    const controller = new AbortController();
    const watched = watchedClient(client, (searches) => {
      requests.push(searches);
      if (requests.length === abortAt) controller.abort();
    });
    const scope = await guidedScope(watched, `${prefix}-*`, new Date());
    const counted = await cache
      .get({}, { ...scope, signal: controller.signal }, IDS)
      .catch((error: unknown) => error);
    return { counted, requests, searches: requests.reduce((sum, n) => sum + n, 0) };
  };

  it('asks for each filter that can match at most thrice, and never twice the same minute', async () => {
    const cache = new CountsCache(new HeldValuesCache());
    const first = await count(cache);
    // Two layouts; a third search only for more hosts than are listed.
    expect(first.searches).toBeLessThan(2 * 3 * IDS.length);
    expect(first.requests.length).toBeLessThan(3 + 3 * Math.ceil(IDS.length / 48));
    const again = await count(cache);
    expect([again.requests, again.counted]).toEqual([[], first.counted]);
  });

  it('ends when nobody waits any more, and who comes back finds what was counted', async () => {
    const whole = await count(new CountsCache(new HeldValuesCache()));
    const cache = new CountsCache(new HeldValuesCache());
    const left = await count(cache, whole.requests.length - 2);
    expect(left.counted).toMatchObject({ name: expect.stringMatching(/Abort/) as string });
    expect(left.requests).toHaveLength(whole.requests.length - 2);
    const back = await count(cache);
    expect(back.searches).toBeLessThan(whole.searches / 2);
    expect(back.counted).toEqual(whole.counted);
  });
});
