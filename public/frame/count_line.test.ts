import type { Summary } from '../../common/api';
import { countWords } from './count_line';

const summary = (change: Partial<Summary>): Summary => ({
  total: 492,
  hosts: 7,
  hostsAreExact: true,
  byEventType: {},
  byTag: { relevant: 0, informational: 0, untagged: 0, suppressed: 0 },
  timeline: { interval: 1, from: null, to: null, bars: [] },
  notes: [],
  failures: [],
  ...change,
});
const range = { events: 8_712_044, hosts: 1_204, hostsAreExact: true, failures: [] };

it('says what is found and of how much', () => {
  expect(countWords(summary({}), range)).toBe('492 of 8,712,044 events · 7 hosts of 1,204');
  expect(countWords(summary({ total: 1, hosts: 1 }), undefined)).toBe('1 event · 1 host');
});

it('says what is not exact', () => {
  expect(
    countWords(summary({ hosts: 10_000, hostsAreExact: false }), {
      ...range,
      hosts: 10_000,
      hostsAreExact: false,
    }),
  ).toBe('492 of 8,712,044 events · about 10,000 hosts of about 10,000');
});

it('never says more of less', () => {
  expect(countWords(summary({}), { ...range, events: 400, hosts: 3 })).toBe('492 events · 7 hosts');
});
