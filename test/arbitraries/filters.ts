/** Filters over the fields of the generated events, of every operator, nested and negated. */
import fc from 'fast-check';
import type { Condition, FilterNode } from '../../common/filters';
import { ADDRESS_POOL, DATE_POOL, DOMAIN_POOL, NUMBER_POOL, TEXT_POOL } from './events';

const TEXT_FIELDS = [
  'app_proto',
  'host',
  'alert.signature',
  'alert.action',
  'alert.metadata.tag',
  'http.url',
  'http.http_user_agent',
  'http.hostname',
  'tls.sni',
  'tls.version',
  'tls.ja4',
  'dns.rrname',
  'dns.queries.rrname',
  'dns.queries.rrtype',
  'dns.answers.rdata',
  'event_type',
  'proto',
] as const;
const DOMAIN_FIELDS = ['http.hostname', 'tls.sni', 'dns.rrname', 'dns.queries.rrname'] as const;
const NUMBER_FIELDS = [
  'src_port',
  'dest_port',
  'alert.severity',
  'http.status',
  'http.length',
  'flow.bytes_toserver',
  'client.port',
  'server.port',
] as const;
const ADDRESS_FIELDS = [
  'src_ip',
  'dest_ip',
  'flow.src_ip',
  'flow.dest_ip',
  'client.ip',
  'server.ip',
] as const;
const BOOLEAN_FIELDS = ['tls.session_resumed', 'flow.alerted'] as const;
const OBJECTS = ['http', 'tls', 'dns', 'dns.answers', 'alert', 'alert.metadata', 'smb'] as const;

const oneOrMore = (fields: readonly string[]): fc.Arbitrary<string | string[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fields) },
    { weight: 1, arbitrary: fc.subarray([...fields], { minLength: 1, maxLength: 3 }) },
  );

/** A piece of a text that some event may have. */
const pieces = fc
  .tuple(fc.constantFrom<string>(...TEXT_POOL), fc.nat({ max: 8 }), fc.nat({ max: 6 }))
  .map(([text, from, length]) =>
    Array.from(text)
      .slice(from, from + length)
      .join(''),
  );
const texts = fc
  .oneof(fc.constantFrom<string>(...TEXT_POOL), pieces, fc.constantFrom(...DOMAIN_POOL))
  .filter((text) => text.length <= 8_191);

/** Patterns made of a text by putting wildcards for parts of it, and some that are hard to match. */
const patterns = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        texts,
        fc.array(fc.tuple(fc.nat({ max: 20 }), fc.constantFrom('*', '?', '**', '?*')), {
          maxLength: 4,
        }),
      )
      .map(([text, holes]) => {
        const letters = Array.from(text.replace(/[\\*?]/g, '\\$&'));
        for (const [at, wild] of holes) letters.splice(at % (letters.length + 1), at % 3, wild);
        return letters.join('');
      }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `*a${'?'.repeat(20)}b*`,
      `*${'ab'.repeat(70)}*`,
      `${'?'.repeat(55)}*`,
      '*a*a*a*a*a*b*',
      `*${'a?'.repeat(30)}*`,
      '*'.repeat(200),
    ),
  },
);

const networks = fc.oneof(
  fc.constantFrom(
    '$HOME_NET',
    'network:office',
    '10.0.0.0/8',
    '0.0.0.0/0',
    '::/0',
    'fc00::/7',
    '2001:db8::/32',
    '::ffff:0:0/96',
    '::1',
  ),
  fc
    .tuple(
      fc.constantFrom<string>(...ADDRESS_POOL.filter((text) => !text.includes(':'))),
      fc.nat({ max: 32 }),
    )
    .map(([address, bits]) => `${address}/${bits}`),
  fc
    .tuple(fc.constant('2001:db8::1'), fc.nat({ max: 128 }))
    .map(([address, bits]) => `${address}/${bits}`),
);

const bounds = (values: fc.Arbitrary<string | number>): fc.Arbitrary<Partial<Condition>> =>
  fc
    .record({ gt: values, gte: values, lt: values, lte: values }, { requiredKeys: [] })
    .filter((given) => Object.keys(given).length > 0);

const V4 = ADDRESS_POOL.filter((text) => !text.includes(':'));
const V6 = ADDRESS_POOL.filter((text) => text.includes(':') && !text.includes('ffff:'));

const values = (value: fc.Arbitrary<string | number | boolean>) =>
  fc.oneof(
    value.map((one) => ({ op: 'is' as const, value: one })),
    fc
      .array(value, { minLength: 1, maxLength: 4 })
      .map((list) => ({ op: 'isOneOf' as const, values: list })),
  );

const questions: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(oneOrMore(TEXT_FIELDS), values(texts), fc.boolean())
    .map(([field, asked, caseInsensitive]) => ({ field, ...asked, caseInsensitive })),
  fc
    .tuple(
      oneOrMore(TEXT_FIELDS),
      fc.constantFrom('contains' as const, 'startsWith' as const, 'endsWith' as const),
      fc.array(pieces, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
    )
    .map(([field, op, list, caseInsensitive]) => ({ field, op, values: list, caseInsensitive })),
  fc
    .tuple(oneOrMore(TEXT_FIELDS), patterns, fc.boolean())
    .map(([field, value, caseInsensitive]) => ({
      field,
      op: 'matches' as const,
      value,
      caseInsensitive,
    })),
  fc
    .tuple(
      oneOrMore(DOMAIN_FIELDS),
      fc.constantFrom(
        'example.org',
        'Example.ORG',
        'org',
        'duckdns.org',
        'co.uk',
        'bücher.example',
        '.example.org.',
      ),
    )
    .map(([field, value]) => ({ field, op: 'underDomain' as const, value })),
  fc
    .tuple(
      oneOrMore(NUMBER_FIELDS),
      values(
        fc.constantFrom(...NUMBER_POOL, '443', '0443', '443.0', '4.43e2', '18446744073709551615'),
      ),
    )
    .map(([field, asked]) => ({ field, ...asked })),
  fc
    .tuple(
      oneOrMore(NUMBER_FIELDS),
      bounds(
        fc.constantFrom<string | number>(
          ...NUMBER_POOL,
          '443',
          443.5,
          -1,
          1e300,
          '9223372036854775807',
        ),
      ),
    )
    .map(([field, asked]) => ({ field, op: 'range' as const, ...asked })),
  fc
    .tuple(oneOrMore(ADDRESS_FIELDS), values(fc.constantFrom<string>(...ADDRESS_POOL)))
    .map(([field, asked]) => ({ field, ...asked })),
  fc
    .tuple(
      oneOrMore([...ADDRESS_FIELDS, 'dns.answers.rdata']),
      fc.array(networks, { minLength: 1, maxLength: 3 }),
    )
    .map(([field, list]) => ({ field, op: 'inNetwork' as const, values: list })),
  fc
    .tuple(
      oneOrMore(ADDRESS_FIELDS),
      fc.oneof(bounds(fc.constantFrom<string>(...V4)), bounds(fc.constantFrom<string>(...V6))),
    )
    .map(([field, asked]) => ({ field, op: 'range' as const, ...asked })),
  fc
    .tuple(oneOrMore(ADDRESS_FIELDS), fc.constantFrom('http proxy', 'domain controller'))
    .map(([field, value]) => ({ field, op: 'hasRole' as const, value })),
  fc
    .tuple(fc.constantFrom(...BOOLEAN_FIELDS), values(fc.boolean()))
    .map(([field, asked]) => ({ field, ...asked })),
  bounds(fc.constantFrom<string>(...DATE_POOL, 'now', 'now-2d')).map((asked) => ({
    field: 'flow.start',
    op: 'range' as const,
    ...asked,
  })),
  values(fc.constantFrom<string>(...DATE_POOL)).map((asked) => ({ field: 'flow.start', ...asked })),
  fc
    .constantFrom(
      ...TEXT_FIELDS,
      ...NUMBER_FIELDS,
      ...ADDRESS_FIELDS,
      ...OBJECTS,
      'flow.start',
      'no.such.field',
    )
    .map((field) => ({ field, op: 'exists' as const })),
  fc
    .tuple(
      fc.constantFrom(
        ['http.hostname', 'tls.sni'],
        ['src_port', 'dest_port'],
        ['src_ip', 'flow.src_ip'],
        ['src_ip', 'dest_ip'],
        ['dest_ip', 'http.hostname'],
        ['app_proto', 'host'],
        ['dns.rrname', 'dns.queries.rrname'],
      ),
      fc.constantFrom('fieldsEqual' as const, 'fieldsDiffer' as const),
    )
    .map(([[field = '', other = ''], op]) => ({ field, op, other })),
);

const flags = fc
  .record({ negated: fc.boolean(), disabled: fc.boolean() }, { requiredKeys: [] })
  .map((given) => ({
    negated: given.negated === true,
    // Seldom, or most groups would ask nothing.
    ...(given.disabled === true && given.negated === true ? { disabled: true } : {}),
  }));

/** A filter up to three groups deep. */
export const filters: fc.Arbitrary<FilterNode> = fc.letrec<{ node: FilterNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 6,
      arbitrary: fc.tuple(questions, flags).map(([question, set]) => ({ ...question, ...set })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(tie('node'), { maxLength: 3 }), flags)
        .map(([all, set]) => ({ all, ...set })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(tie('node'), { maxLength: 3 }), flags)
        .map(([any, set]) => ({ any, ...set })),
    },
  ),
})).node;
