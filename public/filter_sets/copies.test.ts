import { toApiError } from '../api';
import { copyName, stateInConflict } from './copies';

/** A refusal as the browser's HTTP client gives it. */
const refusal = (status: number, attributes: Record<string, unknown>) =>
  toApiError({ response: { status }, body: { message: 'x', attributes } });

it('names a copy within the length of names', () => {
  expect(copyName('Night shift')).toBe('Night shift (copy)');
  expect(copyName('x'.repeat(150))).toBe(`${'x'.repeat(143)} (copy)`);
});

it('finds the present state of a set in a refusal, and only there', () => {
  const current = {
    id: 'a',
    version: '2',
    name: 'Night shift',
    description: '',
    tags: [],
    visibility: 'shared',
    saved: { version: 1, filters: [] },
    owner: 'ann',
    createdAt: '2026-03-01T00:00:00.000Z',
    updatedAt: '2026-03-01T00:00:00.000Z',
    updatedBy: 'ben',
    favourite: false,
  };
  expect(stateInConflict(refusal(409, { current }))).toEqual(current);
  expect(stateInConflict(refusal(409, { current: {} }))).toBeUndefined();
  expect(stateInConflict(refusal(404, { current }))).toBeUndefined();
  expect(stateInConflict(new Error('x'))).toBeUndefined();
  expect(stateInConflict(null)).toBeUndefined();
});
