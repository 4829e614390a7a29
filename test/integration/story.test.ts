/** The story of the sample over HTTP: 492 alerts, 7 proxies, 3 of regular users, 1 rogue. */
import {
  huntEvents,
  huntView,
  listNetworks,
  eventEvidence,
  type ViewAnswers,
} from '../../common/api';
import { networkReference, type FilterNode } from '../../common/filters';
import { PROXY_HUNT } from '../../sample';
import { testCluster } from '../setup';
import { startSampleHunt, type SampleHunt } from '../support/sample_hunt';

const client = testCluster();
let sample: SampleHunt;

beforeAll(async () => {
  sample = await startSampleHunt(client, 20_000);
}, 300_000);

afterAll(async () => {
  await sample.stop();
  await client.close();
});

const hunt = (guidedFilters: string[], filters: FilterNode[] = []) => ({
  timeRange: { from: 'now-49h', to: 'now' },
  eventTypes: ['alert'],
  guidedFilters,
  filters,
});

const view = async (guidedFilters: string[], filters: FilterNode[] = []) => {
  const { lines } = await sample.home.callLines(huntView, {
    body: { hunt: hunt(guidedFilters, filters), summary: true, hosts: {} },
  });
  const body = Object.fromEntries(
    lines.map((line) => [line.part, 'answer' in line ? line.answer : line.error]),
  ) as Partial<ViewAnswers>;
  expect(body.summary?.failures).toEqual([]);
  expect(body.summary?.hosts).toBe(body.hosts?.total);
  return body;
};

const regularUsers = async (): Promise<FilterNode> => {
  const { body } = await sample.home.call(listNetworks);
  const network = body.items.find(({ name }) => name === 'Regular users');
  return {
    field: 'client.ip',
    op: 'inNetwork',
    values: [networkReference(network?.id ?? 'missing')],
  };
};

it('492 alerts match the proxies, 7 outside hosts stand behind them', async () => {
  const { summary, hosts } = await view(['roles-http-proxies']);
  expect(summary?.total).toBe(492);
  expect(hosts?.items.map(({ ip }) => ip).toSorted()).toEqual([...PROXY_HUNT.proxies].toSorted());
  expect(hosts?.items.every(({ inside, side }) => !inside && side === 'server')).toBe(true);
  expect(hosts?.items.reduce((sum, { events }) => sum + events, 0)).toBe(492);
  expect(hosts?.items.every(({ roles }) => roles.length > 0)).toBe(true);
});

it('3 of them serve regular users, 1 of these with a certificate of Let’s Encrypt', async () => {
  const users = await regularUsers();
  const three = await view(['roles-http-proxies'], [users]);
  expect(three.hosts?.items.map(({ ip }) => ip).toSorted()).toEqual(
    [...PROXY_HUNT.proxiesOfRegularUsers].toSorted(),
  );
  const one = await view(['roles-http-proxies', 'services-lets-encrypt'], [users]);
  expect(one.hosts?.items.map(({ ip }) => ip)).toEqual([PROXY_HUNT.rogueProxy]);
});

it('the rogue proxy has names, agents, a JA3S and flows of its own, and its alerts their evidence', async () => {
  const users = await regularUsers();
  const { body } = await sample.home.call(huntEvents, {
    body: {
      ...hunt(['roles-http-proxies', 'services-lets-encrypt'], [users]),
      size: 1,
    },
  });
  const [event] = body.items;
  const { body: found } = await sample.home.call(eventEvidence, {
    params: { index: event?.index ?? '', id: event?.id ?? '' },
  });
  expect(Object.keys(found.evidence)).toEqual(
    expect.arrayContaining(['alert', 'http', 'tls', 'flow']),
  );
  const own = async (path: string) => {
    const { body: having } = await sample.home.call(huntEvents, {
      body: {
        filters: [
          { field: 'server.ip', op: 'is', value: PROXY_HUNT.rogueProxy },
          { field: path, op: 'exists' },
        ],
      },
    });
    return having.total;
  };
  for (const path of [
    'tls.subject',
    'tls.sni',
    'tls.ja3s.hash',
    'http.http_user_agent',
    'flow.bytes_toserver',
  ]) {
    expect([path, (await own(path)) > 0]).toEqual([path, true]);
  }
});
