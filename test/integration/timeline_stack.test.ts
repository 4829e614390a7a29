/** The timeline by any field, and what a hunt is compared with, against our own count of the same events. */
import { huntTotal, huntView } from '../../common/api';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';

const client = testCluster();
const index = uniqueName('stack');
const MINUTE = 60_000;
const BEGIN = Date.parse('2026-03-01T10:00:00Z');
const timeRange = { from: '2026-03-01T10:00:00.000Z', to: '2026-03-01T10:59:59.999Z' };

interface Made {
  timestamp: string;
  event_type: string;
  src_ip: string;
  dest_ip: string;
  alert?: { signature: string; severity: number };
  tls?: { sni: string | string[] };
  hunt?: { tag?: string; suppressed?: boolean };
}

/** Twelve names, the first one most often; some events have two of them, some none. */
const events: Made[] = Array.from({ length: 900 }, (_, at) => {
  const name = `host-${Math.floor(Math.sqrt((at * 7) % 144))}.example`;
  return {
    timestamp: new Date(BEGIN + ((at * 37) % 60) * MINUTE).toISOString(),
    event_type: at % 3 === 0 ? 'alert' : 'tls',
    src_ip: `10.0.0.${at % 40}`,
    dest_ip: '192.0.2.1',
    ...(at % 3 === 0 ? { alert: { signature: `Rule ${at % 4}`, severity: (at % 2) + 1 } } : {}),
    ...(at % 5 === 0 ? {} : { tls: { sni: at % 11 === 0 ? [name, 'host-0.example'] : name } }),
    ...(at % 50 === 0
      ? { hunt: { suppressed: true } }
      : at % 7 === 0
        ? { hunt: { tag: 'relevant' } }
        : {}),
  };
});
const visible = events.filter(({ hunt }) => hunt?.suppressed !== true);

let home: HuntHome;

beforeAll(async () => {
  await client.indices.create({
    index,
    mappings: {
      dynamic_templates: [
        { texts: { match_mapping_type: 'string', mapping: { type: 'keyword' } } },
      ],
      properties: { timestamp: { type: 'date' } },
    },
  });
  await client.bulk({
    refresh: true,
    operations: events.flatMap((event) => [{ index: { _index: index } }, event]),
  });
  home = await startHuntHome(index);
});

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

const stackBy = async (field: string, more: object = {}) => {
  const { lines } = await home.callLines(huntView, {
    body: { hunt: { timeRange, ...more }, stack: { field } },
  });
  for (const line of lines) {
    if (line.part === 'stack' && 'answer' in line) return line.answer;
  }
  throw new Error(`The answer lacks the timeline: ${JSON.stringify(lines)}`);
};

const rangeOf = async (range: { side?: 'server' }) => {
  const { lines } = await home.callLines(huntView, { body: { hunt: { timeRange }, range } });
  for (const line of lines) {
    if (line.part === 'range' && 'answer' in line) return line.answer;
  }
  throw new Error(`The answer lacks the range: ${JSON.stringify(lines)}`);
};

const namesOf = ({ tls }: Made): string[] => (tls === undefined ? [] : [tls.sni].flat());

/** Counts events by bar, as the timeline should. */
const barsOf = (some: readonly Made[], interval: number) => {
  const bars = new Map<number, number>();
  for (const { timestamp } of some) {
    const at = Math.floor(Date.parse(timestamp) / interval) * interval;
    bars.set(at, (bars.get(at) ?? 0) + 1);
  }
  return [...bars]
    .toSorted(([a], [b]) => a - b)
    .map(([at, count]) => ({ at: new Date(at).toISOString(), count }));
};

it('counts the eight values that most events have, the others and those without, exactly', async () => {
  const { series, interval } = await stackBy('tls.sni');
  const all = [...new Set(visible.flatMap(namesOf))];
  const withName = (name: string) => visible.filter((event) => namesOf(event).includes(name));
  const top = all.toSorted((a, b) => withName(b).length - withName(a).length).slice(0, 8);
  expect(all.length).toBeGreaterThan(8);
  const values = series.filter(({ kind }) => kind === 'value');
  expect(new Set(values.map(({ value }) => value))).toEqual(new Set(top));
  for (const { value, total, bars } of values) {
    expect(total).toBe(withName(String(value)).length);
    expect(bars).toEqual(barsOf(withName(String(value)), interval));
  }
  const rest = {
    other: visible.filter((event) => {
      const names = namesOf(event);
      return names.length > 0 && !names.some((name) => top.includes(name));
    }),
    none: visible.filter((event) => namesOf(event).length === 0),
  };
  for (const kind of ['other', 'none'] as const) {
    const found = series.find((one) => one.kind === kind);
    expect(found?.total).toBe(rest[kind].length);
    expect(found?.bars).toEqual(barsOf(rest[kind], interval));
  }
});

it('counts numbers and tags, within the switches and filters of the hunt', async () => {
  const hunt = { eventTypes: ['alert'], filters: [{ field: 'tls.sni', op: 'exists' as const }] };
  const alerts = visible.filter((event) => event.alert !== undefined && event.tls !== undefined);
  const bySeverity = await stackBy('alert.severity', hunt);
  expect(bySeverity.series.map(({ value, total }) => [value, total])).toEqual(
    [1, 2]
      .map((severity) => [
        severity,
        alerts.filter(({ alert }) => alert?.severity === severity).length,
      ])
      .toSorted(([, a = 0], [, b = 0]) => b - a),
  );
  const byTag = await stackBy('tag', hunt);
  const relevant = alerts.filter(({ hunt: made }) => made?.tag === 'relevant').length;
  expect(byTag.series.map(({ value, total }) => [value, total])).toEqual([
    ['relevant', relevant],
    [null, alerts.length - relevant],
  ]);
});

it('says why a field that no index has stacks nothing', async () => {
  const { series, unavailable } = await stackBy('no.such.field');
  expect(series).toEqual([]);
  expect(unavailable).toBe('No data that can be counted for no.such.field in these indices.');
});

it('refuses what is no name of a field', async () => {
  const answer = await home.callLines(huntView, {
    body: { hunt: {}, stack: { field: 'a b"' } },
  });
  expect(answer.status).toBe(400);
  expect(answer.message).toContain('A field name has letters');
});

it('says of how many events and hosts a hunt finds its own', async () => {
  expect(await rangeOf({})).toEqual({
    events: visible.length,
    hosts: new Set(visible.flatMap(({ src_ip, dest_ip }) => [src_ip, dest_ip])).size,
    hostsAreExact: true,
    failures: [],
  });
  expect((await rangeOf({ side: 'server' })).hosts).toBe(1);
});

it('counts a hunt alone', async () => {
  const filters = [{ field: 'tls.sni', op: 'is' as const, value: 'host-0.example' }];
  const { body } = await home.call(huntTotal, { body: { timeRange, filters } });
  expect(body).toEqual({
    total: visible.filter((event) => namesOf(event).includes('host-0.example')).length,
    failures: [],
  });
});
