import { mergeTrails } from './merge';
import { EMPTY_TRAIL, type TrailStep } from './trail';

const question = (minute: number, search: string): TrailStep => ({
  kind: 'question',
  at: `2026-03-01T10:0${minute}:00.000Z`,
  words: search,
  search,
  counts: { events: 1, hosts: 1, hostsAreExact: true },
});

it('joins the steps of two tabs in the order in which they were taken, each once', () => {
  const begun = [question(0, '?a')];
  const mine = { ...EMPTY_TRAIL, steps: [...begun, question(2, '?b'), question(4, '?c')] };
  const theirs = {
    ...EMPTY_TRAIL,
    name: 'Proxies',
    steps: [...begun, question(1, '?d'), question(3, '?b')],
  };
  const merged = mergeTrails(mine, theirs);
  expect(merged.name).toBe('Proxies');
  expect(merged.steps.map((step) => step.kind === 'question' && step.search)).toEqual([
    '?a',
    '?d',
    '?b',
    '?c',
  ]);
  expect(mergeTrails({ ...mine, name: 'Mine' }, theirs).name).toBe('Mine');
});
