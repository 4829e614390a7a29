import {
  isMarked,
  isWorthKeeping,
  questionPlace,
  withHost,
  withMark,
  withNote,
  withoutStep,
  withQuestion,
} from './edits';
import { EMPTY_TRAIL, TRAIL_LIMITS, type EventStep, type QuestionStep } from './trail';

const AT = '2026-03-01T10:00:00.000Z';
const question = (search: string): QuestionStep => ({
  kind: 'question',
  at: AT,
  words: search,
  search,
  counts: { events: 1, hosts: 1, hostsAreExact: true },
});
const event: EventStep = {
  kind: 'event',
  at: AT,
  index: 'i',
  id: '1',
  time: AT,
  sentence: 's',
  ends: 'a to b',
  search: '?event=i%2F1',
};

it('holds a question once', () => {
  const two = withQuestion(withQuestion(EMPTY_TRAIL, question('?a')), question('?b'));
  expect(withQuestion(two, question('?a'))).toBe(two);
  expect([questionPlace(two, '?a'), questionPlace(two, '?c')]).toEqual([0, -1]);
});

it('marks an event and takes the mark away', () => {
  const marked = withMark(EMPTY_TRAIL, event);
  expect(isMarked(marked, event)).toBe(true);
  expect(isMarked(marked, { ...event, index: 'j' })).toBe(false);
  expect(withMark(marked, event)).toEqual(EMPTY_TRAIL);
});

it('holds a host that is looked at twice in a row once', () => {
  const host = { kind: 'host' as const, at: AT, ip: '10.1.2.3', search: '?a' };
  const once = withHost(EMPTY_TRAIL, host);
  expect(withHost(once, host)).toBe(once);
  expect(withHost(once, { ...host, ip: '10.1.2.4' }).steps).toHaveLength(2);
});

it('is worth keeping from three questions, a mark, a note or a name on', () => {
  const two = withQuestion(withQuestion(EMPTY_TRAIL, question('?a')), question('?b'));
  expect(isWorthKeeping(two)).toBe(false);
  expect(isWorthKeeping(withQuestion(two, question('?c')))).toBe(true);
  expect(isWorthKeeping(withMark(EMPTY_TRAIL, event))).toBe(true);
  expect(isWorthKeeping(withNote(EMPTY_TRAIL, AT, ' seen '))).toBe(true);
  expect(isWorthKeeping({ ...EMPTY_TRAIL, name: 'x' })).toBe(true);
});

it('takes no empty note and no step too many', () => {
  expect(withNote(EMPTY_TRAIL, AT, ' \n')).toBe(EMPTY_TRAIL);
  const steps = Array.from({ length: TRAIL_LIMITS.steps }, (_, at) => question(`?${at}`));
  const full = { ...EMPTY_TRAIL, steps };
  expect(withQuestion(full, question('?more'))).toBe(full);
  expect(withoutStep(full, 0).steps).toHaveLength(TRAIL_LIMITS.steps - 1);
});
