import { layoutGroups, type LayoutGroup } from '../../common/layouts';
import { toPatternCaps } from './caps';
import { capsAnswer } from './caps_answer';

/** Types, for each index that has the field; `-` before a type: not searchable, not aggregatable. */
type Fields = Record<string, Record<string, string>>;

/** A `_field_caps` answer in the documented form: indices are listed where they differ. */
const answerOf = (indices: string[], fields: Fields, failures: object[] = []) =>
  capsAnswer.parse({
    indices,
    failures,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, byIndex]) => {
        const types = [
          ...new Set(indices.map((index) => (byIndex[index] ?? 'unmapped').replace('-', ''))),
        ];
        const has = (type: string) =>
          indices.filter((index) => (byIndex[index] ?? 'unmapped').replace('-', '') === type);
        const off = (type: string) => has(type).filter((index) => byIndex[index]?.startsWith('-'));
        return [
          name,
          Object.fromEntries(
            types.map((type) => {
              const isMixed = off(type).length > 0 && off(type).length < has(type).length;
              const isAble = off(type).length === 0 && type !== 'unmapped' && type !== 'text';
              return [
                type,
                {
                  type,
                  metadata_field: false,
                  searchable: off(type).length === 0 && type !== 'unmapped',
                  aggregatable: isAble,
                  ...(types.length > 1 && { indices: has(type) }),
                  ...(isMixed && {
                    non_searchable_indices: off(type),
                    non_aggregatable_indices: off(type),
                  }),
                },
              ];
            }),
          ),
        ];
      }),
    ),
  });

const groupsOf = (fields: Fields, paths: string[]): LayoutGroup[] => {
  const indices = [...new Set(Object.values(fields).flatMap((byIndex) => Object.keys(byIndex)))];
  const eventType = Object.fromEntries(indices.map((index) => [index, 'keyword']));
  const answer = answerOf(indices, { event_type: eventType, ...fields });
  return layoutGroups(toPatternCaps(answer, undefined, []), paths);
};

const only = (type: string, path = 'http.url'): LayoutGroup | undefined =>
  groupsOf({ [path]: { a: type } }, [path])[0];

describe('types of a full Elasticsearch', () => {
  it.each([
    ['wildcard', { kind: 'keyword', aggregatable: true }],
    ['constant_keyword', { kind: 'keyword', aggregatable: true }],
    ['match_only_text', { kind: 'text' }],
    ['unsigned_long', { kind: 'number', unsigned: true }],
    ['date_nanos', { kind: 'date' }],
    ['flattened', { kind: 'flattened' }],
  ])('%s', (type, field) => {
    expect(only(type)?.fields('http.url')).toMatchObject([{ name: 'http.url', ...field }]);
  });

  it('a text beside its exact form as wildcard', () => {
    const [group] = groupsOf(
      { 'http.url': { a: 'match_only_text' }, 'http.url.keyword': { a: 'wildcard' } },
      ['http.url'],
    );
    expect(group?.fields('http.url')).toMatchObject([
      { name: 'http.url.keyword', kind: 'keyword', existsName: 'http.url' },
    ]);
  });

  it('a type that holds no value of ours cannot be asked', () => {
    expect(only('geo_point')?.fields('http.url')).toEqual([]);
    expect(only('geo_point')?.absence('http.url')).toBe('not indexed, so it cannot be searched');
  });
});

describe('nested objects', () => {
  it('their fields say which object they are asked in, and are not aggregated', () => {
    const [group] = groupsOf({ files: { a: 'nested' }, 'files.filename': { a: 'keyword' } }, [
      'files.filename',
    ]);
    expect(group?.fields('files.filename')).toEqual([
      {
        name: 'files.filename',
        kind: 'keyword',
        existsName: 'files.filename',
        aggregatable: false,
        nested: 'files',
      },
    ]);
    expect(group?.fields('files')).toMatchObject([{ kind: 'object', nested: 'files' }]);
  });

  it('stand apart from indices that keep plain objects', () => {
    const groups = groupsOf(
      { files: { a: 'nested', b: 'object' }, 'files.filename': { a: 'keyword', b: 'keyword' } },
      ['files.filename'],
    );
    expect(groups.map(({ indices }) => indices)).toEqual([['a'], ['b']]);
  });
});

describe('groups', () => {
  it('an index without the field goes with any other', () => {
    const groups = groupsOf(
      { 'tls.sni': { a: 'keyword', b: 'text' }, 'http.url': { c: 'keyword' } },
      ['tls.sni', 'http.url'],
    );
    expect(groups.map(({ indices }) => indices)).toEqual([['a', 'c'], ['b']]);
    expect(groups[0]?.fields('tls.sni')[0]?.kind).toBe('keyword');
    expect(groups[0]?.fields('http.url')[0]?.kind).toBe('keyword');
  });

  it('an index whose field cannot be searched stands apart from those that have it', () => {
    const groups = groupsOf({ 'tls.sni': { a: 'keyword', b: '-keyword' } }, ['tls.sni']);
    expect(groups.map(({ indices, absence }) => [indices, absence('tls.sni')])).toEqual([
      [['a'], undefined],
      [['b'], 'not indexed, so it cannot be searched'],
    ]);
  });

  it('indices with another time field, or none, stand apart', () => {
    const groups = groupsOf(
      { '@timestamp': { a: 'date', c: 'date_nanos' }, timestamp: { b: 'date' }, x: { d: 'long' } },
      [],
    );
    expect(groups.map(({ indices, timeField }) => [indices, timeField])).toEqual([
      [['a', 'c'], '@timestamp'],
      [['b'], 'timestamp'],
      [['d'], undefined],
    ]);
  });

  it('another form of a time that nothing goes by does not matter', () => {
    const groups = groupsOf(
      { '@timestamp': { a: 'date', b: 'date', c: 'date' }, timestamp: { a: 'keyword', b: 'date' } },
      [],
    );
    expect(groups.map(({ indices, timeField }) => [indices, timeField])).toEqual([
      [['a', 'b', 'c'], '@timestamp'],
    ]);
  });

  it('two hundred indices that differ in rare fields are one group', () => {
    const indices = Array.from({ length: 200 }, (_, at) => `suricata-${at}`);
    const fields = Object.fromEntries(
      indices.map((index, at) => [`rare.f${at}`, { [index]: 'keyword' }]),
    );
    expect(groupsOf(fields, Object.keys(fields))).toHaveLength(1);
  });
});

describe('what an answer leaves out', () => {
  const eventType = { event_type: { 'remote:suricata-1': 'keyword', 'suricata-1': 'keyword' } };

  it('a cluster that does not say what it holds is named', () => {
    const answer = answerOf(['suricata-1'], { event_type: { 'suricata-1': 'keyword' } }, [
      {
        indices: ['remote:suricata-*'],
        failure: { error: { type: 'connect_transport_exception', reason: 'connect timed out' } },
      },
    ]);
    expect(toPatternCaps(answer, undefined, []).failures).toEqual([
      'remote:suricata-*: not searched, because it does not say what it holds (connect timed out)',
    ]);
  });

  it('indices of other clusters are searched by their full names, and ours there never', () => {
    const own = { 'remote:suricata_hunt-sightings-1': 'keyword' };
    const answer = answerOf(
      ['remote:suricata-1', 'remote:suricata_hunt-sightings-1', 'suricata-1'],
      { event_type: { ...eventType.event_type, ...own } },
    );
    expect(toPatternCaps(answer, undefined, []).families.eve).toEqual([
      'remote:suricata-1',
      'suricata-1',
    ]);
  });

  it('sessions of Malcolm are told apart', () => {
    const answer = answerOf(['arkime_sessions3-261125'], {
      rootId: { 'arkime_sessions3-261125': 'keyword' },
      'rule.name': { 'arkime_sessions3-261125': 'keyword' },
    });
    expect(toPatternCaps(answer, undefined, []).failures).toEqual([
      'arkime_sessions3-261125: events in the layout of Malcolm, which is not read; they are not counted',
    ]);
  });
});

it('a template that maps what nothing fills does not hide where the values are', () => {
  const all = answerOf(['a'], {
    'suricata.eve.event_type': { a: 'keyword' },
    'threat.tactic.id': { a: 'keyword' },
    'suricata.eve.alert.metadata': { a: 'flattened' },
    'tls.ja4': { a: 'keyword' },
  });
  const valued = answerOf(['a'], {
    'suricata.eve.event_type': { a: 'keyword' },
    'suricata.eve.alert.metadata': { a: 'flattened' },
  });
  const [group] = layoutGroups(toPatternCaps(all, valued, []), []);
  expect(group?.fields('alert.metadata.mitre_tactic_id').map(({ name }) => name)).toEqual([
    'suricata.eve.alert.metadata.mitre_tactic_id',
    'threat.tactic.id',
  ]);
  expect(group?.absence('dns.flags')).toBe('dropped when events are moved into ECS fields');
});
