import fc from 'fast-check';
import { findQuery } from './find_query';
import { kqlToQuery } from './kql';

const query = (text: string) => kqlToQuery(text, (field) => field);

test.each([
  ['a: 1', { match: { a: { query: '1', operator: 'and' } } }],
  ['a: "x y"', { match_phrase: { a: 'x y' } }],
  ['a: *', { exists: { field: 'a' } }],
  ['a: "*"', { match_phrase: { a: '*' } }],
  ['a: x*y?', { wildcard: { a: { value: 'x*y\\?' } } }],
  ['a: x\\*', { match: { a: { query: 'x*', operator: 'and' } } }],
  ['a >= 5', { range: { a: { gte: '5' } } }],
  ['a < "2026-01-01"', { range: { a: { lt: '2026-01-01' } } }],
  ['not a: *', { bool: { must_not: [{ exists: { field: 'a' } }] } }],
])('%s', (text, expected) => {
  expect(query(text)).toEqual(expected);
});

test('and binds tighter than or, and parentheses tighter than both', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((field) => ({ exists: { field } }));
  const either = (...should: unknown[]) => ({ bool: { should, minimum_should_match: 1 } });
  expect(query('a: * or b: * and c: *')).toEqual(either(a, { bool: { filter: [b, c] } }));
  expect(query('(a: * OR b: *) AND c: *')).toEqual({ bool: { filter: [either(a, b), c] } });
  expect(query('a: (x or not "y")')).toEqual(
    either(query('a: x'), { bool: { must_not: [query('a: "y"')] } }),
  );
});

test.each(['', 'a', 'a:', ':', 'a: (x', 'a: x y: z', 'and', 'a: x)', 'a > (1)', '"'])(
  '%p is refused',
  (text) => {
    expect(() => query(text)).toThrow(/lacks|without|left over|cannot be read/);
  },
);

test('any quoted text is taken literally', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const quoted = `"${text.replace(/[\\"]/g, '\\$&')}"`;
      expect(query(`a: ${quoted}`)).toEqual({ match_phrase: { a: text } });
    }),
  );
});

test('fields are those of the types asked for', () => {
  const filter = (text: string) => findQuery(['thing'], { type: 'thing', filter: text });
  expect(filter('thing.attributes.name: x')).toMatchObject({
    bool: { filter: [{ terms: { type: ['thing'] } }, { match: { 'thing.name': { query: 'x' } } }] },
  });
  expect(filter('thing.updated_at > 2026')).toMatchObject({
    bool: { filter: [{}, { range: { updated_at: { gt: '2026' } } }] },
  });
  expect(() => filter('other.attributes.name: x')).toThrow(/write <type>.attributes.<field>/);
  expect(() => filter('references.id: x')).toThrow(/write <type>.attributes.<field>/);
});
