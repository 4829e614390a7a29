import { linePreparer, type PreparedEvent } from './prepare';
import { UNMOVED } from './time_plan';

const prepare = linePreparer('suricata', 'day', UNMOVED);
const line = (text: string, number = 1, ended = true) =>
  prepare({ number, bytes: Buffer.from(text), ended });

const EVENT =
  '{"timestamp":"2026-03-10T09:15:27.381204+0000","event_type":"dns","n":9007199254740993}';

const event = (...args: Parameters<typeof line>): PreparedEvent => {
  const prepared = line(...args);
  if (prepared.kind !== 'event') throw new Error(`It is ${prepared.kind}.`);
  return prepared;
};

it('sends the bytes of a line as they are to the index of its day', () => {
  const { index, mixedIndex, source } = event(EVENT);
  expect(index).toBe('suricata-2026.03.10');
  expect(mixedIndex).toBe('suricata-mixed-2026.03.10');
  expect(source.toString()).toBe(EVENT);
});

it('makes the same id of the same line, and another of an equal line elsewhere in the file', () => {
  expect(event(EVENT).id).toBe(event(EVENT).id);
  expect(event(EVENT, 2).id).not.toBe(event(EVENT).id);
  expect(event(EVENT.replace('27.3', '27.4')).id).not.toBe(event(EVENT).id);
});

it('keeps the id when times are moved', () => {
  const moving = linePreparer('suricata', 'year', { offsetSeconds: 86_400 * 365 });
  const moved = moving({ number: 1, bytes: Buffer.from(EVENT), ended: true });
  expect(moved).toMatchObject({ id: event(EVENT).id, index: 'suricata-2027' });
});

it.each([
  ['{"event_type":"stats"}', 'suricata-undated'],
  ['{"event_type":"stats","timestamp":"soon"}', 'suricata-undated'],
  ['{"event_type":"dns","@timestamp":"2026-01-05T00:00:00.000Z"}', 'suricata-2026.01.05'],
])('puts %s into %s', (text, index) => {
  expect(event(text).index).toBe(index);
});

it.each([
  ['{"event_type":', 'not JSON'],
  ['[{"event_type":"dns"}]', 'not a JSON object but a list'],
  ['"dns"', 'not a JSON object but a string'],
  ['null', 'not a JSON object but null'],
  ['{"a":1}', 'no event_type'],
  ['{"event_type":7}', 'no event_type'],
  ['{"event_type":""}', 'no event_type'],
])('rejects %s: %s', (text, reason) => {
  expect(line(text)).toEqual({ kind: 'rejected', reason });
});

it('tells a line that is still being written from a broken one', () => {
  expect(line('{"event_type":', 3, false)).toMatchObject({ kind: 'half_written' });
  expect(line(EVENT, 3, false)).toMatchObject({ kind: 'event' });
});

it('passes over blank lines', () => {
  expect(line('')).toEqual({ kind: 'blank' });
  expect(line(' \t')).toEqual({ kind: 'blank' });
});

it('rejects a line that is too long to be an event', () => {
  const prepared = prepare({ number: 1, bytes: Buffer.from('{'), ended: true, tooLong: 41e6 });
  expect(prepared).toEqual({ kind: 'rejected', reason: 'longer than an event can be (40 MB)' });
});
