import { schema } from '@kbn/config-schema';
import { aServer, errorOf, OPEN, PUBLIC } from './test_server';

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
