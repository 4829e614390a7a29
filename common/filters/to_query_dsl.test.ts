import { layoutGroups, type LayoutGroup, type TypeCaps } from '../layouts';
import { NO_REFERENCES, type FilterContext } from './context';
import type { FilterNode } from './model';
import { resolveFilters } from './resolve';
import { toQueryDsl } from './to_query_dsl';

const context: FilterContext = {
  now: Date.UTC(2026, 2, 10),
  variables: { $HOME_NET: ['10.0.0.0/8', 'fc00::/7'] },
  ...NO_REFERENCES,
  network: (id) => (id === 'office' ? ['10.1.0.0/16', '10.2.0.9'] : undefined),
  guided: (id) => (id === 'one' ? { field: 'tls.sni', op: 'exists' } : undefined),
};

/** Values that the index does not take, such as long ones, are there all the same. */
const exists = (field: string) => ({
  bool: {
    should: [{ exists: { field } }, { term: { _ignored: { value: field } } }],
    minimum_should_match: 1,
  },
});

const groupOf = (types: Record<string, string>): LayoutGroup => {
  const fields = new Map<string, readonly TypeCaps[]>(
    Object.entries({ event_type: 'keyword', ...types }).map(([name, type]) => [
      name,
      [{ type, searchable: true, aggregatable: type !== 'text' }],
    ]),
  );
  const [group] = layoutGroups({ families: { eve: ['suricata-1'], ecs: [] }, fields }, []);
  if (group === undefined) throw new Error('The layout has no group.');
  return group;
};

const group = groupOf({
  src_ip: 'ip',
  dest_port: 'long',
  'tls.sni': 'keyword',
  'http.url': 'text',
  'http.url.keyword': 'keyword',
  'alert.signature': 'text',
  'dhcp.assigned_ip': 'keyword',
});

const dsl = (node: FilterNode) => toQueryDsl(resolveFilters([node], context), group);

describe('values', () => {
  it.each<[FilterNode, object]>([
    [{ field: 'tls.sni', op: 'is', value: 'a*b' }, { term: { 'tls.sni': { value: 'a*b' } } }],
    [
      { field: 'tls.sni', op: 'contains', value: 'a*b\\c?' },
      { wildcard: { 'tls.sni': { value: '*a\\*b\\\\c\\?*' } } },
    ],
    [
      { field: 'tls.sni', op: 'matches', value: 'a\\*?*' },
      { wildcard: { 'tls.sni': { value: 'a\\*?*' } } },
    ],
    [
      { field: 'tls.sni', op: 'startsWith', value: 'www.', caseInsensitive: true },
      { prefix: { 'tls.sni': { value: 'www.', case_insensitive: true } } },
    ],
    [
      { field: 'dest_port', op: 'isOneOf', values: ['443', 8443] },
      {
        bool: {
          should: [
            { term: { dest_port: { value: '443' } } },
            { term: { dest_port: { value: '8443' } } },
          ],
          minimum_should_match: 1,
        },
      },
    ],
    [
      { field: 'src_ip', op: 'is', value: '2001:0db8:0000:0000:0000:0000:0000:0001' },
      { term: { src_ip: { value: '2001:db8::1' } } },
    ],
    [{ field: 'http.url', op: 'exists' }, exists('http.url')],
    [{ field: 'http.url', op: 'is', value: '/' }, { term: { 'http.url.keyword': { value: '/' } } }],
    [{ field: 'dest_port', op: 'range', gte: 1024 }, { range: { dest_port: { gte: 1024 } } }],
  ])('%j', (node, query) => {
    expect(dsl(node)).toEqual({ query, notes: [] });
  });
});

describe('networks', () => {
  it('are addresses in one list and each network apart', () => {
    expect(dsl({ field: 'src_ip', op: 'inNetwork', values: ['network:office'] }).query).toEqual({
      bool: {
        should: [
          { term: { src_ip: { value: '10.2.0.9' } } },
          { range: { src_ip: { gte: '10.1.0.0', lte: '10.1.255.255' } } },
        ],
        minimum_should_match: 1,
      },
    });
  });

  it('are whole addresses where addresses are kept as text', () => {
    const { query } = dsl({ field: 'dhcp.assigned_ip', op: 'inNetwork', values: ['10.4.0.0/15'] });
    expect(JSON.stringify(query)).toContain('10\\\\.(4|5)\\\\.');
  });
});

describe('groups', () => {
  it('leave out what is disabled, and turn round what is negated', () => {
    const sni: FilterNode = { field: 'tls.sni', op: 'exists' };
    expect(
      dsl({
        all: [
          { ...sni, negated: true },
          { ...sni, disabled: true },
        ],
      }).query,
    ).toEqual({
      bool: { must_not: [exists('tls.sni')] },
    });
    expect(dsl({ any: [{ ...sni, disabled: true }] }).query).toEqual({ match_all: {} });
    expect(dsl({ any: [] }).query).toEqual({ match_none: {} });
    expect(dsl({ guided: 'one' }).query).toEqual(exists('tls.sni'));
  });
});

describe('what the indices cannot answer', () => {
  it('matches nothing and is told, with the reason', () => {
    expect(dsl({ field: 'alert.signature', op: 'is', value: 'x' })).toEqual({
      query: { match_none: {} },
      notes: [
        {
          field: 'alert.signature',
          reason: 'indexed as analysed text only, which cannot be asked for an exact value',
        },
      ],
    });
  });

  it('is told for missing fields where nothing else can match, and only there', () => {
    const missing: FilterNode = { field: 'tls.ja4', op: 'exists' };
    const there: FilterNode = { field: 'tls.sni', op: 'exists' };
    const note = { field: 'tls.ja4', reason: 'no data in these indices' };
    expect(dsl({ all: [missing, there] }).notes).toEqual([note]);
    expect(dsl({ any: [missing, there] }).notes).toEqual([]);
    expect(dsl({ any: [missing] }).notes).toEqual([note]);
    expect(dsl({ field: ['tls.ja4', 'tls.sni'], op: 'exists' }).notes).toEqual([]);
  });
});

describe('what has no meaning', () => {
  it.each<[FilterNode, string]>([
    [{ field: 'dest_port', op: 'contains', value: '4' }, 'which holds numbers'],
    [{ field: 'src_ip', op: 'inNetwork', value: '10.0.0.0/33' }, 'is not a network'],
    [{ field: 'src_ip', op: 'inNetwork', value: 'network:gone' }, 'does not exist any more'],
    [{ field: 'src_ip', op: 'inNetwork', value: '$NO_SUCH' }, 'There is no variable'],
    [{ field: 'dest_port', op: 'range', gte: 'many' }, 'is not a number'],
    [{ guided: 'none' }, 'There is no guided filter'],
  ])('%j is refused with a sentence', (node, sentence) => {
    expect(() => dsl(node)).toThrow(sentence);
  });
});
