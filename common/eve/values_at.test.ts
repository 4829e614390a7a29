import { isPresent, textsAt, valuesAt } from './values_at';

it('flattens lists at every step', () => {
  const event = { files: [{ filename: 'a' }, { filename: ['b', 'c'] }], 'files.filename': 'd' };
  expect(new Set(valuesAt(event, 'files.filename'))).toEqual(new Set(['a', 'b', 'c', 'd']));
});

it('reads dots in keys and nested objects alike', () => {
  expect(valuesAt({ 'source.ip': '1' }, 'source.ip')).toEqual(['1']);
  expect(valuesAt({ source: { ip: '2' } }, 'source.ip')).toEqual(['2']);
  expect(valuesAt({ a: { 'b.c': { d: 3 } } }, 'a.b.c.d')).toEqual([3]);
});

it.each([
  [undefined, false],
  [null, false],
  [[], false],
  [[null], false],
  [{}, false],
  ['', true],
  [['x', null], true],
  [0, true],
  [false, true],
])('%j at a path is present: %s', (value, present) => {
  expect(isPresent({ a: value }, 'a')).toBe(present);
});

it('never meets what an object inherits', () => {
  expect(valuesAt({}, 'constructor.name')).toEqual([]);
  expect(textsAt(JSON.parse('{"__proto__":{"x":1}}'), '__proto__.x')).toEqual(['1']);
});
