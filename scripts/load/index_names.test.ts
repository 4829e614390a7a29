import { checkIndexName, indexSuffix, indexSuffixer } from './index_names';

const seconds = (text: string): number => Date.parse(text) / 1000;

it.each([
  [seconds('2026-03-10T23:59:59Z'), 'day', '2026.03.10'],
  [seconds('2026-03-11T00:00:00Z'), 'day', '2026.03.11'],
  [seconds('2026-03-11T00:00:00Z'), 'year', '2026'],
  [seconds('0099-03-11T00:00:00Z'), 'year', '0099'],
  [seconds('1969-12-31T23:00:00Z'), 'day', '1969.12.31'],
  [4_734_231_571_822, 'day', '151991'],
  [undefined, 'day', 'undated'],
  [seconds('-000001-01-01T00:00:00Z'), 'day', 'undated'],
] as const)('events of %s by %s go to %s', (time, granularity, suffix) => {
  expect(indexSuffix(time, granularity)).toBe(suffix);
  expect(indexSuffixer(granularity)(time)).toBe(suffix);
});

it.each(['suricata', 'my-lab.2', 's'])('takes %s as a name', (name) => {
  expect(() => checkIndexName(name)).not.toThrow();
});

it.each(['Suricata', '-x', '_x', 'a*', 'a,b', '', 'a b', 'suricata_hunt', 'suricata_hunt-x'])(
  'refuses %j as a name',
  (name) => {
    expect(() => checkIndexName(name)).toThrow('--index');
  },
);
