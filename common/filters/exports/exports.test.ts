import fc from 'fast-check';
import { NO_REFERENCES } from '../context';
import type { FilterNode } from '../model';
import { resolveFilters } from '../resolve';
import { toEsql } from './esql';
import { toKql } from './kql';
import { toLucene } from './lucene';
import { toSigmaRule } from './sigma';

const NOW = Date.UTC(2026, 10, 25);
const resolved = (...nodes: FilterNode[]) =>
  resolveFilters(nodes, { now: NOW, variables: {}, ...NO_REFERENCES });

const kql = (...nodes: FilterNode[]) => toKql(resolved(...nodes));
const lucene = (...nodes: FilterNode[]) => toLucene(resolved(...nodes));
const where = (...nodes: FilterNode[]) => toEsql(resolved(...nodes), ['suricata-*']).where;

const EXACT: [string, FilterNode[], { kql: string; lucene: string; esql: string }][] = [
  [
    'texts with quotation marks, backslashes and mark-up',
    [{ field: 'tls.sni', op: 'is', value: 'say "hi" & <b>\\' }],
    {
      kql: String.raw`tls.sni: "say \"hi\" & <b>\\"`,
      lucene: String.raw`tls.sni:"say \"hi\" & <b>\\"`,
      esql: String.raw`tls.sni == "say \"hi\" & <b>\\"`,
    },
  ],
  [
    'wildcards that are letters',
    [{ field: 'http.url', op: 'contains', value: '/a*b?c\\' }],
    {
      kql: String.raw`http.url: */a\*b?c\\*`,
      lucene: String.raw`http.url:*\/a\*b\?c\\*`,
      esql: String.raw`http.url LIKE "*/a\\*b\\?c\\\\*"`,
    },
  ],
  [
    'lines and other characters that are not seen',
    [{ field: 'http.url', op: 'is', value: 'a\n\u0000\u202eb' }],
    {
      kql: String.raw`http.url: "a\n\u0000\u202eb"`,
      lucene: String.raw`http.url:"a\u000a\u0000\u202eb"`,
      esql: `http.url == "a\\n\u0000\u202eb"`,
    },
  ],
  [
    'addresses and networks of both families',
    [{ field: 'src_ip', op: 'inNetwork', values: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'] }],
    {
      kql: 'src_ip: ("10.0.0.0/8" or "2001:db8::/32" or "192.0.2.7")',
      lucene: 'src_ip:("10.0.0.0/8" OR "2001:db8::/32" OR "192.0.2.7")',
      esql: 'CIDR_MATCH(src_ip, "10.0.0.0/8", "2001:db8::/32", "192.0.2.7/32")',
    },
  ],
  [
    'what is missing, which "not" finds',
    [{ field: 'dest_port', op: 'is', value: 443, negated: true }],
    {
      kql: 'not dest_port: 443',
      lucene: '*:* AND NOT dest_port:443',
      esql: 'NOT COALESCE(dest_port == 443, FALSE)',
    },
  ],
  [
    'ranges and a choice within them',
    [
      { field: 'dest_port', op: 'range', gte: 1024, lt: 2000 },
      {
        any: [
          { field: 'src_port', op: 'is', value: 53 },
          { field: 'proto', op: 'exists' },
        ],
      },
    ],
    {
      kql: 'dest_port >= 1024 and dest_port < 2000 and (src_port: 53 or proto: * or _ignored: "proto")',
      lucene: 'dest_port:[1024 TO 2000} AND (src_port:53 OR (_exists_:proto OR _ignored:"proto"))',
      esql: 'dest_port >= 1024 AND dest_port < 2000 AND (src_port == 53 OR proto IS NOT NULL OR MV_CONTAINS(_ignored, "proto"))',
    },
  ],
  [
    'dates',
    [{ field: 'flow.start', op: 'range', gt: 'now-1d' }],
    {
      kql: 'flow.start > "2026-11-24T00:00:00.000Z"',
      lucene: 'flow.start:{"2026-11-24T00:00:00.000Z" TO *]',
      esql: 'flow.start > TO_DATETIME("2026-11-24T00:00:00.000Z")',
    },
  ],
  [
    'words that are operators',
    [{ field: 'http.http_user_agent', op: 'startsWith', value: 'this and that or not so' }],
    {
      kql: String.raw`http.http_user_agent: this \and that \or \u006eot so*`,
      lucene: String.raw`http.http_user_agent:this\ and\ that\ or\ not\ so*`,
      esql: 'http.http_user_agent LIKE "this and that or not so*"',
    },
  ],
];

it.each(EXACT)('writes %s', (_, nodes, texts) => {
  expect(kql(...nodes)).toEqual({ text: texts.kql, unsupported: [] });
  expect(lucene(...nodes)).toEqual({ text: texts.lucene, unsupported: [] });
  expect(where(...nodes)).toBe(texts.esql);
});

describe('what a language cannot say', () => {
  const agent: FilterNode = {
    field: 'http.http_user_agent',
    op: 'startsWith',
    value: 'curl/7.?',
    caseInsensitive: true,
  };

  it('is written in its own case in KQL, and finds less', () => {
    const { text, unsupported } = kql(agent);
    expect(text).toBe('http.http_user_agent: curl/7.?*');
    expect(unsupported).toMatchObject([
      { what: 'HTTP user agent starts with curl/7.?', effect: 'less' },
    ]);
    expect(kql({ ...agent, negated: true }).unsupported).toMatchObject([{ effect: 'more' }]);
  });

  it('is a regular expression in Lucene and ES|QL, which know one', () => {
    expect(lucene(agent)).toEqual({
      text: String.raw`http.http_user_agent:/[cC][uU][rR][lL]\/7\.\?.*/`,
      unsupported: [],
    });
    expect(where(agent)).toBe(
      String.raw`http.http_user_agent RLIKE "[cC][uU][rR][lL]\\/7\\.\\?.*"`,
    );
  });

  it('finds more where a part of an "and" is left out, less for an "or", turned by "not"', () => {
    const port: FilterNode = { field: 'dest_port', op: 'is', value: 443 };
    const same: FilterNode = { field: 'tls.subject', op: 'fieldsEqual', other: 'tls.issuerdn' };
    const effects = (node: FilterNode) => kql(node).unsupported.map(({ effect }) => effect);
    expect(effects({ all: [port, same] })).toEqual(['more']);
    expect(effects({ any: [port, same] })).toEqual(['less']);
    expect(effects({ any: [port, same], negated: true })).toEqual(['more']);
    expect(effects({ any: [port, { all: [same], negated: true }] })).toEqual(['less']);
    expect(kql({ any: [port, same] }).text).toBe('dest_port: 443');
    expect(kql(same)).toMatchObject({ text: '', unsupported: [{ effect: 'more' }] });
  });

  it('is a range of two bounds over a list of values', () => {
    const ttl: FilterNode = { field: 'dns.answers.ttl', op: 'range', gte: 3, lte: 5 };
    expect(kql(ttl)).toMatchObject({ text: '', unsupported: [{ effect: 'more' }] });
    expect(lucene(ttl)).toEqual({ text: 'dns.answers.ttl:[3 TO 5]', unsupported: [] });
    expect(toEsql(resolved(ttl), ['x']).unsupported).toHaveLength(1);
    expect(where({ field: 'dns.answers.ttl', op: 'range', gte: 3 })).toBe(
      'MV_MAX(dns.answers.ttl) >= 3',
    );
  });

  it('is one letter as a wildcard, and white space at the ends, in KQL', () => {
    expect(kql({ field: 'http.url', op: 'matches', value: '/a?b' })).toMatchObject({
      text: 'http.url: /a*b',
      unsupported: [{ effect: 'more' }],
    });
    expect(kql({ field: 'http.url', op: 'startsWith', value: ' a' })).toMatchObject({ text: '' });
    const mark = '@kuery-wildcard@';
    expect(kql({ field: 'http.url', op: 'startsWith', value: mark })).toMatchObject({ text: '' });
  });

  it('is a pattern over a list of values in ES|QL', () => {
    const names: FilterNode = {
      field: 'dns.queries.rrname',
      op: 'underDomain',
      value: 'a.example',
    };
    expect(toEsql(resolved(names), ['x'])).toMatchObject({ where: '', text: '' });
    expect(where({ field: 'dns.queries.rrname', op: 'is', value: 'a.example' })).toBe(
      'MV_CONTAINS(dns.queries.rrname, "a.example")',
    );
  });
});

it('names indices in FROM, and the metadata that a question of presence needs', () => {
  const text = toEsql(resolved({ field: 'tls.sni', op: 'exists' }), ['a-*', 'b c']).text;
  expect(text).toBe(
    'FROM a-*, "b c" METADATA _ignored\n| WHERE tls.sni IS NOT NULL OR MV_CONTAINS(_ignored, "tls.sni")',
  );
});

it('quotes the parts of columns that are no plain names', () => {
  const column = (field: string) => where({ field, op: 'is', value: 'x' });
  expect(column('alert.metadata.my-key')).toBe('MV_CONTAINS(alert.metadata.`my-key`, "x")');
  expect(column('in.not')).toBe('MV_CONTAINS(`in`.`not`, "x")');
});

it('asks everything and nothing', () => {
  expect(kql({ all: [] }).text).toBe('*: *');
  expect(kql({ any: [] }).text).toBe('not *: *');
  expect(lucene({ any: [] }).text).toBe('*:* AND NOT *:*');
  expect(where({ any: [] })).toBe('FALSE');
  expect(toSigmaRule(resolved({ any: [] }), 'x').rule).toBeUndefined();
});

const SHAPE =
  /^(?:\s+|"(?:[^"\\\r\n]|\\["\\nrt])*"|`(?:[^`]|``)*`|==|!=|>=|<=|[<>(),.-]|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z_@]\w*)*$/u;
const FUNCTIONS =
  /^(COALESCE|CIDR_MATCH|MV_CONTAINS|MV_MAX|MV_MIN|TO_IP|TO_LONG|TO_DATETIME|IN|AND|OR|NOT|WHERE)$/;

/** Whether a text is a well-formed expression: whole texts, known functions, closed brackets. */
const isExpression = (text: string): boolean => {
  if (!SHAPE.test(text)) return false;
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/`(?:[^`]|``)*`/g, 'x');
  let open = 0;
  for (const char of bare) {
    if (char === '(') open += 1;
    else if (char === ')') open -= 1;
    if (open < 0) return false;
  }
  const called = [...bare.matchAll(/([A-Za-z_]\w*)\s*\(/g)].map((match) => match[1] ?? '');
  return open === 0 && called.every((name) => FUNCTIONS.test(name));
};

it('is a well-formed expression of ES|QL whatever the value holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed()),
      fc.constantFrom('is', 'contains', 'endsWith', 'matches', 'underDomain'),
      fc.constantFrom('http.url', 'dns.queries.rrname', 'tls.sni'),
      fc.boolean(),
      fc.boolean(),
      (value, op, field, caseInsensitive, negated) => {
        const node = { field, op, value, caseInsensitive, negated } as FilterNode;
        if (/^\$[A-Z][A-Z_]*$/.test(value)) return;
        const text = where(node, { field: 'src_ip', op: 'inNetwork', value: '10.0.0.0/8' });
        expect(isExpression(text)).toBe(true);
      },
    ),
  );
});
