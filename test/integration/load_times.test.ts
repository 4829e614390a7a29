import { testCluster } from '../setup';
import { eventLine, eventLines, loadArea, type LoadArea } from '../support/load_area';

const client = testCluster();
let area: LoadArea;

beforeEach(async () => {
  area = await loadArea(client);
});

afterEach(() => area.remove());
afterAll(() => client.close());

const NOW = new Date('2026-11-25T03:00:00Z');
const HOUR_MS = 3_600_000;

interface Event {
  timestamp: string;
  flow?: { start: string };
  tls?: { notafter: string };
}

const events = async (): Promise<Event[]> => {
  await area.count();
  const { hits } = await client.search<Event>({
    index: `${area.index}-*`,
    size: 1_000,
    sort: [{ timestamp: 'asc' }],
  });
  return hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source]));
};

const old = [
  eventLine('2017-04-06T14:03:37.123456-0600', {
    flow: { start: '2017-04-06T13:03:37.000001-0600' },
  }),
  eventLine('2017-04-06T15:03:37.654321-0600', { tls: { notafter: '2017-04-01T00:00:00' } }),
];

it('moves all times by one offset, the newest to now, and keeps their form', async () => {
  await area.load([await area.write('eve.json', old.join('\n'))], { shiftToNow: true, now: NOW });
  expect(await events()).toMatchObject([
    {
      timestamp: '2026-11-24T20:00:00.123456-0600',
      flow: { start: '2026-11-24T19:00:00.000001-0600' },
    },
    { timestamp: '2026-11-24T21:00:00.654321-0600', tls: { notafter: '2026-11-19T05:56:23' } },
  ]);
  expect(await area.indices()).toEqual(['2026.11.25']);
});

it('keeps the first offset when the file is loaded later, and takes a new one with again', async () => {
  const path = await area.write('eve.json', `${old.join('\n')}\n`);
  await area.load([path], { shiftToNow: true, now: NOW });
  const later = new Date(NOW.getTime() + 30 * HOUR_MS);
  await area.write('eve.json', `${[...old, ...old].join('\n')}\n`);
  const [kept] = (await area.load([path], { shiftToNow: true, now: later })).files;
  expect(kept).toMatchObject({ indexed: 2, alreadyThere: 2, keptTimes: true });
  expect(new Set((await events()).map(({ timestamp }) => timestamp.slice(0, 10)))).toEqual(
    new Set(['2026-11-24']),
  );
  const [moved] = (await area.load([path], { shiftToNow: true, now: later, again: true })).files;
  expect(moved).toMatchObject({ indexed: 4, alreadyThere: 0, deleted: 4, keptTimes: false });
  expect(new Set((await events()).map(({ timestamp }) => timestamp.slice(0, 13)))).toEqual(
    new Set(['2026-11-26T02', '2026-11-26T03']),
  );
});

it('deletes nothing but the events of the file when it is loaded again', async () => {
  const mine = await area.write('mine.json', eventLines('2026-03-10T09:00:00Z', 20));
  const other = await area.write('other.json', eventLines('2026-03-10T10:00:00Z', 30));
  await area.load([mine, other]);
  const [again] = (await area.load([mine], { again: true })).files;
  expect(again).toMatchObject({ deleted: 20, indexed: 20 });
  expect(await area.count()).toBe(50);
});

it('moves files that are given together by the same offset', async () => {
  const first = await area.write('eve.json.1', `${old[0]}\n`);
  const second = await area.write('eve.json', `${old[1]}\n`);
  await area.load([second, first], { shiftToNow: true, now: NOW });
  expect((await events()).map(({ timestamp }) => timestamp)).toEqual([
    '2026-11-24T20:00:00.123456-0600',
    '2026-11-24T21:00:00.654321-0600',
  ]);
});

it('squeezes the years between captures and keeps what lies within each', async () => {
  const captures = ['1999-12-03T07:00:00Z', '2011-05-01T12:00:00Z', '2106-02-06T21:00:00Z']
    .map((start) => eventLines(start, 5))
    .join('');
  const path = await area.write('eve.json', captures);
  const [file] = (await area.load([path], { shiftToNow: true, squeezeGaps: true, now: NOW })).files;
  expect(file?.timePlan.squeeze?.starts).toHaveLength(3);
  const times = (await events()).map(({ timestamp }) =>
    Date.parse(timestamp.replace('+0000', 'Z')),
  );
  expect(times.at(-1)).toBe(NOW.getTime());
  const gaps = times.slice(1).map((time, at) => (time - (times[at] ?? 0)) / 1000);
  expect(gaps.filter((gap) => gap === 1)).toHaveLength(12);
  expect(gaps.filter((gap) => gap !== 1).every((gap) => gap > 60 && gap < 180)).toBe(true);
});
