import { chooseVersion, type VersionInput } from './version_choice';

function aChoice(overrides: Partial<VersionInput> = {}) {
  return chooseVersion({
    method: 'get',
    path: '/x',
    access: 'public',
    versions: ['2026-12-01', '2026-11-01'],
    header: undefined,
    queryVersion: undefined,
    enableQueryVersion: false,
    ...overrides,
  });
}

test('a public route defaults to its oldest version', () => {
  expect(aChoice()).toEqual({ version: '2026-11-01' });
  expect(aChoice({ header: '2026-12-01' })).toEqual({ version: '2026-12-01' });
});

test('an internal route defaults to version 1, if it has one', () => {
  expect(aChoice({ access: 'internal', versions: ['1', '2'] })).toEqual({ version: '1' });
  expect(aChoice({ access: 'internal', versions: ['2', '3'] })).toEqual({
    error: 'Please specify a version via elastic-api-version header. Available versions: [2, 3]',
  });
});

test.each([
  [
    { access: 'internal' as const, versions: ['1', '2'], header: '3' },
    'No version "3" available for [get] [/x]. Available versions are: [1, 2]',
  ],
  [
    { access: 'internal' as const, versions: ['1'], header: '01' },
    'Invalid version number. Received "01", expected a string containing _only_ a finite, whole number greater than 0.',
  ],
  [
    { header: '1' },
    'Invalid version. Received "1", expected a valid date string formatted as YYYY-MM-DD.',
  ],
  [
    { header: '2020-01-01' },
    'No version "2020-01-01" available for [get] [/x]. Available versions are: [2026-12-01, 2026-11-01]',
  ],
  [
    { queryVersion: '2026-11-01' },
    'Use of query parameter "apiVersion" is not allowed. Please specify the API version using the "elastic-api-version" header.',
  ],
])('%p is refused', (overrides, error) => {
  expect(aChoice(overrides)).toEqual({ error });
});

test('the query parameter counts where the route allows it, after the header', () => {
  const allowed = { enableQueryVersion: true, queryVersion: '2026-12-01' };
  expect(aChoice(allowed)).toEqual({ version: '2026-12-01' });
  expect(aChoice({ ...allowed, header: '2026-11-01' })).toEqual({ version: '2026-11-01' });
});
