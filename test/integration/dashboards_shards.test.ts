/** Values spread unevenly over many shards: a count is exact, or the panel says that it is not. */
import type { PanelOrder } from '../../common/api';
import { PanelsOfHunt } from '../../server/dashboards';
import type { HuntScope } from '../../server/hunts';
import { testCluster, uniqueName } from '../setup';
import { layoutScope } from '../support/layout_hunt';

const client = testCluster();
const index = uniqueName('dashboardshards');
let scope: HuntScope;

/** More values than a shard lists, their counts close together: the lists of shards disagree. */
const hosts = Array.from({ length: 1_500 }, (_, n) => ({
  name: `h${n}.example`,
  events: n < 5 ? 60 - n : 1 + ((n * 7) % 12),
}));
/** Few values of very different weight. */
const agents = ['curl', 'wget', 'python', 'go', 'java', 'perl', 'ruby'];

const counts = { host: new Map<string, number>(), agent: new Map<string, number>() };

beforeAll(async () => {
  await client.indices.create({
    index,
    settings: { number_of_shards: 5, number_of_replicas: 0 },
    mappings: {
      properties: {
        '@timestamp': { type: 'date' },
        event_type: { type: 'keyword' },
        http: {
          properties: { hostname: { type: 'keyword' }, http_user_agent: { type: 'keyword' } },
        },
      },
    },
  });
  const add = (of: Map<string, number>, key: string) => of.set(key, (of.get(key) ?? 0) + 1);
  const events = hosts.flatMap(({ name, events: many }, n) =>
    Array.from({ length: many }, (_, m) => {
      const agent = agents[(n * m) % agents.length] ?? '';
      add(counts.host, name);
      add(counts.agent, agent);
      return {
        '@timestamp': '2026-03-01T10:00:00Z',
        event_type: 'http',
        http: { hostname: name, http_user_agent: agent },
      };
    }),
  );
  for (let from = 0; from < events.length; from += 5_000) {
    await client.bulk({
      index,
      refresh: true,
      operations: events.slice(from, from + 5_000).flatMap((event) => [{ index: {} }, event]),
    });
  }
  scope = await layoutScope(client, index);
}, 120_000);

afterAll(async () => {
  await client.indices.delete({ index });
  await client.close();
});

const panel = async (id: string, order: PanelOrder, size = 5) => {
  const asked = { panels: [id], size, order };
  const { panels } = await new PanelsOfHunt({}, scope, asked).answer();
  const [answer] = panels;
  if (answer === undefined) throw new Error(`${id} is not answered.`);
  return answer;
};

const sorted = (of: Map<string, number>) => [...of.values()].toSorted((a, b) => b - a);

it.each(['http-host', 'http-agent'] as const)('%s: the first are exact', async (id) => {
  const of = id === 'http-host' ? counts.host : counts.agent;
  const answer = await panel(id, 'most');
  for (const { value, events } of answer.values) {
    expect([value, events]).toEqual([value, of.get(String(value))]);
  }
  expect(answer.values.map(({ events }) => events)).toEqual(sorted(of).slice(0, 5));
  expect(answer.other).toBe(
    sorted(of)
      .slice(5)
      .reduce((sum, count) => sum + count, 0),
  );
});

it('what is shown beyond what can be proven says so', async () => {
  const answer = await panel('http-host', 'most', 50);
  const isTrue =
    JSON.stringify(answer.values.map(({ events }) => events)) ===
    JSON.stringify(sorted(counts.host).slice(0, 50));
  expect(isTrue || answer.approximate).toBe(true);
  for (const { value, events, approximate } of answer.values) {
    if (approximate !== true)
      expect([value, events]).toEqual([value, counts.host.get(String(value))]);
  }
});

it('the rarest of more values than can be listed have a single event', async () => {
  const answer = await panel('http-host', 'rarest');
  expect(answer.values).toHaveLength(5);
  for (const { value, events } of answer.values) {
    expect([value, events, counts.host.get(String(value))]).toEqual([value, 1, 1]);
  }
  expect(answer.approximate).toBe(false);
});
