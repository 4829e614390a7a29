/** Network definitions in the hunt: at once, and never by a stale change. */
import {
  createNetwork,
  deleteNetwork,
  huntHosts,
  huntSummary,
  listNetworks,
  updateNetwork,
} from '../../common/api';
import { networkReference } from '../../common/filters';
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

it('act at once on events of the past, and refuse a stale change', async () => {
  const created = await known.home.call(createNetwork, {
    body: {
      name: 'Office',
      kind: 'department',
      cidrs: ['10.1.0.0/16'],
      description: '',
      home: true,
    },
  });
  expect(created.status).toBe(200);
  const { id, version, updatedAt: _, updatedBy: __, ...network } = created.body;
  const inOffice = {
    field: 'client.ip',
    op: 'inNetwork' as const,
    values: [networkReference(id)],
  };
  const limited = await known.home.call(huntHosts, {
    body: { timeRange: range, filters: [inOffice] },
  });
  expect(
    limited.body.items.map(({ ip, networks }) => [ip, networks.map(({ name }) => name)]),
  ).toEqual([
    ['10.1.0.5', ['Office']],
    ['203.0.113.9', []],
  ]);
  const changed = await known.home.call(updateNetwork, {
    params: { id },
    body: { ...network, cidrs: ['10.2.0.0/16'], version },
  });
  expect(changed.status).toBe(200);
  const moved = await known.home.call(huntHosts, {
    body: { timeRange: range, filters: [inOffice], side: 'client' },
  });
  expect(moved.body.items.map(({ ip }) => ip)).toEqual(['10.2.0.6']);
  const stale = await known.home.call(updateNetwork, {
    params: { id },
    body: { ...network, version },
  });
  expect([stale.status, stale.message]).toEqual([
    409,
    expect.stringContaining('changed "Office" at') as string,
  ]);
  const twin = await known.home.call(createNetwork, { body: network });
  expect([twin.status, twin.message]).toEqual([
    400,
    'There is a network "Office" already. Choose another name.',
  ]);
  expect((await known.home.call(deleteNetwork, { params: { id } })).status).toBe(200);
  expect((await known.home.call(listNetworks)).body.items).toEqual([]);
  const gone = await known.home.call(huntSummary, { body: { filters: [inOffice] } });
  expect([gone.status, gone.message]).toEqual([
    400,
    `The network definition "${id}" does not exist any more.`,
  ]);
});
