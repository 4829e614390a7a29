import fc from 'fast-check';
import { safeNextPath } from './next_path';

test.each([
  ['/app/hunt?x=1#y', '/app/hunt?x=1#y'],
  ['/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/..//evil.example', '/'],
  ['/a\\..\\evil', '/'],
  ['https://evil.example/app', '/'],
  ['javascript:alert(1)', '/'],
  ['/\t/evil.example', '/'],
  ['app', '/'],
  ['/login?next=/login', '/'],
  [['/app', '//evil'], '/'],
  [undefined, '/'],
])('%p goes to %p', (next, expected) => {
  expect(safeNextPath(next, '')).toBe(expected);
});

test('with a base path only addresses below it are taken', () => {
  expect(safeNextPath('/base/app/x', '/base')).toBe('/base/app/x');
  expect(safeNextPath('/baseless/app', '/base')).toBe('/base/');
  expect(safeNextPath('/app/x', '/base')).toBe('/base/');
});

test('no text leads to another origin', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '%2f',
    'http:',
    'evil.example',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 8 }), (parts) => {
      const next = safeNextPath(parts.join(''), '');
      expect(new URL(next, 'https://home.example/login').origin).toBe('https://home.example');
    }),
  );
});
