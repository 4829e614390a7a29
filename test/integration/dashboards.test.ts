/**
 * Panels over real events in two layouts at once: every number is the one that JavaScript counts
 * over the same events.
 */
import type { PanelAnswer, PanelOrder } from '../../common/api';
import { PANELS } from '../../common/dashboards';
import type { Hunt } from '../../common/hunts';
import { toEve } from '../../common/layouts';
import { outlineOf, panelLines, PanelsOfHunt } from '../../server/dashboards';
import { compileHunt, withEndsOfTypes, type HuntScope } from '../../server/hunts';
import { testCluster, uniqueName } from '../setup';
import { countPanel, type PanelCount } from '../support/count_panels';
import { layoutScope } from '../support/layout_hunt';
import { fillLayoutIndex } from '../support/layout_indices';
import { realEvents } from '../support/real_events';
import { toEcs } from '../support/to_ecs';
import { watchedClient } from '../support/watched_client';

type Json = Record<string, unknown>;

const client = testCluster();
const prefix = uniqueName('dashboards');
const RAW = `${prefix}-raw`;
const AGENT = `${prefix}-agent`;
const source = realEvents('real-suricata8.ndjson.gz', 24);

let scope: HuntScope;
let events: Json[];
let searches = 0;

beforeAll(async () => {
  const raw = await fillLayoutIndex(client, RAW, 'keyword', source);
  const agent = await fillLayoutIndex(client, AGENT, 'agent', source);
  events = [
    ...source.filter((_, at) => !raw.refused.has(at)),
    ...source
      .filter((_, at) => !agent.refused.has(at))
      .map((event) => toEve(toEcs(event, 'agent'), 'ecs')),
  ];
  const found = await layoutScope(client, `${prefix}-*`);
  const counting = watchedClient(client, (count) => {
    searches += count;
  });
  scope = { ...found, client: counting };
}, 300_000);

afterAll(async () => {
  await client.indices.delete({ index: [RAW, AGENT] });
  await client.close();
});

const IDS = PANELS.map(({ id }) => id);

const ask = async (hunt: Hunt, size: number, order: PanelOrder = 'most', panels = IDS) => {
  const answer = await new PanelsOfHunt(hunt, scope, { panels, size, order }).answer();
  expect(answer.failures).toEqual([]);
  return new Map(answer.panels.map((panel) => [panel.id, panel]));
};

const at = (event: Json): number => Date.parse(String(event['timestamp']));

const hasFlowEnds = ({ flow }: Json): boolean =>
  typeof flow === 'object' && flow !== null && 'src_ip' in flow;

const numbersOf = ({ total, missing, values }: PanelAnswer) => ({
  total,
  missing,
  values: Object.fromEntries(values.map(({ value, events: count }) => [String(value), count])),
});

const countedNumbers = ({ total, missing, values }: PanelCount) => ({
  total,
  missing,
  values: Object.fromEntries([...values].map(([value, count]) => [String(value), count])),
});

it('every panel counts every value as JavaScript does', async () => {
  const panels = await ask({}, 5_000);
  for (const panel of PANELS) {
    const answer = panels.get(panel.id);
    if (answer === undefined) throw new Error(`${panel.id} is not answered.`);
    expect([panel.id, numbersOf(answer)]).toEqual([
      panel.id,
      countedNumbers(countPanel(panel, events)),
    ]);
    expect([panel.id, answer.approximate, answer.other]).toEqual([panel.id, false, 0]);
  }
});

it('the first five are the first five', async () => {
  const alerts = events.filter(({ event_type: type }) => type === 'alert');
  const panels = await ask({ eventTypes: ['alert'] }, 5);
  for (const panel of PANELS) {
    const counted = countPanel(panel, alerts);
    const answer = panels.get(panel.id);
    const sorted = [...counted.values.values()].toSorted((a, b) => b - a);
    expect([panel.id, answer?.values.map(({ events: count }) => count)]).toEqual([
      panel.id,
      sorted.slice(0, 5),
    ]);
    expect([panel.id, answer?.other]).toEqual([
      panel.id,
      sorted.slice(5).reduce((sum, count) => sum + count, 0),
    ]);
    for (const { value, events: count } of answer?.values ?? []) {
      expect([panel.id, value, count]).toEqual([panel.id, value, counted.values.get(value)]);
    }
  }
});

it('clients and servers are the same where it is known which events have the ends of their flow', async () => {
  const chosen = PANELS.filter(({ group }) => group === 'ends');
  const panels = chosen.map(({ id }) => id);
  // Alerts on packets without a flow do not have them: a time range between two of these.
  const alerts = events.filter(({ event_type: type }) => type === 'alert');
  const without = alerts.filter((event) => !hasFlowEnds(event)).map(at);
  const bounds = [0, ...without.toSorted((a, b) => a - b), Number.MAX_SAFE_INTEGER];
  const gaps = bounds.slice(1).map((to, place) => {
    const from = bounds[place] ?? 0;
    return alerts.map(at).filter((time) => time > from && time < to);
  });
  const gap = gaps.reduce((most, one) => (one.length > most.length ? one : most), []);
  const between = {
    from: new Date(Math.min(...gap)).toISOString(),
    to: new Date(Math.max(...gap)).toISOString(),
  };
  expect(gap.length).toBeGreaterThan(20);
  const hunts: Hunt[] = [
    { eventTypes: ['alert'], timeRange: between },
    ...[['alert'], ['dns'], ['alert', 'fileinfo', 'krb5'], ['none']].map((eventTypes) => ({
      eventTypes,
    })),
  ];
  for (const hunt of hunts) {
    const { eventTypes = [], timeRange } = hunt;
    const known = await withEndsOfTypes(hunt, scope);
    expect(known.references.ends).toMatchObject({ types: eventTypes });
    const answer = await new PanelsOfHunt(hunt, known, {
      panels,
      size: 5_000,
      order: 'most',
    }).answer();
    const found = new Map(answer.panels.map((panel) => [panel.id, panel]));
    const own = events.filter(
      (event) =>
        eventTypes.includes(String(event['event_type'])) &&
        (timeRange === undefined ||
          (at(event) >= Date.parse(timeRange.from) && at(event) <= Date.parse(timeRange.to))),
    );
    for (const panel of chosen) {
      const answered = found.get(panel.id);
      expect([eventTypes, panel.id, answered && numbersOf(answered)]).toEqual([
        eventTypes,
        panel.id,
        countedNumbers(countPanel(panel, own)),
      ]);
    }
  }
});

it('the rarest are the rarest, or the answer says that others may be as rare', async () => {
  const chosen = PANELS.filter(({ group }) => ['http', 'tls', 'ends'].includes(group));
  const ids = chosen.map(({ id }) => id);
  const panels = await ask({}, 5, 'rarest', ids);
  for (const panel of chosen) {
    const counted = countPanel(panel, events);
    const sorted = [...counted.values.values()].toSorted((a, b) => a - b);
    const answer = panels.get(panel.id);
    for (const { value, events: count } of answer?.values ?? []) {
      expect([panel.id, value, count]).toEqual([panel.id, value, counted.values.get(value)]);
    }
    expect([panel.id, answer?.values.map(({ events: count }) => count)]).toEqual([
      panel.id,
      sorted.slice(0, 5),
    ]);
    // Each event stands in both layouts, so that no value has one event alone.
    if (answer?.approximate === true) {
      expect([panel.id, sorted.length > 1_000]).toEqual([panel.id, true]);
      expect(answer.reason).toContain('others may be as rare');
    }
  }
});

it('new are the values that the range before does not have', async () => {
  const times = events.map(at).toSorted((a, b) => a - b);
  const from = times[Math.floor(times.length / 2)] ?? 0;
  const to = times[Math.floor(times.length * 0.75)] ?? 0;
  const earliest = from - (to - from) - 1;
  const now = events.filter((event) => at(event) >= from && at(event) <= to);
  const before = events.filter((event) => at(event) >= earliest && at(event) < from);
  const chosen = PANELS.filter(({ group }) => ['http', 'tls', 'dns', 'basics'].includes(group));
  const iso = (millis: number) => new Date(millis).toISOString();
  const panels = await ask(
    { timeRange: { from: iso(from), to: iso(to) } },
    1_000,
    'new',
    chosen.map(({ id }) => id),
  );
  let compared = 0;
  for (const panel of chosen) {
    const answer = panels.get(panel.id);
    const known = countPanel(panel, before);
    const counted = countPanel(panel, now);
    if (known.total === 0) {
      expect([panel.id, answer?.before ?? 0, answer?.values]).toEqual([panel.id, 0, []]);
      continue;
    }
    compared += 1;
    for (const value of known.values.keys()) counted.values.delete(value);
    expect(answer && [panel.id, answer.before, numbersOf(answer)]).toEqual([
      panel.id,
      known.total,
      countedNumbers(counted),
    ]);
  }
  expect(compared).toBeGreaterThan(10);
});

it('bytes and packets of flows are added up', async () => {
  const panels = await ask({}, 50, 'most', ['flow-app']);
  const flows = source.filter(({ event_type: type }) => type === 'flow');
  const sums = new Map<string, number>();
  for (const { app_proto: app, flow } of flows) {
    const { bytes_toserver: up = 0, bytes_toclient: down = 0 } = flow as Record<string, number>;
    const key = String(app);
    sums.set(key, (sums.get(key) ?? 0) + 2 * (up + down));
  }
  const dns = panels.get('flow-app')?.values.find(({ value }) => value === 'dns');
  expect(dns?.bytes).toBe(sums.get('dns'));
  expect(dns?.packets).toBeGreaterThan(0);
});

it('panels of the same events share a search, one a layout', async () => {
  const cost = async (hunt: Hunt, panels: string[]): Promise<number> => {
    const before = searches;
    await ask(hunt, 5, 'most', panels);
    return searches - before;
  };
  const tls = PANELS.filter(({ group }) => group === 'tls').map(({ id }) => id);
  expect(await cost({ eventTypes: ['alert'] }, tls)).toBe(2);
  expect(await cost({ eventTypes: ['dns'] }, tls)).toBe(0);
});

it('every panel can be estimated from a sample, and says that it is', async () => {
  const asked = { panels: IDS, size: 5, order: 'most' as const };
  const answer = await new PanelsOfHunt({}, scope, asked).estimate(0.5);
  expect(answer.failures).toEqual([]);
  const clients = answer.panels.find(({ id }) => id === 'client');
  const total = events.filter(({ event_type: type }) => type !== 'stats').length;
  expect(clients?.total).toBeGreaterThan(total / 3);
  expect(clients?.total).toBeLessThan(total * 3);
  for (const { id, values, approximate } of answer.panels) {
    if (values.length > 0) expect([id, approximate]).toEqual([id, true]);
  }
});

const BLOCKS = ['http', 'tls', 'dns'].map((block) => ({
  block,
  panels: PANELS.filter(({ group }) => group === block).map(({ id }) => id),
  size: 5,
  order: 'most' as const,
}));

it('a view gives a block a line, in the order asked for', async () => {
  const lines = [];
  for await (const line of panelLines({}, scope, BLOCKS, ({ lines: all }) => all())) {
    lines.push('block' in line ? line.block : line.part);
  }
  expect(lines).toEqual(['http', 'tls', 'dns']);
});

it('nothing more is searched once nobody listens', async () => {
  const abort = new AbortController();
  const leaving = { ...scope, signal: abort.signal };
  const lines = panelLines({}, leaving, BLOCKS, ({ lines: all }) => all());
  const iterator = lines[Symbol.asyncIterator]();
  await iterator.next();
  const before = searches;
  abort.abort();
  await expect(iterator.next()).rejects.toMatchObject({ name: 'RequestAbortedError' });
  expect((await iterator.next()).done).toBe(true);
  expect(searches - before).toBeLessThanOrEqual(4);
});

it('an outline puts the groups of most events first, and names panels without any data', async () => {
  const outline = await outlineOf(compileHunt({ eventTypes: ['tls', 'dns'] }, scope, []), scope);
  const dns = events.filter(({ event_type: type }) => type === 'dns').length;
  const tls = events.filter(({ event_type: type }) => type === 'tls').length;
  expect(outline.groups.slice(0, 2).map(({ id }) => id)).toEqual(['basics', 'ends']);
  expect(outline.groups.find(({ id }) => id === 'dns')?.weight).toBe(dns);
  expect(outline.groups.find(({ id }) => id === 'tls')?.weight).toBe(tls);
  expect(outline.groups[2]?.id).toBe(dns > tls ? 'dns' : 'tls');
  for (const id of outline.absent) {
    const panel = PANELS.find((one) => one.id === id);
    expect(panel && [id, countPanel(panel, events).values.size]).toEqual([id, 0]);
  }
  expect(outline.absent).toContain('threat');
});
