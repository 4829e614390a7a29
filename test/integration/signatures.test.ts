/** The list of signatures against our own count of the same events, over layouts and shards. */
import { huntSignatures, type SignatureRow, type SignaturesOptions } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex, putDocuments } from '../support/layout_indices';

const client = testCluster();
const base = uniqueName('signatures');
const indices = [`${base}-shards`, `${base}-raw`, `${base}-agent`];
const MINUTE = 60_000;
const START = Date.parse('2026-03-02T00:00:00Z');
const range = { from: '2026-03-02T00:00:00Z', to: '2026-03-02T23:59:59.999Z' };

interface Alert extends Record<string, unknown> {
  timestamp: string;
  event_type: string;
  src_ip: string;
  dest_ip: string;
  alert: {
    gid?: number;
    signature_id?: number;
    rev: number;
    signature: string;
    category: string;
    severity: number;
    action: string;
    metadata?: Record<string, string[]>;
  };
}

/** Repeatable numbers below a bound. */
const numbers = (seed: number) => {
  let state = seed;
  return (bound: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    // The low bits of such numbers repeat soon.
    return Math.floor(state / 256) % bound;
  };
};

const next = numbers(11);
const alertAt = (minute: number, sid: number, gid: number): Alert => ({
  timestamp: new Date(START + minute * MINUTE).toISOString(),
  event_type: 'alert',
  src_ip: `10.0.${next(3)}.${next(40)}`,
  dest_ip: next(4) === 0 ? `2001:db8::${next(30).toString(16)}` : `192.0.2.${next(60)}`,
  alert: {
    gid,
    signature_id: sid,
    rev: minute < 600 ? 1 : 2,
    signature: `TEST rule ${sid} ${minute < 600 ? 'first' : 'second'} text`,
    category: sid % 2 === 0 ? 'Web attack' : 'Misc activity',
    severity: 1 + (sid % 3),
    action: next(5) === 0 ? 'blocked' : 'allowed',
    ...(sid % 4 === 0
      ? { metadata: { mitre_technique_id: ['T1090'], signature_severity: ['Major'] } }
      : {}),
  },
});

/** Signature 40 fires under two generators; every third one is new on the second day. */
const TODAY = Array.from({ length: 900 }, () => {
  const sid = 2_000 + next(60);
  return alertAt(next(1_440), sid, sid === 2_040 && next(2) === 0 ? 3 : 1);
});
const YESTERDAY = Array.from({ length: 300 }, () =>
  alertAt(-1 - next(1_439), 2_000 + 3 * next(20) + next(2), 1),
);
const WITHOUT_ID = [1, 2, 3].map((minute): Alert => {
  const { alert, ...event } = alertAt(minute, 1, 1);
  return { ...event, alert: { ...alert, signature_id: undefined, gid: undefined } };
});
const OTHERS = [{ timestamp: range.from, event_type: 'flow', src_ip: '10.0.0.1' }];
const EVENTS = [...TODAY, ...YESTERDAY, ...WITHOUT_ID, ...OTHERS];

let home: HuntHome;

beforeAll(async () => {
  const [shards = '', raw = '', agent = ''] = indices;
  await client.indices.create({
    index: shards,
    settings: { number_of_shards: 3, number_of_replicas: 0 },
    mappings: {
      dynamic_templates: [
        { strings: { match_mapping_type: 'string', mapping: { type: 'keyword' } } },
      ],
      properties: {
        timestamp: { type: 'date' },
        src_ip: { type: 'ip' },
        dest_ip: { type: 'ip' },
        alert: { properties: { signature_id: { type: 'keyword' } } },
      },
    },
  });
  const part = (rest: number) => EVENTS.filter((_, place) => place % 3 === rest);
  const done = [
    await putDocuments(client, shards, part(0)),
    await fillLayoutIndex(client, raw, 'x.raw', part(1)),
    await fillLayoutIndex(client, agent, 'agent', part(2)),
  ];
  expect(done.map(({ refused }) => refused.size)).toEqual([0, 0, 0]);
  home = await startHuntHome(`${base}-*`);
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index: indices });
  await client.close();
});

const ask = async (options: object, timeRange: { from: string; to: string } | null = range) => {
  const answer = await home.call(huntSignatures, {
    body: { ...(timeRange && { timeRange }), ...options },
  });
  expect([answer.status, answer.message]).toEqual([200, '']);
  return answer.body;
};

const keyOf = ({ alert }: Alert) => `${alert.gid ?? 1}:${alert.signature_id ?? ''}`;

/** The row of a signature as we count it. */
const counted = (key: string, alerts: readonly Alert[]) => {
  const own = alerts.filter((one) => keyOf(one) === key);
  const times = own.map(({ timestamp }) => timestamp).toSorted();
  const last = times.at(-1);
  const texts = own.filter(({ timestamp }) => timestamp === last).map(({ alert }) => alert.rev);
  const by = (pick: (alert: Alert) => string) => new Set(own.map(pick)).size;
  const actions: Record<string, number> = {};
  for (const { alert } of own) actions[alert.action] = (actions[alert.action] ?? 0) + 1;
  return {
    key,
    events: own.length,
    before: YESTERDAY.filter((one) => keyOf(one) === key).length,
    first: times[0],
    last,
    rev: texts[0],
    sources: { count: by(({ src_ip: ip }) => ip), isExact: true },
    destinations: { count: by(({ dest_ip: ip }) => ip), isExact: true },
    actions,
  };
};

const shown = (row: SignatureRow) => ({
  key: `${row.gid}:${row.sid}`,
  events: row.events,
  before: row.before,
  first: row.firstSeen,
  last: row.lastSeen,
  rev: row.rev,
  sources: row.sources,
  destinations: row.destinations,
  actions: row.actions,
});

const keys = [...new Set(TODAY.map(keyOf))];
const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

it('counts as we count ourselves, page by page, over layouts and shards', async () => {
  const rows: SignatureRow[] = [];
  for (let page = 1; page <= 4; page += 1) {
    const answer = await ask({ page, perPage: 20 });
    expect(answer).toMatchObject({
      total: keys.length,
      all: keys.length,
      fresh: keys.filter((key) => counted(key, TODAY).before === 0).length,
      withoutId: 3,
      notes: [],
      failures: [],
    });
    rows.push(...answer.items);
  }
  expect(rows.map(shown).toSorted(byKey)).toEqual(
    keys.map((key) => counted(key, TODAY)).toSorted(byKey),
  );
  const events = rows.map((row) => row.events);
  expect(events).toEqual(events.toSorted((a, b) => b - a));
  for (const { bars, events: all } of rows) expect(bars.reduce((a, b) => a + b, 0)).toBe(all);
  expect(rows.filter(({ sidIsShared }) => sidIsShared).map(({ sid }) => sid)).toEqual([
    '2040',
    '2040',
  ]);
});

it('gives what the rule says as of its latest event', async () => {
  const { items } = await ask({ find: '2004' });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    sid: '2004',
    signature: 'TEST rule 2004 second text',
    category: 'Web attack',
    severity: 1,
    metadata: { mitre_technique_id: ['T1090'], signature_severity: ['Major'] },
    references: [],
    rule: null,
  });
});

const PICKS: readonly [
  SignaturesOptions['sort']['field'],
  (row: SignatureRow) => string | number | null,
][] = [
  ['signature', (row: SignatureRow) => row.signature],
  ['sid', (row: SignatureRow) => Number(row.sid)],
  ['category', (row: SignatureRow) => row.category],
  ['severity', (row: SignatureRow) => row.severity],
  ['sources', (row: SignatureRow) => row.sources.count],
  ['destinations', (row: SignatureRow) => row.destinations.count],
  ['before', (row: SignatureRow) => row.before],
  ['firstSeen', (row: SignatureRow) => row.firstSeen],
  ['lastSeen', (row: SignatureRow) => row.lastSeen],
];

it.each(PICKS)('orders by %s, either way', async (field, pick) => {
  for (const direction of ['asc', 'desc'] as const) {
    const { items } = await ask({ perPage: 100, sort: { field, direction } });
    const values = items.map(pick);
    expect(values).toHaveLength(keys.length);
    const sorted = values.toSorted((a, b) => {
      const [x, y] = direction === 'asc' ? [a, b] : [b, a];
      return x === null || y === null ? 0 : x < y ? -1 : x > y ? 1 : 0;
    });
    expect(values).toEqual(sorted);
  }
});

it('finds by text of the message and the category, and by the beginning of the id', async () => {
  const find = async (text: string) => (await ask({ find: text, perPage: 100 })).total;
  const even = keys.filter((key) => Number(key.split(':')[1]) % 2 === 0).length;
  expect(await find('WEB ATT')).toBe(even);
  expect(await find('rule 2013 ')).toBe(1);
  expect(await find('205')).toBe(keys.filter((key) => key.includes(':205')).length);
  expect(await find('no such text')).toBe(0);
});

it('shows only what is new', async () => {
  const { items, total } = await ask({ onlyNew: true, perPage: 100 });
  const fresh = keys.filter((key) => counted(key, TODAY).before === 0);
  expect(total).toBe(fresh.length);
  expect(items.map(({ gid, sid }) => `${gid}:${sid}`).toSorted()).toEqual(fresh.toSorted());
});

it('says that nothing is known of the time before where that has no events, or has no end', async () => {
  const first = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T23:59:59.999Z' };
  expect(await ask({ perPage: 1 }, first)).toMatchObject({
    fresh: null,
    items: [{ before: null }],
  });
  const all = await ask({ perPage: 100 }, null);
  expect(all.fresh).toBeNull();
  expect(all.items.reduce((sum, { events }) => sum + events, 0)).toBe(1_200);
  expect(all.items.flatMap(({ bars }) => bars).reduce((a, b) => a + b, 0)).toBe(1_200);
});

it('counts within the hunt: event types, filters', async () => {
  expect(await ask({ eventTypes: ['flow'] })).toMatchObject({ total: 0, withoutId: 0, items: [] });
  const filters = [{ field: 'src_ip', op: 'is' as const, value: '10.0.1.7' }];
  const own = TODAY.filter(({ src_ip: ip }) => ip === '10.0.1.7');
  const { items } = await ask({ filters, perPage: 100 });
  expect(items.reduce((sum, { events }) => sum + events, 0)).toBe(own.length);
  expect(items).toHaveLength(new Set(own.map(keyOf)).size);
});
