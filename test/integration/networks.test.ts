/** Network definitions over HTTP: kept, changed by two, imported, and in force for past events. */
import {
  createNetwork,
  deleteNetwork,
  exportNetworks,
  huntHosts,
  huntNetworks,
  huntSummary,
  importNetworks,
  listNetworks,
  previewNetworkImport,
  updateNetwork,
  type SavedNetwork,
} from '../../common/api';
import { networkReference, type FilterNode } from '../../common/filters';
import { kindReference, type NetworkInput } from '../../common/networks';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const index = uniqueName('networks');
const somebody = { username: uniqueName('somebody'), password: 'somebody-password' };
const reader = { username: uniqueName('reader'), password: 'reader-password' };

let home: HuntHome;

const event = (src_ip: string, dest_ip: string) => ({
  timestamp: '2026-03-01T10:00:00Z',
  event_type: 'http',
  src_ip,
  dest_ip,
  http: { hostname: 'www.example.org' },
});

beforeAll(async () => {
  await client.indices.create({
    index,
    mappings: {
      properties: {
        timestamp: { type: 'date' },
        event_type: { type: 'keyword' },
        src_ip: { type: 'ip' },
        dest_ip: { type: 'ip' },
      },
    },
  });
  await client.bulk({
    index,
    refresh: true,
    operations: [
      event('10.1.0.5', '203.0.113.9'),
      event('10.1.2.6', '203.0.113.9'),
      event('10.2.0.7', '203.0.113.9'),
      event('fd00::7', '203.0.113.9'),
    ].flatMap((document) => [{ index: {} }, document]),
  });
  await client.security.putUser({ ...somebody, roles: ['superuser'] });
  await client.security.putRole({ name: 'suricata_hunt_read', cluster: [] });
  await client.security.putUser({ ...reader, roles: ['suricata_hunt_read'] });
  home = await startHuntHome(index);
});

afterAll(async () => {
  await home.stop();
  await client.security.deleteUser({ username: somebody.username });
  await client.security.deleteUser({ username: reader.username });
  await client.indices.delete({ index });
  await client.close();
});

const listed = async (): Promise<SavedNetwork[]> => (await home.call(listNetworks)).body.items;

afterEach(async () => {
  for (const { id } of await listed()) await home.call(deleteNetwork, { params: { id } });
});

const input = (changes: Partial<NetworkInput> = {}): NetworkInput => ({
  name: 'Office',
  kind: 'department',
  cidrs: ['10.1.0.0/16'],
  description: '',
  home: true,
  ...changes,
});

const create = async (changes: Partial<NetworkInput> = {}): Promise<SavedNetwork> => {
  const { status, body, message } = await home.call(createNetwork, { body: input(changes) });
  expect([status, message]).toEqual([200, '']);
  return body;
};

const clientsIn = (id: string): FilterNode => ({
  field: 'client.ip',
  op: 'inNetwork',
  values: [networkReference(id)],
});

const count = async (...filters: FilterNode[]): Promise<number> => {
  const { status, body, message } = await home.call(huntSummary, { body: { filters } });
  expect([status, message]).toEqual([200, '']);
  return body.total;
};

describe('definitions', () => {
  it('have the colour of their kind unless one is chosen', async () => {
    const made = await create();
    expect(made).toMatchObject({ colour: 'blue', cidrs: ['10.1.0.0/16'], home: true });
    expect(await listed()).toEqual([made]);
    const { id, version } = made;
    const changed = await home.call(updateNetwork, {
      params: { id },
      body: { ...input({ kind: 'dmz', colour: 'pink', cidrs: ['10.1.2.3/16'] }), version },
    });
    expect(changed.body).toMatchObject({ kind: 'dmz', colour: 'pink', cidrs: ['10.1.0.0/16'] });
    expect(await listed()).toEqual([changed.body]);
  });

  it('are refused when somebody else changed them in between, with who it was', async () => {
    const { id, version } = await create();
    const theirs = await home.call(
      updateNetwork,
      { params: { id }, body: { ...input({ description: 'mine now' }), version } },
      somebody,
    );
    expect(theirs.body.updatedBy).toBe(somebody.username);
    const stale = await home.call(updateNetwork, {
      params: { id },
      body: { ...input({ description: 'no, mine' }), version },
    });
    expect([stale.status, stale.message]).toEqual([
      409,
      expect.stringContaining(`${somebody.username} changed "Office" at 20`) as string,
    ]);
    expect(stale.attributes).toEqual({ current: theirs.body });
    const gone = await home.call(deleteNetwork, { params: { id }, query: { version } });
    expect(gone.status).toBe(409);
    expect(await listed()).toEqual([theirs.body]);
  });

  it('let one of two simultaneous changes win', async () => {
    const { id, version } = await create();
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((description) =>
        home.call(updateNetwork, { params: { id }, body: { ...input({ description }), version } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409,
    ]);
    const won = answers.find(({ status }) => status === 200)?.body;
    expect(await listed()).toEqual([won]);
    for (const { attributes } of answers.filter(({ status }) => status === 409)) {
      expect(attributes).toEqual({ current: won });
    }
  });

  it('come back under their id, so that filters find them again', async () => {
    const { id, version, updatedAt: _, updatedBy: __, ...rest } = await create();
    await home.call(deleteNetwork, { params: { id }, query: { version } });
    const asked = { body: { filters: [clientsIn(id)] } };
    const gone = await home.call(huntSummary, asked);
    expect([gone.status, gone.message]).toEqual([
      400,
      `The network definition "${id}" does not exist any more.`,
    ]);
    expect((await home.call(createNetwork, { body: { ...rest, id } })).body.id).toBe(id);
    expect(await count(clientsIn(id))).toBe(2);
    const twice = await home.call(createNetwork, { body: { ...rest, name: 'Other', id } });
    expect([twice.status, twice.attributes]).toEqual([409, { current: (await listed())[0] }]);
    const odd = await home.call(createNetwork, { body: { ...rest, name: 'Odd', id: 'kind:dmz' } });
    expect([odd.status, odd.message]).toEqual([
      400,
      expect.stringContaining('An id has') as string,
    ]);
  });

  it.each<[string, object, string]>([
    ['a range that is none', { cidrs: ['10.1.0.0/33'] }, '"10.1.0.0/33" is not a network.'],
    ['half an address', { cidrs: ['10.1'] }, '"10.1" is not a network.'],
    ['a zone', { cidrs: ['fe80::1%eth0/64'] }, 'is not a network.'],
    ['no range', { cidrs: [] }, 'at least one range'],
    ['a long text', { cidrs: ['1'.repeat(100)] }, 'A range is an address'],
    ['an unknown kind', { kind: 'cellar' }, 'A kind is one of site, department'],
    ['an unknown colour', { colour: 'mauve' }, 'A colour is one of turquoise'],
    ['no name', { name: '  ' }, 'A network has a name.'],
    ['something more', { __proto__x: 1 }, 'unknown key'],
  ])('refuse %s with a sentence', async (_, changes, message) => {
    const answer = await home.call(createNetwork, { body: { ...input(), ...changes } });
    expect([answer.status, answer.message]).toEqual([
      400,
      expect.stringContaining(message) as string,
    ]);
  });

  it('are read by readers, and written by nobody but those who may', async () => {
    const { id, version } = await create();
    expect((await home.call(listNetworks, {}, reader)).body.items).toHaveLength(1);
    const preview = { body: { csv: 'name,cidrs\nLab,10.9.0.0/16' } };
    expect((await home.call(previewNetworkImport, preview, reader)).status).toBe(200);
    expect((await home.call(exportNetworks, {}, reader)).status).toBe(200);
    for (const answer of [
      await home.call(createNetwork, { body: input({ name: 'Other' }) }, reader),
      await home.call(updateNetwork, { params: { id }, body: { ...input(), version } }, reader),
      await home.call(deleteNetwork, { params: { id }, query: { version } }, reader),
      await home.call(importNetworks, preview, reader),
    ]) {
      expect(answer.status).toBe(403);
    }
    expect(await listed()).toHaveLength(1);
  });
});

describe('in a hunt', () => {
  it('name hosts by the most specific range, and act at once on events of the past', async () => {
    const site = await create({ name: 'Site', kind: 'site', cidrs: ['10.0.0.0/8'] });
    const office = await create();
    const named = async () =>
      Object.fromEntries(
        (await home.call(huntHosts, { body: { side: 'client' } })).body.items.map(
          ({ ip, networks, inside }) => [ip, [...networks.map(({ name }) => name), inside]],
        ),
      );
    expect(await named()).toEqual({
      '10.1.0.5': ['Office', 'Site', true],
      '10.1.2.6': ['Office', 'Site', true],
      '10.2.0.7': ['Site', true],
      'fd00::7': [false],
    });
    expect(await count(clientsIn(site.id))).toBe(3);
    const { id, version } = office;
    await home.call(updateNetwork, {
      params: { id },
      body: { ...input({ cidrs: ['10.1.2.0/24', 'fd00::/8'], home: false }), version },
    });
    expect(await named()).toEqual({
      '10.1.0.5': ['Site', true],
      '10.1.2.6': ['Office', 'Site', false],
      '10.2.0.7': ['Site', true],
      'fd00::7': ['Office', false],
    });
    expect(await count(clientsIn(id))).toBe(2);
    const inside: FilterNode = { field: 'client.ip', op: 'inNetwork', values: ['$HOME_NET'] };
    expect(await count(inside)).toBe(2);
    expect(await count({ ...inside, negated: true })).toBe(2);
  });

  it('tell how many hosts at either end lie in each', async () => {
    const site = await create({ name: 'Site', kind: 'site', cidrs: ['10.0.0.0/8'] });
    const office = await create();
    const outside = await create({ name: 'Outside', kind: 'partner', cidrs: ['203.0.113.0/24'] });
    await create({ name: 'Empty', cidrs: ['192.0.2.0/24'] });
    const all = await home.call(huntNetworks, { body: {} });
    expect(all.body).toEqual({
      hosts: { [site.id]: 3, [office.id]: 2, [outside.id]: 1 },
      isExact: true,
      failures: [],
    });
    const some = await home.call(huntNetworks, { body: { filters: [clientsIn(office.id)] } });
    expect(some.body.hosts).toEqual({ [site.id]: 2, [office.id]: 2, [outside.id]: 1 });
  });

  it('are asked by kind, as they are now', async () => {
    const servers = clientsIn(kindReference('servers'));
    expect(await count(servers)).toBe(0);
    await create({ name: 'Rack 1', kind: 'servers', cidrs: ['10.1.0.0/24'] });
    expect(await count(servers)).toBe(1);
    await create({ name: 'Rack 2', kind: 'servers', cidrs: ['10.2.0.0/16', 'fd00::/8'] });
    expect(await count(servers)).toBe(3);
    expect(await count({ ...servers, negated: true })).toBe(1);
  });

  it('keep working without a colour, as older releases wrote them', async () => {
    const old = {
      name: 'Old servers',
      kind: 'servers',
      cidrs: ['10.1.0.0/16'],
      description: 'before colours',
      home: true,
    };
    await client.index({
      index: home.savedObjectsIndex,
      id: 'suricata-hunt-network:old',
      refresh: true,
      document: {
        type: 'suricata-hunt-network',
        'suricata-hunt-network': old,
        references: [],
        updated_at: '2026-01-01T00:00:00.000Z',
        typeMigrationVersion: '10.1.0',
      },
    });
    const [network] = await listed();
    expect(network).toMatchObject({ ...old, id: 'old', colour: 'turquoise', updatedBy: '' });
    expect(await count(clientsIn('old'))).toBe(2);
    const changed = await home.call(updateNetwork, {
      params: { id: 'old' },
      body: { ...input({ name: 'Old servers' }), version: network?.version ?? '' },
    });
    expect(changed.status).toBe(200);
  });

  it('say which of them cannot be read, and answer with the others', async () => {
    const id = 'suricata-hunt-network:broken';
    await client.index({
      index: home.savedObjectsIndex,
      id,
      refresh: true,
      document: {
        type: 'suricata-hunt-network',
        'suricata-hunt-network': {
          name: 'Broken',
          kind: 'servers',
          cidrs: ['nowhere'],
          home: true,
        },
        references: [],
        typeMigrationVersion: '10.2.0',
      },
    });
    try {
      const { id: office } = await create();
      const { items, unreadable } = (await home.call(listNetworks)).body;
      expect([items.length, unreadable]).toEqual([
        1,
        [{ id: 'broken', name: 'Broken', reason: expect.any(String) as string }],
      ]);
      const { body } = await home.call(huntSummary, { body: { filters: [clientsIn(office)] } });
      expect([body.total, body.failures]).toEqual([
        2,
        [expect.stringContaining('The network definition "Broken" is not used: ') as string],
      ]);
    } finally {
      await client.delete({ index: home.savedObjectsIndex, id, refresh: true });
    }
  });
});

describe('import', () => {
  const CSV = [
    'name,kind,cidrs,colour,description,home',
    'Office,department,10.1.0.0/16 10.7.0.0/16,pink,,true',
    'Lab,servers,10.1.0.0/16,,"=cmd, ""lab""",false',
    'Bad,servers,10.1,,,',
    'Same,other,10.8.0.0/16,blue,,true',
  ].join('\r\n');

  const said = (lines: { line: number; name: string; change: string }[]) =>
    lines.map(({ line, name, change }) => [line, name, change]);

  it('says before what it does, and does it', async () => {
    const office = await create();
    await create({ name: 'Same', kind: 'other', cidrs: ['10.8.0.0/16'], colour: 'blue' });
    await create({ name: 'Other', cidrs: ['10.9.0.0/16'] });
    const preview = await home.call(previewNetworkImport, { body: { csv: CSV } });
    expect(said(preview.body.lines)).toEqual([
      [2, 'Office', 'changed'],
      [3, 'Lab', 'added'],
      [4, 'Bad', 'refused'],
      [5, 'Same', 'unchanged'],
    ]);
    expect(preview.body.untouched).toBe(1);
    expect(preview.body.lines[2]?.reason).toContain('"10.1" is not a network.');
    expect(preview.body.lines[1]?.remarks).toEqual(['10.1.0.0/16 is in Office too.']);
    expect(await listed()).toHaveLength(3);

    const done = await home.call(importNetworks, { body: { csv: CSV } }, somebody);
    expect(done.body).toEqual(preview.body);
    const all = await listed();
    expect(all.map(({ name }) => name)).toEqual(['Lab', 'Office', 'Other', 'Same']);
    expect(all.find(({ name }) => name === 'Office')).toMatchObject({
      id: office.id,
      cidrs: ['10.1.0.0/16', '10.7.0.0/16'],
      colour: 'pink',
      updatedBy: somebody.username,
    });
    expect(all.find(({ name }) => name === 'Lab')).toMatchObject({
      colour: 'turquoise',
      description: '=cmd, "lab"',
      home: false,
    });

    const { csv } = (await home.call(exportNetworks)).body;
    expect(csv).toContain(`"'=cmd, ""lab"""`);
    const again = await home.call(importNetworks, { body: { csv } });
    expect(again.body.lines.map(({ change }) => change)).toEqual(all.map(() => 'unchanged'));
    expect(await listed()).toEqual(all);
  });

  it('refuses a file that is none, and one that is too long', async () => {
    const none = await home.call(importNetworks, { body: { csv: 'a;b\n1;2' } });
    expect([none.status, none.message]).toEqual([
      400,
      expect.stringContaining('The first line names the columns') as string,
    ]);
    const long = await home.call(previewNetworkImport, {
      body: { csv: `name,cidrs${'\nx,10.0.0.0/8'.repeat(10_001)}` },
    });
    expect([long.status, long.message]).toEqual([
      400,
      expect.stringContaining('Split it') as string,
    ]);
  });
});

describe('ten thousand lines', () => {
  it('are imported in one request, and used', async () => {
    const csv = [
      'name,kind,cidrs',
      ...Array.from(
        { length: 10_000 },
        (_, n) => `Subnet ${n},servers,10.${n >> 8}.${n & 255}.0/24`,
      ),
    ].join('\n');
    const { status, body } = await home.call(importNetworks, { body: { csv } });
    expect(status).toBe(200);
    expect(body.lines.every(({ change }) => change === 'added')).toBe(true);
    const all = await listed();
    expect(all).toHaveLength(10_000);
    const found = all.find(({ cidrs }) => cidrs.includes('10.1.2.0/24'));
    expect(await count(clientsIn(found?.id ?? ''))).toBe(1);
    expect(await count(clientsIn(kindReference('servers')))).toBe(3);
    await client.deleteByQuery({
      index: home.savedObjectsIndex,
      refresh: true,
      query: { term: { type: 'suricata-hunt-network' } },
    });
  }, 120_000);
});
