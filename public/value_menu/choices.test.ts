import fc from 'fast-check';
import { filterNode, matches, NO_REFERENCES, type FilterNode } from '../../common/filters';
import {
  asPattern,
  domainsAbove,
  isValue,
  markedFilters,
  moreChoices,
  takesParts,
} from './choices';

const context = { now: 0, variables: {}, ...NO_REFERENCES };
const NO_NETWORKS = () => [];

const names = (field: string | string[], value: string | number) =>
  moreChoices({ field, value }, NO_NETWORKS).map(({ name }) => name);

it('offers ends and networks for an address', () => {
  expect(names('dest_ip', '10.1.2.3')).toEqual([
    'As the client',
    'As the server',
    'At either end',
    'In 10.1.2.0/24',
    'In 10.1.0.0/16',
    'Events with this field',
    'Events without this field',
  ]);
  expect(names(['src_ip', 'dest_ip'], '2001:db8:1:2::3')).toContain('In 2001:db8:1:2::/64');
  // An address where a name is expected.
  expect(names('http.hostname', '192.0.2.7')).toContain('As the server');
});

it('offers the network definitions of an address', () => {
  const [choice] = moreChoices({ field: 'src_ip', value: '10.1.2.3' }, () => [
    {
      id: 'n1',
      name: 'Users',
      cidrs: ['10.1.0.0/16'],
      kind: 'department',
      home: true,
      description: '',
    } as never,
  ]).filter(({ id }) => id.startsWith('network-'));
  expect(choice).toMatchObject({
    name: 'In the network Users',
    filter: { field: 'src_ip', op: 'inNetwork', value: 'network:n1' },
  });
});

it('offers the domains above a name', () => {
  expect(domainsAbove('a.b.c.d.example.net')).toEqual([
    'b.c.d.example.net',
    'c.d.example.net',
    'd.example.net',
    'example.net',
  ]);
  expect(domainsAbove('localhost')).toEqual([]);
  expect(domainsAbove('a..b')).toEqual([]);
  expect(names('tls.sni', 'www.example.net')).toEqual(
    expect.arrayContaining(['Under www.example.net', 'Under example.net']),
  );
});

it('offers bounds for what can be more or less, and not for what only names', () => {
  expect(names('dest_port', 443)).toEqual(expect.arrayContaining(['At least 443', 'At most 443']));
  expect(names('flow_id', 443).join()).not.toContain('At least');
  expect(names('alert.signature_id', 443).join()).not.toContain('At least');
  expect(names('timestamp', '2026-03-01T00:00:00Z')).toContain('At that time or later');
});

it('asks for parts of texts only', () => {
  expect(takesParts({ field: 'tls.sni', value: 'x' })).toBe(true);
  expect(takesParts({ field: ['src_ip', 'dest_ip'], value: 'x' })).toBe(false);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => text.isWellFormed()),
  fc.constantFrom(
    'a*b',
    'x?y',
    '\\\\srv01\\c$\\Temp\\a.exe',
    'ends in \\',
    '*',
    '\\*',
    '$&',
    'a, b or c',
  ),
);

it('finds the event on which it was opened, whatever the value, and nothing else by wildcards', () => {
  fc.assert(
    fc.property(hostile, hostile, (value, other) => {
      const event = { http: { http_user_agent: value } };
      const of = { field: 'http.http_user_agent', value };
      const filters: FilterNode[] = [
        isValue(of),
        { field: of.field, op: 'matches', value: asPattern(value) },
        ...markedFilters([of, { ...of, value: other }], false),
      ];
      for (const filter of filters) {
        expect(filterNode.safeParse(filter).success).toBe(true);
        expect(matches(filter, event, context)).toBe(true);
      }
      expect(matches(isValue(of, true), event, context)).toBe(false);
      expect(
        matches({ field: of.field, op: 'matches', value: asPattern(other) }, event, context),
      ).toBe(other === value);
    }),
  );
});

it('every choice of a value finds the event that has it, and is a filter that is taken', () => {
  const values: [string, string | number][] = [
    ['src_ip', '10.1.2.3'],
    ['dest_ip', '2001:db8::1'],
    ['tls.sni', 'www.example.net'],
    ['dest_port', 443],
    ['http.hostname', '192.0.2.1'],
  ];
  for (const [field, value] of values) {
    const event: Record<string, unknown> = { event_type: 'tls', src_ip: '192.0.2.99' };
    const [first = '', second] = field.split('.');
    event[first] = second === undefined ? value : { [second]: value };
    for (const { id, filter } of moreChoices({ field, value }, NO_NETWORKS)) {
      expect(filterNode.safeParse(filter).success).toBe(true);
      if (['client', 'server', 'either', 'missing'].includes(id)) continue;
      expect([field, id, matches(filter, event, context)]).toEqual([field, id, true]);
    }
  }
});

it('makes one filter of marked values, by field', () => {
  const marked = [
    { field: 'tls.sni', value: 'a' },
    { field: 'tls.sni', value: 'b' },
    { field: 'dest_port', value: 443 },
  ];
  expect(markedFilters(marked, false)).toEqual([
    {
      any: [
        { field: 'tls.sni', op: 'isOneOf', values: ['a', 'b'] },
        { field: 'dest_port', op: 'is', value: 443 },
      ],
    },
  ]);
  expect(markedFilters(marked, true)).toEqual([
    { field: 'tls.sni', op: 'isOneOf', values: ['a', 'b'], negated: true },
    { field: 'dest_port', op: 'is', value: 443, negated: true },
  ]);
});
