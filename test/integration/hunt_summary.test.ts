/** What a hunt finds in all: totals, counts beside the switches, the timeline. */
import { huntSummary } from '../../common/api';
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

it('counts exactly, leaves stats out, hides and counts what is suppressed', async () => {
  const { body } = await known.home.call(huntSummary, { body: { timeRange: range } });
  expect(body.total).toBe(6);
  expect(body.byEventType).toEqual({ http: 1, alert: 2, flow: 1, smb: 1, tls: 1 });
  expect(body.byTag).toEqual({ relevant: 1, informational: 0, untagged: 5, suppressed: 1 });
  expect(body.hosts).toBe(3);
  expect(
    body.timeline.bars.reduce(
      (sum, bar) => sum + Object.values(bar.byEventType).reduce((a, b) => a + b, 0),
      0,
    ),
  ).toBe(6);
  expect([body.notes, body.failures]).toEqual([[], []]);
});

it('counts beside each switch what it would show, whatever is on', async () => {
  const { body } = await known.home.call(huntSummary, {
    body: { timeRange: range, eventTypes: ['alert'], tags: ['relevant'] },
  });
  expect(body.total).toBe(1);
  expect(body.byEventType).toEqual({ alert: 1 });
  expect(body.byTag).toEqual({ relevant: 1, informational: 0, untagged: 1, suppressed: 0 });
});

it('shows nothing when nothing is switched on, and everything without a time range', async () => {
  const none = await known.home.call(huntSummary, { body: { eventTypes: [] } });
  expect(none.body.total).toBe(0);
  const noTag = await known.home.call(huntSummary, { body: { tags: [] } });
  expect(noTag.body.total).toBe(0);
  const all = await known.home.call(huntSummary, { body: { includeSuppressed: true } });
  expect(all.body.total).toBe(7);
  expect(all.body.timeline).toMatchObject({
    from: '2026-03-01T10:00:00.000Z',
    to: '2026-03-01T10:07:00.000Z',
  });
});

it('says which fields these indices do not have', async () => {
  const { body } = await known.home.call(huntSummary, {
    body: { filters: [{ field: 'tls.ja4', op: 'exists' }] },
  });
  expect(body.total).toBe(0);
  expect(body.notes).toEqual([{ field: 'tls.ja4', reason: 'no data in these indices' }]);
});
