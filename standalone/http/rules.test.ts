import { brokenRule, type RuleInput } from './rules';

const SETTINGS = { version: '9.4.3', restrictInternalApis: true };

function aRequest(overrides: Partial<RuleInput> = {}): RuleInput {
  return {
    method: 'post',
    pathname: '/api/x',
    headers: { 'kbn-xsrf': 'true' },
    query: {},
    access: 'public',
    xsrfRequired: true,
    ...overrides,
  };
}

const messageOf = (request: RuleInput): string | undefined =>
  brokenRule(request, SETTINGS)?.message;

describe('kbn-xsrf', () => {
  const missing = 'Request must contain a kbn-xsrf header.';

  test.each<[string, Partial<RuleInput>, string | undefined]>([
    ['a write without it', { headers: {} }, missing],
    ['a delete without it', { method: 'DELETE', headers: {} }, missing],
    ['any value of it', { headers: { 'kbn-xsrf': '' } }, undefined],
    ['kbn-version instead', { headers: { 'kbn-version': '9.4.3' } }, undefined],
    ['a read without it', { method: 'get', headers: {} }, undefined],
    ['a route that does not need it', { headers: {}, xsrfRequired: false }, undefined],
  ])('%s', (_name, overrides, message) => {
    expect(messageOf(aRequest(overrides))).toBe(message);
  });
});

test('another version of the browser code is told so', () => {
  const request = aRequest({ method: 'get', headers: { 'kbn-version': '9.4.2' } });
  expect(brokenRule(request, SETTINGS)).toEqual({
    statusCode: 400,
    error: 'Bad Request',
    message:
      'Browser client is out of date, please refresh the page ' +
      '("kbn-version" header was "9.4.2" but should be "9.4.3")',
    attributes: { expected: '9.4.3', got: '9.4.2' },
  });
});

describe('internal routes', () => {
  const refused =
    'uri [/internal/x] with method [get] exists but is not available with the current configuration';
  const internal = { method: 'GET', pathname: '/internal/x', access: 'internal' } as const;

  test.each<[string, Partial<RuleInput>, string | undefined]>([
    ['without the header', { headers: {} }, refused],
    ['with the header', { headers: { 'x-elastic-internal-origin': 'Kibana' } }, undefined],
    ['with the query parameter', { query: { elasticInternalOrigin: 'true' } }, undefined],
    ['with the parameter negated', { query: { elasticInternalOrigin: 'false' } }, refused],
  ])('%s', (_name, overrides, message) => {
    expect(messageOf(aRequest({ ...internal, ...overrides }))).toBe(message);
  });
});
