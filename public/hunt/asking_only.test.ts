import { askingOnly } from './asking_only';
import { DEFAULT_STATE, toHunt, type HuntState } from './hunt_state';

const value = { field: ['src_ip', 'dest_ip'], op: 'is' as const, value: '10.1.0.5' };

/** A hunt that asks everything that can be asked. */
const narrow: HuntState = {
  ...DEFAULT_STATE,
  time: { from: '2026-03-01T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' },
  types: ['alert'],
  tags: ['relevant'],
  filters: [
    { field: 'dest_port', op: 'is', value: 443, pinned: true },
    { any: [{ guided: 'one' }, { field: 'tls.sni', op: 'exists' }] },
  ],
  query: 'example',
};

it('asks for the value in the time range and for nothing else', () => {
  expect(toHunt(askingOnly(narrow, [value]))).toEqual({
    timeRange: narrow.time,
    includeSuppressed: true,
    filters: [value],
  });
  expect(toHunt(askingOnly(narrow, [value], ['dns']))).toEqual({
    timeRange: narrow.time,
    eventTypes: ['dns'],
    includeSuppressed: true,
    filters: [value],
  });
});

it('keeps the other filters, switched off', () => {
  const { filters, tab } = askingOnly(narrow, [value]);
  expect(filters.map(({ disabled }) => disabled)).toEqual([true, true, undefined]);
  expect(tab).toBe('events');
});
