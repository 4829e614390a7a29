/** The streamed view: lines as they are ready, errors in their place, an end when nobody listens. */
import { huntView } from '../../common/api';
import { testCluster, testClusterAddress, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const index = uniqueName('huntview');
let home: HuntHome;

beforeAll(async () => {
  await client.bulk({
    index,
    refresh: true,
    operations: Array.from({ length: 50 }, (_, n) => [
      { index: {} },
      { timestamp: '2026-03-01T10:00:00Z', event_type: 'alert', src_ip: `10.0.0.${n}` },
    ]).flat(),
  });
  home = await startHuntHome(index);
}, 300_000);

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

const range = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' };

it('answers each part in a line of its own', async () => {
  const { status, lines } = await home.callLines(huntView, {
    body: { hunt: { timeRange: range }, summary: true, hosts: {}, events: {} },
  });
  expect(status).toBe(200);
  expect(lines.map(({ part }) => part).toSorted()).toEqual(['events', 'hosts', 'summary']);
  expect(lines.find(({ part }) => part === 'summary')).toMatchObject({ answer: { total: 50 } });
});

it('a part that fails is told in its line, the others stand', async () => {
  const { status, lines } = await home.callLines(huntView, {
    body: { hunt: { timeRange: range }, summary: true, events: { after: 'nonsense' } },
  });
  expect(status).toBe(200);
  expect(lines).toContainEqual({
    part: 'events',
    error: { statusCode: 400, message: expect.stringMatching(/"after" does not belong/) as string },
  });
  expect(lines.find(({ part }) => part === 'summary')).toMatchObject({ answer: { total: 50 } });
});

it('a hunt that cannot be asked at all is an ordinary error', async () => {
  const { status, message } = await home.callLines(huntView, {
    body: { hunt: { timeRange: { from: 'soon', to: 'now' } }, summary: true },
  });
  expect([status, message]).toEqual([400, expect.stringContaining('"soon" is not a time')]);
});

it('says that its lines are lines', async () => {
  const { username, password } = testClusterAddress();
  const answer = await fetch(`${home.url}${huntView.path}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
      'elastic-api-version': '2026-11-01',
      'kbn-xsrf': 'test',
    },
    body: JSON.stringify({ hunt: { timeRange: range }, summary: true }),
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
  expect((await answer.text()).endsWith('\n')).toBe(true);
});
