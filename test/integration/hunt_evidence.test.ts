/** The events of the same flow on the same sensor. */
import { eventEvidence } from '../../common/api';
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

it('gathers the events of the flow on the same sensor', async () => {
  const { body } = await known.home.call(eventEvidence, {
    params: { index: known.index, id: '1' },
  });
  expect(body.event.id).toBe('1');
  expect(
    Object.fromEntries(Object.entries(body.evidence).map(([type, rows]) => [type, rows.length])),
  ).toEqual({ http: 1, alert: 1, flow: 1, tls: 1 });
  expect(body.total).toBe(4);
  expect(body.joinedBy).toContain('flow id 1');
  const other = await known.home.call(eventEvidence, { params: { index: known.index, id: '6' } });
  // The other sensor's flow 1 is another flow.
  expect(other.body.total).toBe(1);
});

it('answers 404 for what is not there, and for indices that hold no events', async () => {
  const missing = await known.home.call(eventEvidence, {
    params: { index: known.index, id: 'nope' },
  });
  expect([missing.status, missing.message]).toEqual([
    404,
    `There is no event "nope" in the index "${known.index}".`,
  ]);
  const foreign = await known.home.call(eventEvidence, {
    params: { index: '.security-7', id: 'x' },
  });
  expect(foreign.status).toBe(404);
});
