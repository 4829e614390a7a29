import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  describeFilter,
  matches,
  NO_REFERENCES,
  resolveFilters,
  sigmaFieldTable,
  type FilterContext,
  type FilterNode,
  type Imported,
} from '../filters';
import { importSigma } from './import_sigma';
import { toSigma } from './to_sigma';

const context: FilterContext = {
  ...NO_REFERENCES,
  now: Date.UTC(2026, 2, 10, 12),
  variables: {},
};

const sentences = ({ filters }: Imported): string[] => filters.map((node) => describeFilter(node));

const rule = (logsource: string, detection: string): string =>
  `title: A rule\nlogsource: ${logsource}\ndetection:\n${detection}`;

describe('rules of others', () => {
  it('become filters', () => {
    const imported = importSigma(
      rule(
        '{ category: proxy }',
        `  selection:
    c-useragent|contains|all: [foo, 'b?r']
    cs-host|endswith: .evil.example
    sc-status: 404
    cs-method|cased: POST
  filter_inside:
    - dst_ip|cidr: 10.0.0.0/8
    - dst_ip|startswith: '192.168.'
  filter_none:
    cs-referer: null
  condition: selection and not 1 of filter_*`,
      ),
    );
    expect(imported.name).toBe('A rule');
    expect(imported.notes).toEqual([]);
    expect(sentences(imported)).toEqual([
      'HTTP user agent contains foo',
      'HTTP user agent matches *b?r*',
      'HTTP host or TLS server name (SNI) ends with .evil.example',
      'HTTP status is 404',
      'HTTP method is POST',
      'not (destination address is in 10.0.0.0/8 or 192.168.0.0/16 or HTTP referrer is missing)',
    ]);
    expect(imported.filters.map((node) => 'caseInsensitive' in node)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['all of them', 'DNS type or DNS record type (formats 1 and 2)'],
    ['1 of sel*', ' or '],
    ['any of them', ' or '],
  ])('know "%s"', (condition, expected) => {
    const detection = `  sel_a: { query: a.example }\n  sel_b: { record_type: TXT }\n  condition: ${condition}`;
    const imported = importSigma(rule('{ category: dns }', detection));
    expect(imported.notes).toEqual([]);
    expect(imported.filters).toHaveLength(condition === 'all of them' ? 2 : 1);
    expect(sentences(imported).join(' and ')).toContain(expected.split(' ')[1] ?? expected);
  });

  it.each([
    [
      '{ category: proxy }',
      "  a: { c-uri|re: 'x.*' }\n  b: { sc-status: 200 }\n  condition: a and b",
      ['HTTP status is 200'],
      { part: 'c-uri|re', line: 4, effect: 'more' },
    ],
    [
      '{ category: proxy }',
      '  a: { Image: x }\n  b: { sc-status: 200 }\n  condition: a or b',
      ['HTTP status is 200'],
      { message: 'EVE has nothing for the field "Image". Left out.', effect: 'less' },
    ],
    [
      '{ category: dns }',
      '  keywords: [some words]\n  condition: keywords',
      [],
      { message: 'The keyword "some words" has no field, and a filter asks of fields. Left out.' },
    ],
    [
      '{ category: dns }',
      '  a: { query: x }\n  condition: a | count() > 5',
      [],
      { message: expect.stringContaining('count') as unknown },
    ],
    [
      '{ category: dns }',
      '  a: { query: x }\n  condition: 2 of them',
      [],
      { message: expect.stringContaining('only for 1 or all') as unknown },
    ],
    [
      '{ category: dns }',
      '  a: { query: x }\n  condition: b',
      [],
      { message: expect.stringContaining('There is no selection "b"') as unknown },
    ],
    [
      '{ category: process_creation, product: windows }',
      '  a: { Image: x }\n  condition: a',
      [],
      {
        message:
          'The rule is about other logs than those of a network (category process_creation, product windows).',
      },
    ],
    [
      '{ category: dns }',
      "  a: { answer|cidr: [10.0.0.0/8, 'x'] }\n  condition: a",
      ['DNS answer is in 10.0.0.0/8'],
      { message: '"x" is no network. Left out.', effect: 'less' },
    ],
  ])('say what is no filter (%s %s)', (logsource, detection, expected, note) => {
    const imported = importSigma(rule(logsource, detection));
    expect(sentences(imported)).toEqual(expected);
    expect(imported.notes).toMatchObject([note]);
  });

  it.each([
    ['', 'There is no rule in the text.'],
    ['a: [', 'This is no YAML'],
    ['just text', 'This is no Sigma rule'],
    ['title: x\ndetection: { a: { b: c } }', 'This is no Sigma rule'],
    ['title: x\n---\ntitle: y', 'Import one rule at a time'],
    ['- '.repeat(20_000), 'This is no YAML'],
    ['['.repeat(20_000), 'Brackets are nested too deep'],
    ['x'.repeat(60_001), 'at most 60000 characters'],
    [
      `a: &a [x]\n${Array.from({ length: 20 }, (_, at) => `k${at}: &b${at} [${'*a, '.repeat(9)}*a]`).join('\n')}`,
      'YAML aliases',
    ],
  ])('%j is refused with a sentence', (text, message) => {
    const { filters, notes } = importSigma(text);
    expect(filters).toEqual([]);
    expect(notes[0]?.message).toContain(message);
  });
});

describe('rules of ours', () => {
  it('keep every value as it is', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        'a*b',
        'x?y',
        'C:\\',
        '\\*',
        'say "hi" & <b>',
        '{}',
        '- a',
        'null',
        'true',
        '0x10',
        'a\nb',
        '# a',
        '&a',
        '*a',
        '',
      ),
    );
    fc.assert(
      fc.property(
        value.filter((text) => text.isWellFormed() && !/^\$[A-Z]/.test(text)),
        fc.constantFrom('is', 'contains', 'startsWith', 'endsWith'),
        fc.boolean(),
        (text, op, caseInsensitive) => {
          const node = { field: 'http.url', op, value: text, caseInsensitive } as FilterNode;
          const exported = toSigma(resolveFilters([node], context), text);
          const imported = importSigma(exported.text);
          for (const url of [text, `x${text}`, `${text}x`, text.toUpperCase(), 'x', undefined]) {
            const event = url === undefined ? {} : { http: { url } };
            expect(matches({ all: imported.filters }, event, context)).toBe(
              matches(node, event, context),
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('has the table of its fields in the documentation', () => {
  const page = readFileSync(join(__dirname, '../../docs/filters.md'), 'utf8');
  const words = (text: string): string => text.replace(/[ -]+/g, ' ');
  expect(words(page)).toContain(words(sigmaFieldTable()));
});
