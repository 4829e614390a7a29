import fc from 'fast-check';
import { addressAfterLogin } from './session';

const ORIGIN = 'https://home.test';

describe('where the login leads', () => {
  it.each([
    ['/app/hunt?a=1#b', `${ORIGIN}/app/hunt?a=1#b`],
    [undefined, '/start'],
    ['', '/start'],
    ['app/hunt', '/start'],
    ['//other.test', '/start'],
    ['/\\other.test', '/start'],
    ['/\t/other.test', '/start'],
    ['https://other.test/', '/start'],
    ['javascript:alert(1)', '/start'],
    ['/\t/:', '/start'],
    ['/.//other.test', `${ORIGIN}//other.test`],
  ])('%j leads to %s', (next, address) => {
    expect(addressAfterLogin(next, '/start', ORIGIN)).toBe(address);
  });

  it('never leads to another host', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '\t',
      '\n',
      ' ',
      'other.test',
      '?',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const address = addressAfterLogin(`/${parts.join('')}`, '/start', ORIGIN);
        expect(new URL(address, ORIGIN).origin).toBe(ORIGIN);
      }),
    );
  });
});
