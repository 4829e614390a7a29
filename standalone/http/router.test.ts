import type { IKibanaResponse, RouteSecurity } from '@kbn/core/server';
import { createRouter } from './router';

const OPEN: RouteSecurity = { authz: { enabled: false, reason: 'test' } };
const handler = (): IKibanaResponse => ({ status: 200, options: {} });

function router() {
  return createRouter(() => {
    throw new Error('no request is run here');
  });
}

test('a route must say how it validates', () => {
  const config = { path: '/api/x', security: OPEN } as never;
  expect(() => router().router.get(config, handler)).toThrow(
    "The [get] at [/api/x] does not have a 'validate' specified. Use 'false' as the value if you " +
      'want to bypass validation.',
  );
});

describe('a route must say who may call it', () => {
  const register = (security: unknown) => () =>
    router().router.post({ path: '/api/x', validate: false, security } as never, handler);

  test.each([
    [undefined, '[authz.requiredPrivileges]: expected value of type [array] but got [undefined]'],
    [
      { authz: { enabled: false } },
      '[authz.reason]: expected value of type [string] but got [undefined]',
    ],
    [
      { authz: { requiredPrivileges: [] } },
      '[authz.requiredPrivileges]: array size is [0], but cannot be smaller than [1]',
    ],
    [
      { authz: { requiredPrivileges: ['a', { allRequired: ['a'] }] } },
      '[authz.requiredPrivileges]: privilege "a" is named more than once',
    ],
    [
      { authz: { requiredPrivileges: [{ anyRequired: ['superuser', 'a'] }] } },
      '[authz.requiredPrivileges]: "superuser" cannot be part of anyRequired',
    ],
    [
      { ...OPEN, authc: { enabled: 'optional' } },
      '[authc.reason]: expected value of type [string] but got [undefined]',
    ],
  ])('%p', (security, message) => {
    expect(register(security)).toThrow(message);
  });

  test('and not among its options', () => {
    const config = { path: '/api/x', validate: false, security: OPEN, options: { security: OPEN } };
    expect(() => router().router.post(config as never, handler)).toThrow(
      '`options.security` is not allowed in route config. Use `security` instead.',
    );
  });
});

describe('versions', () => {
  const version = { version: '1', validate: false as const };

  test('may be added once each, in the right form', () => {
    const { router: it } = router();
    const route = it.versioned.get({ path: '/internal/x', access: 'internal', security: OPEN });
    route.addVersion(version, handler);
    expect(() => route.addVersion(version, handler)).toThrow(/already been registered/);
    expect(() => route.addVersion({ ...version, version: '2026-11-01' }, handler)).toThrow(
      /Invalid version number/,
    );
  });

  test('need security of their own or of their route', () => {
    const { router: it } = router();
    const route = it.versioned.get({ path: '/internal/x', access: 'internal' });
    expect(() => route.addVersion(version, handler)).toThrow(/authz.requiredPrivileges/);
    expect(() => route.addVersion({ ...version, security: OPEN }, handler)).not.toThrow();
  });
});

test('all routes are told, plain and versioned', () => {
  const { router: it } = router();
  it.get({ path: '/api/x', validate: false, security: OPEN }, handler);
  it.versioned
    .put({ path: '/api/y', access: 'public', security: OPEN })
    .addVersion({ version: '2026-11-01', validate: false }, handler);
  expect(it.getRoutes()).toEqual([
    { method: 'get', path: '/api/x' },
    { method: 'put', path: '/api/y' },
  ]);
});
