import type { Summary } from '../../common/api';
import { DEFAULT_STATE, type HuntState } from '../hunt';
import { whyNothing } from './why_nothing';

const facts = {
  version: '0.1.0',
  elasticsearch: { version: '9.4.3' },
  indexPattern: 'suricata-*',
  indices: 3,
  eventCount: 10,
  firstEvent: '2026-03-01T00:00:00.000Z',
  lastEvent: '2026-03-02T00:00:00.000Z',
};
const summary = (byEventType: Record<string, number> = {}, suppressed = 0): Summary => ({
  total: 0,
  hosts: 0,
  hostsAreExact: true,
  byEventType,
  byTag: { relevant: 0, informational: 0, untagged: 0, suppressed },
  timeline: { interval: 1, from: null, to: null, bars: [] },
  notes: [],
  failures: [],
});
const state = (change: Partial<HuntState>): HuntState => ({ ...DEFAULT_STATE, ...change });
const filters = [{ field: 'proto', op: 'is' as const, value: 'TCP' }];

it('names the cluster before the question', () => {
  expect(whyNothing(state({ types: [] }), summary(), { ...facts, indices: 0 })).toEqual({
    kind: 'noIndices',
    indexPattern: 'suricata-*',
  });
  expect(whyNothing(state({}), summary(), { ...facts, eventCount: 0 }).kind).toBe('noEvents');
});

it('knows what the switches hide', () => {
  expect(whyNothing(state({ types: [] }), summary(), facts).kind).toBe('noTypes');
  expect(whyNothing(state({ tags: [] }), summary(), facts).kind).toBe('noTags');
  expect(whyNothing(state({ types: ['alert'] }), summary({ http: 4, dns: 1 }), facts)).toEqual({
    kind: 'otherTypes',
    count: 5,
  });
  expect(whyNothing(state({ types: 'all' }), summary({}, 7), facts)).toEqual({
    kind: 'suppressed',
    count: 7,
  });
});

it('asks for wider filters, then for more time', () => {
  expect(whyNothing(state({ types: 'all', filters }), summary(), facts).kind).toBe('filters');
  expect(whyNothing(state({ types: 'all', query: 'x' }), summary(), facts).kind).toBe('filters');
  const off = filters.map((node) => ({ ...node, disabled: true }));
  expect(whyNothing(state({ types: 'all', filters: off }), summary(), facts)).toMatchObject({
    kind: 'time',
    events: 10,
    first: facts.firstEvent,
  });
});
