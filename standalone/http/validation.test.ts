import { schema } from '@kbn/config-schema';
import { z } from 'zod';
import * as mini from 'zod/mini';
import { InvalidRequest, requestSchemas, validatePart } from './validation';

function complaint(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidRequest) {
      return error.message;
    }
    throw error;
  }
  throw new Error('the request was accepted');
}

const BODY = { a: 1, b: 'x' };

test('a part without schema never reaches the handler', () => {
  expect(validatePart({}, 'body', BODY)).toEqual({});
  expect(requestSchemas(false)).toEqual({});
});

test('config-schema types name the place', () => {
  const body = schema.object({ a: schema.object({ c: schema.string() }), b: schema.string() });
  expect(complaint(() => validatePart({ body }, 'body', { a: { c: 1 }, b: 'x' }))).toBe(
    '[request body.a.c]: expected value of type [string] but got [number]',
  );
  expect(complaint(() => validatePart({ query: body }, 'query', { a: {}, b: '' }))).toMatch(
    /^\[request query\.a\.c\]/,
  );
});

test('zod types of either kind are known by their mark, and strip what they do not know', () => {
  expect(validatePart({ body: z.object({ a: z.number() }) }, 'body', BODY)).toEqual({ a: 1 });
  expect(validatePart({ body: mini.object({ b: mini.string() }) }, 'body', BODY)).toEqual({
    b: 'x',
  });
  expect(complaint(() => validatePart({ body: z.string() }, 'body', BODY))).toMatch(
    /expected string/,
  );
});

test('a function decides by ok and badRequest', () => {
  const ok = validatePart({ body: (data, result) => result.ok([data]) }, 'body', 1);
  expect(ok).toEqual([1]);
  const refused = complaint(() =>
    validatePart({ params: (_d, { badRequest }) => badRequest('no', ['x', 'y']) }, 'params', 1),
  );
  expect(refused).toBe('[request params.x.y]: no');
  const withoutPath = complaint(() =>
    validatePart({ params: (_d, { badRequest }) => badRequest(new Error('no')) }, 'params', 1),
  );
  expect(withoutPath).toBe('[request params]: no');
});

test('what is no schema is a fault of the route, not of the request', () => {
  const spec = { safeParse: () => ({}) } as never;
  expect(() => validatePart({ body: spec }, 'body', 1)).toThrow(
    /Expected a valid validation logic .* at key: \[body\]/,
  );
  expect(() => validatePart({ body: spec }, 'body', 1)).not.toThrow(InvalidRequest);
});

test('schemas are found in all forms of validate', () => {
  const query = schema.any();
  const forms = [
    { query },
    { request: { query } },
    () => ({ query }),
    () => ({ request: { query } }),
  ];
  for (const form of forms) {
    expect(requestSchemas(form)).toEqual({ query });
  }
});
