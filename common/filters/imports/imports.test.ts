import fc from 'fast-check';
import { describeFilter } from '../describe';
import { NO_REFERENCES } from '../context';
import { matches } from '../matches';
import type { FilterNode } from '../model';
import { resolveFilters } from '../resolve';
import { toKql, toLucene } from '../exports';
import { importKql, importLucene } from './import_filters';
import type { Imported } from './imported';
import { indicatorFilter } from './indicator';

const sentences = ({ filters }: Imported): string[] => filters.map((node) => describeFilter(node));

describe('KQL', () => {
  it.each([
    [
      'source.ip: 10.0.0.1 and tls.sni.keyword: *.evil.example',
      ['source address is 10.0.0.1', 'TLS server name (SNI) ends with .evil.example'],
    ],
    [
      'dest_port >= 1024 and dest_port < 2000',
      ['destination port is at least 1024 and below 2000'],
    ],
    [
      'not (http.hostname: "a b" or src_port: (1 or 2))',
      ['not (HTTP host is a b or source port is 1 or 2)'],
    ],
    ['tls.sni: (not a*)', ['TLS server name (SNI) does not start with a']],
    ['event.type: denied', ['alert action is blocked']],
    ['src_ip: 10.1.*', ['source address is in 10.1.0.0/16']],
    ['suricata.eve.tls.sni: *', ['TLS server name (SNI) is there']],
    ['2001:db8::1', ['any address is 2001:db8::1']],
    ['alert.signature: foo bar', ['signature is foo bar']],
    [
      'dns.question.name: "a.example" AND url.original: */x\\*y*',
      ['DNS name or DNS name (formats 1 and 2) is a.example', 'HTTP URL contains /x*y'],
    ],
    ['*: *', []],
  ])('reads %s', (text, expected) => {
    const imported = importKql(text);
    expect(sentences(imported)).toEqual(expected);
    expect(imported.notes).toEqual([]);
  });

  it.each([
    [
      'foo and dest_port: 1',
      ['destination port is 1'],
      { part: 'foo', line: 1, column: 1, effect: 'more' },
    ],
    [
      'tls.sni: a or\n foo: { b: c }',
      ['TLS server name (SNI) is a'],
      { line: 2, column: 2, effect: 'less' },
    ],
    ['dest_port: 4*', [], { part: 'dest_port: 4*', effect: 'more' }],
    [
      'dest_port: abc',
      [],
      { message: '"abc" cannot stand in a field that holds numbers. Left out.' },
    ],
    ['src_ip: "$HOME_NET"', [], { effect: 'more' }],
    ['tls.sni: "x', [], { message: 'The quotation mark is never closed.', column: 10 }],
    ['(tls.sni: x', [], { message: 'The bracket "(" is never closed.', column: 1 }],
    ['tls.sni: x )', [], { message: 'Expected "and", "or" or the end of the text.', column: 12 }],
    ['tls.sni:', [], { message: 'The text ends where a field or a value is expected.' }],
    ['foo.bar: x', ['foo.bar is x'], { part: 'foo.bar: x' }],
  ])('says of %j where it is no filter', (text, expected, note) => {
    const imported = importKql(text);
    expect(sentences(imported)).toEqual(expected);
    expect(imported.notes).toMatchObject([note]);
  });
});

describe('Lucene', () => {
  it.each([
    [
      'tls.sni:*.evil.example AND -dest_port:443',
      ['TLS server name (SNI) ends with .evil.example', 'destination port is not 443'],
    ],
    [
      'dest_port:[1 TO 5} && src_port:>=7',
      ['destination port is at least 1 and below 5', 'source port is at least 7'],
    ],
    [
      '_exists_:tls.sni AND !http.hostname:*',
      ['TLS server name (SNI) is there', 'HTTP host is missing'],
    ],
    [
      'tls.sni:(a OR "b c" OR d?)',
      ['TLS server name (SNI) is a or b c or TLS server name (SNI) matches d?'],
    ],
    [
      'alert.signature:(two words) AND dest_port:1',
      ['signature is two words', 'destination port is 1'],
    ],
    ['+tls.sni:a tls.sni:b', ['TLS server name (SNI) is a']],
    ['http.url:\\/a\\*^2', ['HTTP URL is /a*']],
    ['src_ip:["10.0.0.1" TO *]', ['source address is at least 10.0.0.1']],
    ['*:*', []],
  ])('reads %s', (text, expected) => {
    const imported = importLucene(text);
    expect(sentences(imported)).toEqual(expected);
    expect(imported.notes).toEqual([]);
  });

  it('joins parts side by side by "or" as Kibana does, by "and" where that is asked', () => {
    expect(sentences(importLucene('dest_port:1 src_port:2'))).toEqual([
      'destination port is 1 or source port is 2',
    ]);
    expect(sentences(importLucene('dest_port:1 src_port:2', 'and'))).toEqual([
      'destination port is 1',
      'source port is 2',
    ]);
  });

  it.each([
    [
      'tls.sni:/a.*/ AND dest_port:1',
      ['destination port is 1'],
      { message: 'A filter has no regular expressions. Left out.', effect: 'more' },
    ],
    ['tls.sni:abc~1', [], { message: 'A filter has no search for similar words. Left out.' }],
    ['tls.sni:[a TO', [], { message: 'Expected the end of a range.' }],
    ['tls.sni:)', [], { line: 1, column: 9 }],
    ['t*:x', [], { message: 'A field name has no wildcards here. Left out.' }],
  ])('says of %j where it is no filter', (text, expected, note) => {
    const imported = importLucene(text);
    expect(sentences(imported)).toEqual(expected);
    expect(imported.notes).toMatchObject([note]);
  });
});

describe('a lone indicator', () => {
  it.each([
    ['10.1.2.3', 'any address is 10.1.2.3'],
    [' 2001:0db8::0001 ', 'any address is 2001:db8::1'],
    ['2001:db8::/32', 'any address is in 2001:db8::/32'],
    ['evil.example.org', 'is or is under evil.example.org'],
    ['192[.]0[.]2[.]7', 'any address is 192.0.2.7'],
    ['192.0.2.*', 'any address is in 192.0.2.0/24'],
    ['0.0.0.0', 'any address is 0.0.0.0'],
    ['Evil[dot]Example.', 'is or is under evil.example'],
    ['*.evil.example', 'is or is under evil.example'],
    ['d41d8cd98f00b204e9800998ecf8427e', 'is d41d8cd98f00b204e9800998ecf8427e'],
    [`${'AB:'.repeat(19)}AB`, `is ${'ab'.repeat(20)}`],
    ['t13d1516h2_8daaf6152771_b186095e22b6', 'is t13d1516h2_8daaf6152771_b186095e22b6'],
    ['1:LQU9qZlK+B5F3KDmev6m5PMibrg=', 'is 1:LQU9qZlK+B5F3KDmev6m5PMibrg='],
  ])('%s is a filter', (text, sentence) => {
    const filter = indicatorFilter(text);
    expect(filter === undefined ? '' : describeFilter(filter)).toContain(sentence);
  });

  it.each([
    '',
    'two words',
    'setup.exe',
    '10.1.2',
    '010.0.0.1',
    'deadbeef',
    'a',
    'tls.sni:443',
    'http.url:/x',
    'evil.example/setup.exe',
    'https://evil.example/setup.exe',
    '192.0.2.7:8080',
  ])('%j is none that says the same', (text) => {
    expect(indicatorFilter(text)).toBeUndefined();
  });

  it.each([
    ['hxxps://evil[.]example/setup.exe', 'is or is under evil.example', 'URLs are looked for'],
    ['192.0.2.7:8080', 'any address is 192.0.2.7', 'Ports were left out'],
  ])('%s alone is one, and what it leaves out is said', (text, sentence, note) => {
    const { filters, notes } = importKql(text);
    expect(filters.map((filter) => describeFilter(filter)).join()).toContain(sentence);
    expect(notes.map(({ effect }) => effect)).toEqual(['more']);
    expect(notes[0]?.message).toContain(note);
    // Among others it would quietly find more.
    expect(sentences(importKql(`"${text}" and dest_port: 1`))).toEqual(['destination port is 1']);
  });
});

const values = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[\ud800-\udfff]/gu, ''))
  .filter((text) => text !== '' && !/^\$[A-Z]/.test(text) && indicatorFilter(text) === undefined);
const hostile = fc.oneof(
  values,
  fc.constantFrom(
    'a*b',
    'x?y',
    'C:\\',
    'say "hi" & <b>',
    '{}',
    '\\u0041',
    ' and ',
    'not x',
    'null',
    'true',
    '>1',
    '\\',
    '2001:db8::1',
    '(a)',
    'a\nb',
  ),
);

it.each([
  ['KQL', toKql, importKql],
  ['Lucene', toLucene, importLucene],
] as const)(
  '%s that was written is read with the same meaning, whatever the value',
  (_, write, read) => {
    const context = { now: 0, variables: {}, ...NO_REFERENCES };
    fc.assert(
      fc.property(
        hostile,
        hostile,
        fc.constantFrom('is', 'contains', 'startsWith', 'endsWith'),
        fc.boolean(),
        (value, other, op, negated) => {
          const node = { field: 'http.url', op, value, negated } as FilterNode;
          const exported = write(resolveFilters([node], context));
          if (exported.unsupported.length > 0) return;
          const imported = read(exported.text);
          expect(imported.notes).toEqual([]);
          for (const url of [value, other, `${other}${value}`, `${value}${other}`, undefined]) {
            const event = url === undefined ? {} : { http: { url } };
            expect(matches({ all: imported.filters }, event, context)).toBe(
              matches(node, event, context),
            );
          }
        },
      ),
      { numRuns: 1_000 },
    );
  },
);

it('never throws, and reads a long text in one pass', () => {
  const pieces = fc.constantFrom(
    'tls.sni',
    ':',
    '(',
    ')',
    '"',
    'and',
    'or',
    'not',
    'AND',
    'OR',
    ' ',
    '*',
    '\\',
    '[',
    ']',
    '{',
    '}',
    'TO',
    '/',
    '~',
    '^2',
    '+',
    '-',
    '!',
    '>=',
    '1',
    'a',
    '\u0000',
    '&&',
    '||',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      for (const imported of [importKql(text), importLucene(text), importLucene(text, 'and')]) {
        expect(Array.isArray(imported.filters)).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
  for (const text of [
    '('.repeat(100_000),
    'not '.repeat(50_000),
    'a:('.repeat(50_000),
    '+'.repeat(100_000),
  ]) {
    expect(importKql(text).filters).toEqual([]);
    expect(importLucene(text).filters).toEqual([]);
  }
});

it('refuses more values and more parts than a filter has', () => {
  const many = `tls.sni: (${Array.from({ length: 10_001 }, (_, at) => `a${at}`).join(' or ')})`;
  expect(importKql(many)).toMatchObject({
    filters: [],
    notes: [{ message: 'A condition has at most 10000 values.' }],
  });
  expect(importKql('a'.repeat(300_001)).notes[0]?.message).toContain('300000 characters');
});
