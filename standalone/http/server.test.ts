import { Readable } from 'node:stream';
import { aServer, errorOf, OPEN, PUBLIC } from './test_server';

test('errors of handlers have the one form', async () => {
  const { ask } = aServer((router) => {
    router.get(
      { path: '/api/a', validate: false, security: OPEN, options: PUBLIC },
      (_c, _r, res) => res.notFound({ body: { message: 'no such thing', attributes: { id: 7 } } }),
    );
    router.get(
      { path: '/api/b', validate: false, security: OPEN, options: PUBLIC },
      (_c, _r, res) => res.conflict(),
    );
    router.get(
      { path: '/api/c', validate: false, security: OPEN, options: PUBLIC },
      (_c, _r, res) =>
        res.custom({ statusCode: 418, body: { mine: true }, bypassErrorFormat: true }),
    );
    router.get(
      { path: '/api/d', validate: false, security: OPEN, options: PUBLIC },
      (_c, _r, res) => {
        const error = Object.assign(new Error('index_not_found_exception'), {
          meta: { body: { error: { reason: 'no such index [x]' } } },
        });
        return res.badRequest({ body: error });
      },
    );
  });
  expect(errorOf((await ask('GET', '/api/a')).text)).toEqual({
    statusCode: 404,
    error: 'Not Found',
    message: 'no such thing',
    attributes: { id: 7 },
  });
  expect(errorOf((await ask('GET', '/api/b')).text)).toEqual({
    statusCode: 409,
    error: 'Conflict',
    message: 'Conflict',
  });
  const custom = await ask('GET', '/api/c');
  expect([custom.status, custom.text]).toEqual([418, '{"mine":true}']);
  expect(errorOf((await ask('GET', '/api/d')).text)).toMatchObject({
    message: '[index_not_found_exception]: no such index [x]',
  });
});

test('nothing of an unexpected error leaks, and all of it is logged', async () => {
  const { ask, logged } = aServer((router) => {
    router.get({ path: '/api/a', validate: false, security: OPEN, options: PUBLIC }, () => {
      throw new Error('the secret cause');
    });
    router.get(
      { path: '/api/b', validate: false, security: OPEN, options: PUBLIC },
      () => ({ status: 200 }) as never,
    );
  });
  for (const url of ['/api/a', '/api/b']) {
    const { status, text } = await ask('GET', url);
    expect(status).toBe(500);
    expect(errorOf(text)).toMatchObject({
      message: 'An internal server error occurred. Check Kibana server logs for details.',
    });
  }
  const log = logged();
  expect(log).toContain('the secret cause');
  expect(log).toContain('Unexpected result from Route Handler');
});

test('a 401 of Elasticsearch stays one', async () => {
  const { ask } = aServer((router) => {
    router.get({ path: '/api/a', validate: false, security: OPEN, options: PUBLIC }, () => {
      throw Object.assign(new Error('security_exception'), {
        name: 'ResponseError',
        statusCode: 401,
      });
    });
  });
  const { status, headers } = await ask('GET', '/api/a');
  expect([status, headers['www-authenticate']]).toEqual([
    401,
    'Basic realm="Authorization Required"',
  ]);
});

test('nobody, and who lacks a privilege, is refused', async () => {
  const { ask } = aServer((router) => {
    router.get(
      {
        path: '/api/a',
        validate: false,
        security: { authz: { requiredPrivileges: ['forbidden'] } },
        options: PUBLIC,
      },
      (_c, _r, res) => res.ok(),
    );
  });
  const nobody = await ask('GET', '/api/a', { headers: { authorization: 'no' } });
  expect([nobody.status, errorOf(nobody.text)]).toEqual([
    401,
    { statusCode: 401, error: 'Unauthorized', message: 'Unauthorized' },
  ]);
  const lacking = await ask('GET', '/api/a?x=1');
  expect([lacking.status, errorOf(lacking.text)]).toEqual([
    403,
    {
      statusCode: 403,
      error: 'Forbidden',
      message:
        'API [GET /api/a?x=1] is unauthorized for user, this action is granted by the Kibana ' +
        'privileges [forbidden]',
    },
  ]);
});

test('routes without authentication serve anybody', async () => {
  const { ask } = aServer((router) => {
    for (const enabled of [false, 'optional'] as const) {
      router.get(
        {
          path: `/api/${enabled}`,
          validate: false,
          security: { ...OPEN, authc: { enabled, reason: 'test' } },
          options: PUBLIC,
        },
        (_c, request, res) => res.ok({ body: { known: request.auth.isAuthenticated } }),
      );
    }
  });
  const anonymous = { headers: { authorization: 'no' } };
  expect((await ask('GET', '/api/false', anonymous)).text).toBe('{"known":false}');
  expect((await ask('GET', '/api/optional', anonymous)).text).toBe('{"known":false}');
  expect((await ask('GET', '/api/optional')).text).toBe('{"known":true}');
});

test('streams and headers pass through', async () => {
  const { ask } = aServer((router) => {
    router.get(
      { path: '/api/a', validate: false, security: OPEN, options: PUBLIC },
      (_c, _r, res) =>
        res.ok({
          body: Readable.from(['one,', 'two'], { objectMode: false }),
          headers: { 'content-type': 'text/csv', 'set-cookie': ['a=1', 'b=2'] },
        }),
    );
  });
  const { text, headers } = await ask('GET', '/api/a');
  expect([text, headers['content-type'], headers['set-cookie']]).toEqual([
    'one,two',
    expect.stringContaining('text/csv'),
    ['a=1', 'b=2'],
  ]);
});

test('handlers get neither credentials nor cookies', async () => {
  const { ask } = aServer((router) => {
    router.get(
      { path: '/api/a', validate: false, security: OPEN, options: PUBLIC },
      (_c, request, res) => res.ok({ body: request.headers }),
    );
  });
  const { text } = await ask('GET', '/api/a', { headers: { cookie: 'sid=x', 'x-mine': '1' } });
  expect(JSON.parse(text)).toMatchObject({ 'x-mine': '1' });
  expect(text).not.toMatch(/authorization|cookie/);
});

test('every answer has the headers of Kibana, errors too', async () => {
  const { ask } = aServer(() => undefined);
  const { status, headers, text } = await ask('GET', '/nothing');
  expect([status, errorOf(text)]).toEqual([
    404,
    { statusCode: 404, error: 'Not Found', message: 'Not Found' },
  ]);
  expect(headers['kbn-name']).toBe('home');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'report-sample' 'self';");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
});

test('a base path is taken off, and asked for', async () => {
  const { ask } = aServer((router) => {
    router.get(
      { path: '/api/a', validate: false, security: OPEN, options: PUBLIC },
      (_c, request, res) => res.ok({ body: request.route.path }),
    );
  }, '/base');
  expect((await ask('GET', '/base/api/a')).text).toBe('/api/a');
  expect((await ask('GET', '/api/a')).status).toBe(404);
  expect((await ask('GET', '/baseapi/a')).status).toBe(404);
});
