import fc from 'fast-check';
import { DEFAULT_STATE, type HuntState } from './hunt_state';
import {
  firstStep,
  questionText,
  redoStep,
  undoStep,
  visit,
  withQuestion,
  type Steps,
} from './undo';

const asked = (change: Partial<HuntState>): string =>
  questionText({ ...DEFAULT_STATE, types: 'all', ...change });
const sni = { field: 'tls.sni', op: 'is' as const, value: 'a' };

const questions = fc
  .record({
    query: fc.constantFrom('a', 'b', 'c'),
    suppressed: fc.boolean(),
    time: fc.constantFrom<HuntState['time']>('all', { from: 'now-1h', to: 'now' }),
  })
  .map(asked);

const run = (first: string, rest: readonly string[]): Steps =>
  rest.reduce((steps, question) => visit(steps, question, false), firstStep(first));

const all = ({ past, present, future }: Steps): string[] => [...past, present, ...future];

describe('undo', () => {
  it('goes back through every question to the first one, and redo to the last', () => {
    fc.assert(
      fc.property(questions, fc.array(questions, { maxLength: 30 }), (first, rest) => {
        const end = run(first, rest);
        let steps = end;
        for (let back = undoStep(steps); back !== undefined; back = undoStep(back)) steps = back;
        expect(steps.present).toBe(first);
        expect(all(steps)).toEqual(all(end));
        for (let on = redoStep(steps); on !== undefined; on = redoStep(on)) steps = on;
        expect(steps).toEqual(end);
      }),
    );
  });

  it('counts the same question once, and a new one forgets what was undone', () => {
    const steps = run(asked({ query: 'a' }), [asked({ query: 'b' }), asked({ query: 'b' })]);
    expect(steps.past).toHaveLength(1);
    const back = undoStep(steps) ?? steps;
    expect(visit(back, asked({ query: 'a' }), false)).toBe(back);
    expect(visit(back, asked({ query: 'c' }), false).future).toEqual([]);
  });

  it('steps with the buttons of the browser', () => {
    const steps = run(asked({ query: 'a' }), [asked({ query: 'b' })]);
    const back = visit(steps, asked({ query: 'a' }), true);
    expect(back).toEqual(undoStep(steps));
    expect(visit(back, asked({ query: 'b' }), true)).toEqual(steps);
    expect(visit(back, asked({ query: 'c' }), true).past).toHaveLength(1);
  });

  it('does not count the choice of event types that a new hunt makes by itself', () => {
    const fresh = questionText({ ...DEFAULT_STATE, filters: [sni] });
    const decided = asked({ filters: [sni], types: ['alert'] });
    expect(visit(firstStep(fresh), decided, false)).toEqual(firstStep(decided));
    expect(visit(firstStep(fresh), asked({ types: ['alert'] }), false).past).toEqual([fresh]);
  });

  it('leaves alone how the answer is looked at', () => {
    const now: HuntState = {
      ...DEFAULT_STATE,
      tab: 'events',
      query: 'x',
      set: 'y',
      filters: [sni],
    };
    const back = withQuestion(now, asked({ time: 'all' }));
    expect(back).toEqual({ ...DEFAULT_STATE, tab: 'events', types: 'all', time: 'all' });
    expect(questionText(now)).toBe(questionText({ ...now, tab: 'hosts', eventOrder: 'asc' }));
    const opened = { index: 'i', id: '1', tab: 'json' as const };
    expect(questionText(now)).toBe(questionText({ ...now, drawer: true, opened }));
  });
});
