/** Short links over HTTP: for readers too, the same for the same hunt, honest when they are gone. */
import { createLink, getLink } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const index = uniqueName('links');
const reader = { username: uniqueName('reader'), password: 'reader-password' };
const stranger = { username: uniqueName('stranger'), password: 'stranger-password' };
const search = `?from=now-48h&to=now&filters=${'%5B'.repeat(2_000)}`;

let home: HuntHome;

beforeAll(async () => {
  await client.security.putRole({ name: 'suricata_hunt_read', cluster: [] });
  await client.security.putUser({ ...reader, roles: ['suricata_hunt_read'] });
  await client.security.putUser({ ...stranger, roles: [] });
  home = await startHuntHome(index);
});

afterAll(async () => {
  await home.stop();
  await client.security.deleteUser({ username: reader.username });
  await client.security.deleteUser({ username: stranger.username });
  await client.close();
});

it('are kept by who may only read, and opened by others', async () => {
  const made = await home.call(createLink, { body: { search } }, reader);
  expect(made.status).toBe(200);
  const { id } = made.body;
  const opened = await home.call(getLink, { params: { id } });
  expect(opened.body).toMatchObject({ id, search });
});

it('are the same for the same hunt, however many keep it at once', async () => {
  const made = await Promise.all(
    Array.from({ length: 5 }, () => home.call(createLink, { body: { search: '?q=a' } })),
  );
  expect(made.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
  const other = await home.call(createLink, { body: { search: '?q=b' } });
  expect(other.body.id).not.toBe(made[0]?.body.id);
});

it('say so when they lead nowhere', async () => {
  const gone = await home.call(getLink, { params: { id: 'never-was' } });
  expect(gone).toMatchObject({
    status: 404,
    message: expect.stringContaining('This link does not exist here, or not any more') as string,
  });
});

it('say so when what is kept is nothing that this release knows', async () => {
  const { body } = await home.call(createLink, { body: { search: '?q=spoilt' } });
  await client.indices.refresh({ index: home.savedObjectsIndex });
  await client.updateByQuery({
    index: home.savedObjectsIndex,
    refresh: true,
    query: { ids: { values: [`suricata-hunt-link:${body.id}`] } },
    script: { source: "ctx._source['suricata-hunt-link'].remove('search')" },
  });
  const spoilt = await home.call(getLink, { params: { id: body.id } });
  expect(spoilt.status).toBe(422);
  expect(spoilt.message).toContain('cannot be read by this release');
});

it.each([
  [{ search: 'https://elsewhere.example/' }, 'begins with "?"'],
  [{ search: '?a b' }, 'begins with "?"'],
  [{ search: '?\u0000' }, 'begins with "?"'],
  [{ search: `?${'a'.repeat(800_000)}` }, 'at most 800000 characters'],
  [{ search: '?a', to: 'x' }, 'unknown key to'],
])('refuse %#, with a sentence', async (body, sentence) => {
  const answer = await home.call(createLink, { body });
  expect(answer.status).toBe(400);
  expect(answer.message).toContain(sentence);
});

it('are not for who may not hunt', async () => {
  expect((await home.call(createLink, { body: { search } }, stranger)).status).toBe(403);
});
