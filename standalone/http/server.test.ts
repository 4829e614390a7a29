import { PassThrough, Readable } from 'node:stream';
import { schema } from '@kbn/config-schema';
import type { AuthenticatedUser, IRouter, RequestHandlerContext } from '@kbn/core/server';
import { createLoggers } from '../logging';
import { createRouter, HttpServer, RequestAuthStore, type Authenticator } from '.';

const USER: AuthenticatedUser = {
  username: 'ada',
  roles: [],
  enabled: true,
  authentication_realm: { name: 'r', type: 'native' },
  lookup_realm: { name: 'r', type: 'native' },
  authentication_provider: { name: 'basic', type: 'basic' },
  authentication_type: 'realm',
};

/** Lets in who says `yes`, and gives them every privilege but `forbidden`. */
const authenticator: Authenticator = {
  authenticate: async (request) =>
    request.headers['authorization'] === 'yes'
      ? {
          kind: 'authenticated',
          auth: {
            user: USER,
            authorization: 'yes',
            grants: {
              missing: (authz) =>
                'requiredPrivileges' in authz && authz.requiredPrivileges.includes('forbidden')
                  ? ['forbidden']
                  : [],
            },
          },
        }
      : { kind: 'anonymous' },
};

const OPEN = { authz: { enabled: false as const, reason: 'test' } };
const PUBLIC = { access: 'public' as const };

function aServer(register: (router: IRouter) => void, basePath = '') {
  const log = new PassThrough();
  const context = {
    core: Promise.reject(new Error('no core')),
  } as unknown as RequestHandlerContext;
  context.core.catch(() => undefined);
  const { router, routes } = createRouter(() => context);
  register(router);
  const server = new HttpServer({
    host: '127.0.0.1',
    port: 0,
    basePath,
    serverName: 'home',
    authenticator,
    rules: { version: '9.4.3', restrictInternalApis: true },
    authStore: new RequestAuthStore(),
    logger: createLoggers({ level: 'debug', format: 'json', destination: log }),
  });
  server.addRoutes(routes());
  const ask = async (
    method: string,
    url: string,
    options: { headers?: object; payload?: string } = {},
  ) => {
    const headers = { authorization: 'yes', 'kbn-xsrf': '1', ...options.headers };
    const answer = await server.hapi.inject({ method, url, ...options, headers });
    return { status: answer.statusCode, headers: answer.headers, text: answer.payload };
  };
  return { ask, logged: () => String(log.read() ?? ''), server };
}

const errorOf = (text: string): unknown => JSON.parse(text);

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

describe('bodies', () => {
  const { ask } = aServer((router) => {
    const body = schema.object({ a: schema.string() });
    router.post(
      { path: '/api/a', validate: { body }, security: OPEN, options: PUBLIC },
      (_c, r, res) => res.ok({ body: { length: r.body.a.length } }),
    );
    router.post(
      {
        path: '/api/small',
        validate: { body },
        security: OPEN,
        options: { ...PUBLIC, body: { maxBytes: 20 } },
      },
      (_c, _r, res) => res.ok(),
    );
    router.post(
      { path: '/api/none', validate: false, security: OPEN, options: PUBLIC },
      (_c, r, res) => res.ok({ body: r.body ?? null }),
    );
  });

  test('of a MiB are taken, larger ones are not', async () => {
    const payload = (length: number) => ({ payload: JSON.stringify({ a: 'x'.repeat(length) }) });
    expect((await ask('POST', '/api/a', payload(1024 * 1024 - 8))).status).toBe(200);
    const tooLarge = await ask('POST', '/api/a', payload(1024 * 1024));
    expect(errorOf(tooLarge.text)).toEqual({
      statusCode: 413,
      error: 'Request Entity Too Large',
      message: 'Payload content length greater than maximum allowed: 1048576',
    });
    expect((await ask('POST', '/api/small', payload(20))).status).toBe(413);
  });

  test('that are no JSON are refused', async () => {
    const { text } = await ask('POST', '/api/a', { payload: '{"a":' });
    expect(errorOf(text)).toEqual({
      statusCode: 400,
      error: 'Bad Request',
      message: 'Invalid request payload JSON format',
    });
  });

  test('with a prototype in them are refused', async () => {
    const { status } = await ask('POST', '/api/a', { payload: '{"a":"x","__proto__":{"b":1}}' });
    expect(status).toBe(400);
  });

  test('without a schema are not passed on', async () => {
    expect((await ask('POST', '/api/none', { payload: '{"a":1}' })).text).toBe('{}');
  });
});

test('what core takes out of the query does not reach a strict schema', async () => {
  const { ask } = aServer((router) => {
    const query = schema.object({ x: schema.maybe(schema.arrayOf(schema.string())) });
    router.get({ path: '/internal/a', validate: { query }, security: OPEN }, (_c, request, res) =>
      res.ok({ body: request.query }),
    );
  });
  const { text } = await ask('GET', '/internal/a?elasticInternalOrigin=true&x=1&x=2');
  expect(text).toBe('{"x":["1","2"]}');
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
