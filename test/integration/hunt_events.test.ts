/** Pages of events: each once, in order, nothing rounded. */
import { huntEvents } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome } from '../support/hunt_home';
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

it('pages through all once, newest first, with whole numbers beyond 2^53 kept', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { body } = await known.home.call(huntEvents, {
      body: { timeRange: range, size: 2, after },
    });
    seen.push(...body.items.map(({ id }) => id));
    const smb = body.items.find(({ event }) => event['event_type'] === 'smb');
    if (smb) expect(smb.event['smb']).toEqual({ session_id: '9007199254740993' });
    expect(body.total).toBe(6);
    after = body.after ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(['6', '4', '3', '2', '1', '0']);
});

it('shows each event of one millisecond once, while new ones come in', async () => {
  const crowd = uniqueName('known-crowd');
  const event = (flowId: number) => ({
    timestamp: '2026-03-01T10:00:00.000Z',
    event_type: 'dns',
    flow_id: flowId,
  });
  await client.bulk({
    index: crowd,
    refresh: true,
    operations: Array.from({ length: 250 }, (_, id) => [{ index: {} }, event(id)]).flat(),
  });
  const other = await startHuntHome(crowd);
  try {
    const seen: unknown[] = [];
    let after: string | undefined;
    do {
      const { body } = await other.call(huntEvents, { body: { size: 100, after } });
      seen.push(...body.items.map((item) => item.event['flow_id']));
      await client.index({ index: crowd, document: event(1_000 + seen.length), refresh: true });
      after = body.after ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(250);
    expect(new Set(seen).size).toBe(250);
  } finally {
    await other.stop();
    await client.indices.delete({ index: crowd });
  }
});

it('refuses a place in a list that is none', async () => {
  const { status: code, message } = await known.home.call(huntEvents, {
    body: { after: 'bm9uc2Vuc2U' },
  });
  expect([code, message]).toEqual([
    400,
    '"after" does not belong to this list. Start again without it.',
  ]);
});
