import fc from 'fast-check';
import { DEFAULT_LOOKUPS } from './defaults';
import { lookupsFor } from './offered';
import { lookupUrl, templateProblem, type Lookup } from './template';

const own = {
  isInside: (ip: string) => ip.startsWith('198.51.100.'),
  dnsSuffixes: ['.corp.example'],
};
const template = (url: string): Lookup => ({ name: 'T', url, entities: ['domain', 'technique'] });

it('has safe defaults', () => {
  for (const { url } of DEFAULT_LOOKUPS)
    expect([url, templateProblem(url)]).toEqual([url, undefined]);
});

it.each([
  ['http://a.example/{value}', 'begins with https'],
  ['javascript:alert({value})', 'begins with https'],
  ['https://{value}.a.example/', 'begins with https'],
  ['https://{value}/', 'begins with https'],
  ['https://a.example', 'begins with https'],
  ['https://a.example/', 'exactly once'],
  ['https://a.example/{value}/{value}', 'exactly once'],
  ['https://a.example/{value}?q={other}', 'no braces'],
  ['https://user:{value}@a.example/x', 'without a login'],
  ['https://user@a.example/{value}', 'without a login'],
  ['https://a.example:{value}/x', 'begins with https'],
  ['https://a.example/x?{value}=1', 'stands in the path'],
  ['https://a.example/x#{value}', 'stands in the path'],
  ['https://a.example/x y/{value}', 'spaces'],
  ['https://a.example\\@b.example/{value}', 'begins with https'],
  ['https://a.example/\u0000{value}', 'control characters'],
  ['https://a.example/..%2f/{value}/é', 'control characters'],
])('refuses the template %s', (url, reason) => {
  expect(templateProblem(url)).toContain(reason);
});

it.each([
  'https://a.example/x/{value}',
  'https://a.example/{value}/y?z=1',
  'https://a.example/?q=md5%3A{value}',
])('takes the template %s', (url) => expect(templateProblem(url)).toBeUndefined());

const HOSTILE = [
  '//evil.example/',
  '\\\\evil.example',
  '@evil.example',
  'javascript:alert(1)',
  '../../x',
  '..',
  '.',
  '%2e%2e',
  '?a=b#c',
  '\u0000',
  '\n',
  '\u202e',
  '$&',
  '$`',
  '{value}',
  'a&b=c',
  '<script>',
  ';',
  ':443',
];
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...HOSTILE, '/', 'x', '\ud800'), { maxLength: 6 })
    .map((parts) => parts.join('')),
);
const TEMPLATES = [
  'https://a.example/x/{value}/y',
  'https://a.example/{value}',
  'https://a.example/?q={value}&z=1',
  'https://a.example/pre-{value}',
];

it('leads to its own host and place, whatever the value', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEMPLATES), hostile, (url, value) => {
      const link = lookupUrl(template(url), value);
      if (link === undefined) return;
      const parsed = new URL(link);
      expect([parsed.origin, parsed.username, parsed.password, parsed.hash]).toEqual([
        'https://a.example',
        '',
        '',
        '',
      ]);
      const isParameter = url.includes('?');
      expect([...parsed.searchParams.keys()]).toEqual(isParameter ? ['q', 'z'] : []);
      if (isParameter) expect(parsed.searchParams.get('q')).toBe(value);
      else {
        const shape = new URL(url).pathname.split('/').length;
        expect(parsed.pathname.split('/')).toHaveLength(shape);
        expect(decodeURIComponent(parsed.pathname)).toContain(value);
      }
    }),
    { numRuns: 5_000 },
  );
});

it.each(['', '..', '.', '\ud800', 'x'.repeat(3_000)])('makes no link of %j', (value) => {
  expect(lookupUrl(template('https://a.example/{value}'), value)).toBeUndefined();
});

it('opens the page of a sub-technique', () => {
  const [link] = lookupsFor(DEFAULT_LOOKUPS, { entity: 'technique', value: 'T1071.001' }, own);
  expect(link?.url).toBe('https://attack.mitre.org/techniques/T1071/001/');
  expect(lookupsFor(DEFAULT_LOOKUPS, { entity: 'technique', value: 'Web_Protocols' }, own)).toEqual(
    [],
  );
});

it.each([
  '10.1.2.3',
  '192.168.0.1',
  '198.51.100.7',
  '127.0.0.1',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  'no address',
])('offers no outside lookup of the address %s', (value) =>
  expect(lookupsFor(DEFAULT_LOOKUPS, { entity: 'address', value }, own)).toEqual([]),
);

it.each(['printer', 'dc1.corp.example', 'DC1.CORP.EXAMPLE.', 'corp.example'])(
  'offers no outside lookup of the name %s',
  (value) => expect(lookupsFor(DEFAULT_LOOKUPS, { entity: 'domain', value }, own)).toEqual([]),
);

it('offers lookups within the organisation for its own values', () => {
  const internal: Lookup = {
    name: 'Inventory',
    url: 'https://cmdb.corp.example/host/{value}',
    entities: ['address'],
    internal: true,
  };
  expect(lookupsFor([internal], { entity: 'address', value: '10.1.2.3' }, own)).toEqual([
    {
      name: 'Inventory',
      host: 'cmdb.corp.example',
      url: 'https://cmdb.corp.example/host/10.1.2.3',
    },
  ]);
});

it('says where each link leads', () => {
  const links = lookupsFor(DEFAULT_LOOKUPS, { entity: 'address', value: '203.0.113.9' }, own);
  expect(links.map(({ host }) => host)).toEqual([
    'www.virustotal.com',
    'www.abuseipdb.com',
    'www.shodan.io',
    'urlscan.io',
  ]);
});
