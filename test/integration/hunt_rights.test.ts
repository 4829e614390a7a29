/** Who may hunt and who may change something. */
import { createNetwork, huntSummary } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startKnownHunt, type KnownHunt } from '../support/known_hunt';

const client = testCluster();
let known: KnownHunt;

const reader = { username: uniqueName('reader'), password: 'reader-password' };
const blind = { username: uniqueName('blind'), password: 'blind-password' };
const role = uniqueName('events');

beforeAll(async () => {
  known = await startKnownHunt(client);
  await client.security.putRole({
    name: role,
    indices: [{ names: [known.index], privileges: ['read', 'view_index_metadata'] }],
  });
  await client.security.putRole({ name: 'suricata_hunt_read', cluster: [] });
  await client.security.putUser({ ...reader, roles: [role, 'suricata_hunt_read'] });
  await client.security.putUser({ ...blind, roles: ['suricata_hunt_read'] });
});

afterAll(async () => {
  await client.security.deleteUser({ username: reader.username });
  await client.security.deleteUser({ username: blind.username });
  await client.security.deleteRole({ name: role });
  await known.stop();
  await client.close();
});

it('a reader hunts but changes nothing', async () => {
  const seen = await known.home.call(huntSummary, { body: {} }, reader);
  expect(seen.body.total).toBe(6);
  const refused = await known.home.call(
    createNetwork,
    { body: { name: 'x', kind: 'other', cidrs: ['10.0.0.0/8'], description: '', home: true } },
    reader,
  );
  expect(refused.status).toBe(403);
});

it('a user without rights on the indices is told so', async () => {
  const answer = await known.home.call(huntSummary, { body: {} }, blind);
  expect(answer.status).toBe(403);
  expect(answer.message).toContain('You lack rights in Elasticsearch');
  const wrong = await known.home.call(huntSummary, { body: {} }, { ...blind, password: 'wrong' });
  expect(wrong.status).toBe(401);
});
