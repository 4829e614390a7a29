import fc from 'fast-check';
import type * as Declared from '@kbn/config-schema';
import { isConfigSchema, schema, ValidationError } from '.';

// The declarations that the plugin compiles against must fit what is here.
const declared: typeof Declared.schema = schema as unknown as typeof Declared.schema;
const builders: Record<keyof typeof Declared.schema, unknown> = schema;

function complaint(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationError) {
      return error.message;
    }
    throw error;
  }
  throw new Error('the value was accepted');
}

test('every declared builder exists and makes a marked type', () => {
  expect(Object.keys(builders).sort()).toEqual(Object.keys(schema).sort());
  expect(isConfigSchema(declared.string())).toBe(true);
  expect(isConfigSchema({ validate: () => undefined })).toBe(false);
});

describe('messages', () => {
  const nested = schema.object({ a: schema.object({ b: schema.string() }) });
  test.each<[string, () => unknown, string]>([
    [
      'a wrong type, with its path',
      () => nested.validate({ a: { b: 1 } }),
      '[a.b]: expected value of type [string] but got [number]',
    ],
    [
      'a missing value under a namespace',
      () => nested.validate({}, {}, 'request body'),
      '[request body.a.b]: expected value of type [string] but got [undefined]',
    ],
    [
      'an unknown key',
      () => nested.validate({ a: { b: 'x' }, c: 1 }),
      '[c]: definition for this key is missing',
    ],
    [
      'no object',
      () => nested.validate([]),
      'expected a plain object value, but found [Array] instead.',
    ],
    [
      'text that is not JSON',
      () => nested.validate('{'),
      'could not parse object value from json input',
    ],
    [
      'short text',
      () => schema.string({ minLength: 2 }).validate('a'),
      'value has length [1] but it must have a minimum length of [2].',
    ],
    [
      'a small number',
      () => schema.number({ min: 3 }).validate(2),
      'Value must be equal to or greater than [3].',
    ],
    [
      'text for a boolean',
      () => schema.boolean().validate('yes'),
      'expected value of type [boolean] but got [string]',
    ],
    [
      'an array of wrong things',
      () => schema.arrayOf(schema.number()).validate([1, 'x']),
      '[1]: expected value of type [number] but got [string]',
    ],
    [
      'an empty array',
      () => schema.arrayOf(schema.any(), { minSize: 1 }).validate([]),
      'array size is [0], but cannot be smaller than [1]',
    ],
    [
      'none of several',
      () =>
        schema
          .object({ x: schema.oneOf([schema.literal('a'), schema.number()]) })
          .validate({ x: 'b' }),
      '[x]: types that failed validation:\n- [x.0]: expected value to equal [a]\n' +
        '- [x.1]: expected value of type [number] but got [string]',
    ],
    [
      'a key of a record',
      () => schema.recordOf(schema.string({ maxLength: 1 }), schema.any()).validate({ ab: 1 }),
      '[key("ab")]: value has length [2] but it must have a maximum length of [1].',
    ],
    [
      'an address without scheme',
      () => schema.uri({ scheme: ['https'] }).validate('http://a.example'),
      'expected URI with scheme [https].',
    ],
    ['no address', () => schema.uri().validate('a b'), 'value must be a valid URI (see RFC 3986).'],
    [
      'own rule',
      () => schema.string({ validate: (v) => (v === 'x' ? 'not x' : undefined) }).validate('x'),
      'not x',
    ],
  ])('%s', (_name, run, message) => {
    expect(complaint(run)).toBe(message);
  });
});

test('defaults fill in, also those of nested objects and from functions', () => {
  const type = schema.object({
    on: schema.boolean({ defaultValue: true }),
    inner: schema.object({ list: schema.arrayOf(schema.string(), { defaultValue: () => ['a'] }) }),
    perhaps: schema.maybe(schema.string()),
    none: schema.nullable(schema.number()),
  });
  expect(type.validate(undefined)).toEqual({ on: true, inner: { list: ['a'] }, none: null });
  expect(Object.keys(type.validate({}))).not.toContain('perhaps');
});

test('unknown keys are kept, dropped or refused as asked', () => {
  const props = { a: schema.number() };
  expect(schema.object(props, { unknowns: 'allow' }).validate({ a: 1, b: 2 })).toEqual({
    a: 1,
    b: 2,
  });
  expect(schema.object(props, { unknowns: 'ignore' }).validate({ a: 1, b: 2 })).toEqual({ a: 1 });
});

test('an object is extended, and a property taken away', () => {
  const base = schema.object({ a: schema.number(), b: schema.number() });
  const type = base.extends({ b: undefined, c: schema.string() });
  expect(type.validate({ a: 1, c: 'x' })).toEqual({ a: 1, c: 'x' });
  expect(complaint(() => type.validate({ a: 1, b: 1, c: 'x' }))).toMatch(/^\[b\]/);
});

test('numbers and booleans are taken from texts, durations from both', () => {
  expect(schema.number().validate('5')).toBe(5);
  expect(schema.boolean().validate('false')).toBe(false);
  expect(schema.duration().validate('5m').asSeconds()).toBe(300);
  expect(schema.duration({ defaultValue: 70 }).validate(undefined).asMilliseconds()).toBe(70);
  expect(complaint(() => schema.duration().validate('soon'))).toMatch(/^Failed to parse value/);
  expect(complaint(() => schema.number().validate(''))).toMatch(/but got \[string\]/);
});

test('a foreign prototype cannot come in through a key', () => {
  const type = schema.object({ a: schema.any() }, { unknowns: 'allow' });
  const value = type.validate('{"a": 1, "__proto__": {"admin": true}}');
  expect((value as Record<string, unknown>)['admin']).toBeUndefined();
});

test('what any JSON value gives is either refused or stable under a second validation', () => {
  const type = schema.object(
    {
      a: schema.maybe(schema.oneOf([schema.string(), schema.number()])),
      b: schema.arrayOf(schema.boolean(), { defaultValue: [] }),
      c: schema.recordOf(schema.string(), schema.any(), { defaultValue: {} }),
    },
    { unknowns: 'ignore' },
  );
  const part = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.boolean()),
    fc.dictionary(fc.string(), fc.jsonValue()),
  );
  fc.assert(
    fc.property(fc.record({ a: part, b: part, c: part }, { requiredKeys: [] }), (value) => {
      let once: unknown;
      try {
        once = type.validate(value);
      } catch (error) {
        expect(error).toBeInstanceOf(ValidationError);
        return;
      }
      expect(type.validate(once)).toEqual(once);
    }),
  );
});
