import fc from 'fast-check';
import { HOST_SORTS, PANEL_ORDERS, SIGNATURE_SORTS } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import { TAGS } from '../../common/hunts';
import { DEFAULT_STATE, EVENT_TABS, TABS, type HuntState } from './hunt_state';
import { ROWS_PER_PAGE } from './signatures_state';
import { readLink, writeLink } from './url_state';

const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());
const hostile = fc.oneof(
  text,
  fc.constantFrom('\\\\srv01\\c$\\', 'a*b?', '&filters=[]', '__proto__', '%', 'a%2', '#', '+ +'),
);
const flags = {
  negated: fc.constant(true),
  disabled: fc.constant(true),
  pinned: fc.constant(true),
};
const condition: fc.Arbitrary<FilterNode> = fc.record(
  {
    field: fc.constantFrom('tls.sni', 'client.ip', '@timestamp', 'a-b.c_d'),
    op: fc.constantFrom('is', 'isOneOf', 'matches', 'contains'),
    values: fc.array(fc.oneof(hostile, fc.integer(), fc.boolean()), { minLength: 1 }),
    ...flags,
  },
  { requiredKeys: ['field', 'op', 'values'] },
);
const filter: fc.Arbitrary<FilterNode> = fc.oneof(
  condition,
  fc.record({ any: fc.array(condition), ...flags }, { requiredKeys: ['any'] }),
  fc.record({ guided: fc.constantFrom('http-proxies', 'a&b=c') }),
);
const state: fc.Arbitrary<HuntState> = fc.record(
  {
    time: fc.oneof(
      fc.constant('all' as const),
      fc.constantFrom(
        { from: 'now-48h', to: 'now' },
        { from: '2026-03-01T00:00:00.000Z', to: 'now/d' },
      ),
    ),
    types: fc.oneof(
      fc.constantFrom('undecided' as const, 'all' as const),
      fc.array(
        fc
          .oneof(fc.constantFrom('alert', 'http', 'all', 'a,b'), hostile)
          .filter((type) => type !== '' && type.length <= 64),
      ),
    ),
    tags: fc.subarray([...TAGS]),
    suppressed: fc.boolean(),
    filters: fc.array(filter, { maxLength: 5 }),
    tab: fc.constantFrom(...TABS),
    hosts: fc.record(
      {
        sort: fc.record({
          field: fc.constantFrom(...HOST_SORTS),
          direction: fc.constantFrom('asc' as const, 'desc' as const),
        }),
        page: fc.integer({ min: 1, max: 1_000 }),
        perPage: fc.constantFrom(...ROWS_PER_PAGE),
        find: hostile.filter((find) => find !== '' && find.length <= 200),
        where: fc.constantFrom('inside' as const, 'outside' as const),
        network: hostile.filter((id) => id !== '' && id.length <= 200),
        kind: fc.constantFrom('servers', 'user_group'),
        role: fc.constantFrom('HTTP proxy', 'DNS server'),
        group: fc.constant('network' as const),
      },
      { requiredKeys: ['sort', 'page', 'perPage'] },
    ),
    signatures: fc.record(
      {
        sort: fc.record({
          field: fc.constantFrom(...SIGNATURE_SORTS),
          direction: fc.constantFrom('asc' as const, 'desc' as const),
        }),
        page: fc.integer({ min: 1, max: 1_000 }),
        perPage: fc.constantFrom(...ROWS_PER_PAGE),
        find: hostile.filter((find) => find !== '' && find.length <= 200),
        onlyNew: fc.constant(true as const),
      },
      { requiredKeys: ['sort', 'page', 'perPage'] },
    ),
    eventOrder: fc.constantFrom('asc' as const, 'desc' as const),
    panelOrder: fc.constantFrom(...PANEL_ORDERS),
    host: fc.constantFrom('10.0.0.1', '2001:db8::1'),
    set: hostile.filter((id) => id !== '' && id.length <= 200),
    query: hostile.filter((query) => query.trim() !== ''),
    stackBy: fc.constantFrom('alert.severity', 'tls.sni', 'tag'),
    opened: fc.record(
      {
        index: fc.constantFrom('suricata-2026.03.01', '.ds-logs-suricata.eve-default'),
        id: hostile.filter((id) => id !== ''),
        tab: fc.constantFrom(...EVENT_TABS),
      },
      { requiredKeys: ['index', 'id'] },
    ),
    drawer: fc.boolean(),
  },
  {
    requiredKeys: [
      'time',
      'types',
      'tags',
      'suppressed',
      'filters',
      'tab',
      'hosts',
      'signatures',
      'eventOrder',
      'panelOrder',
      'drawer',
    ],
  },
);

describe('links', () => {
  it('read back to the state that wrote them, whatever it holds', () => {
    fc.assert(
      fc.property(state, (original) => {
        expect(readLink(writeLink(original))).toEqual({ state: original, problems: [] });
      }),
    );
  });

  it('without anything are a new hunt', () => {
    expect(readLink('')).toEqual({ state: DEFAULT_STATE, problems: [] });
  });

  it.each([
    ['filters=[{"field":"a","op":"is"', 'filters'],
    ['filters={}', 'filters'],
    ['filters=[{"field":"a","op":"looks like","value":"x"}]', 'filters'],
    ['from=yesterday&to=now', 'time range'],
    ['from=now-1h', 'time range'],
    ['all=1&from=now-1h&to=now', 'time range'],
    ['all=yes', 'time range'],
    ['set=', 'filter set'],
    ['types=%25zz', 'event types'],
    ['types=,', 'event types'],
    ['tags=relevant,odd', 'tags'],
    ['suppressed=true', 'suppressed events'],
    ['q=%20', 'free text'],
    ['stack=a%20b', 'field of the timeline'],
    ['tab=cellar', 'tab'],
    ['sort=size.desc', 'order of hosts'],
    ['page=0', 'page of hosts'],
    ['rows=7', 'hosts a page'],
    ['order=up', 'order of events'],
    ['event=noslash', 'opened event'],
    ['event=i/1&part=cellar', 'part of the opened event'],
    ['guided=yes', 'guided filters'],
  ])('say that %s cannot be read', (search, part) => {
    expect(readLink(`?${search}`).problems).toMatchObject([{ part }]);
  });

  it('keep what can be read beside what cannot', () => {
    const { state: read, problems } = readLink('?types=http&filters=broken&tab=events');
    expect(problems).toHaveLength(1);
    expect(read).toMatchObject({ types: ['http'], tab: 'events', filters: [] });
  });
});
