/** Hunting trails over HTTP: as their owner, in two tabs, and as somebody else. */
import { createTrail, deleteTrail, getTrail, listTrails, updateTrail } from '../../common/api';
import { EMPTY_TRAIL, trail as trailSchema, type TrailContent } from '../../common/trails';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const somebody = { username: uniqueName('somebody'), password: 'somebody-password' };
const reader = { username: uniqueName('reader'), password: 'reader-password' };

let home: HuntHome;

beforeAll(async () => {
  await client.security.putUser({ ...somebody, roles: ['superuser'] });
  await client.security.putRole({ name: 'suricata_hunt_read', cluster: [] });
  await client.security.putUser({ ...reader, roles: ['suricata_hunt_read'] });
  home = await startHuntHome(uniqueName('trails'));
});

afterAll(async () => {
  await home.stop();
  await client.security.deleteUser({ username: somebody.username });
  await client.security.deleteUser({ username: reader.username });
  await client.close();
});

const content = (changes: Partial<TrailContent> = {}): TrailContent => ({
  ...EMPTY_TRAIL,
  steps: [
    {
      kind: 'question',
      at: '2026-03-01T10:00:00.000Z',
      words: 'Alerts of the last 48 hours',
      search: '?from=now-48h&to=now&types=alert',
      counts: { events: 492, hosts: 7, hostsAreExact: true },
    },
  ],
  ...changes,
});

const make = async (changes: Partial<TrailContent> = {}, login?: typeof somebody) => {
  const { status, body } = await home.call(
    createTrail,
    { body: { content: content(changes) } },
    login,
  );
  expect(status).toBe(200);
  return body;
};

const names = async (login?: typeof somebody) =>
  (await home.call(listTrails, {}, login)).body.items.map(({ name }) => name);

it('are kept, listed without their steps, changed and deleted', async () => {
  const made = await make({ name: 'Proxies' });
  const { items } = (await home.call(listTrails)).body;
  expect(items).toMatchObject([
    { id: made.id, name: 'Proxies', shared: false, steps: 1, marked: 0 },
  ]);
  const { id, version } = made;
  const next = content({ name: 'Rogue proxy', steps: [] });
  const changed = await home.call(updateTrail, {
    params: { id },
    body: { version, content: next },
  });
  expect(changed.body).toMatchObject({ id, owner: made.owner, content: next });
  expect((await home.call(getTrail, { params: { id } })).body).toEqual(changed.body);
  const gone = await home.call(deleteTrail, {
    params: { id },
    query: { version: changed.body.version },
  });
  expect(gone.body).toEqual({ id });
  expect(await names()).toEqual([]);
});

it('of two tabs lose nothing: the second one is told what the first one saved', async () => {
  const { id, version } = await make({ name: 'Two tabs' });
  const save = (name: string) =>
    home.call(updateTrail, { params: { id }, body: { version, content: content({ name }) } });
  const answers = await Promise.all([save('First'), save('Second')]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const winner = answers.find(({ status }) => status === 200)?.body;
  const loser = answers.find(({ status }) => status === 409);
  expect(loser?.message).toContain('was changed in another tab or browser at');
  const told = trailSchema.parse(loser?.attributes?.['current']);
  expect(told).toEqual(winner);
  const { status } = await home.call(deleteTrail, { params: { id }, query: { version } });
  expect(status).toBe(409);
});

it('are seen by others when they are shared, and changed by their owner alone', async () => {
  const own = await make({ name: 'Mine alone' }, somebody);
  const shared = await make({ name: 'For all', shared: true }, somebody);
  expect(await names()).toContain('For all');
  expect(await names()).not.toContain('Mine alone');
  expect(await names(reader)).toEqual(['For all']);
  expect((await home.call(getTrail, { params: { id: own.id } })).status).toBe(404);
  const { id, version } = shared;
  const refused = await home.call(updateTrail, {
    params: { id },
    body: { version, content: content({ name: 'Taken over' }) },
  });
  expect(refused.status).toBe(403);
  expect(refused.message).toContain(`Only ${somebody.username}`);
});

it('are written by nobody who may only read', async () => {
  expect((await home.call(createTrail, { body: { content: content() } }, reader)).status).toBe(403);
});

it.each([
  [{ version: 2 }, 'this release reads version 1'],
  [{ name: 'x'.repeat(151) }, 'A name has at most 150 characters'],
  [{ steps: Array.from({ length: 501 }, () => content().steps[0]) }, 'at most 500 steps'],
])('are refused with a sentence when they cannot be kept: %#', async (changes, sentence) => {
  const answer = await home.call(createTrail, {
    body: { content: { ...content(), ...changes } as never },
  });
  expect(answer.status).toBe(400);
  expect(answer.message).toContain(sentence);
});
