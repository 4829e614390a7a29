import fc from 'fast-check';
import { GUIDED_FILTERS } from '../catalogue';
import type { FilterNode } from '../filters';
import { packFromYaml, packToYaml, previewPack, type Pack, type PackedGuidedFilter } from '.';

const packOf = (parts: Partial<Pack>): Pack => ({
  version: 1,
  name: 'Ours',
  guidedFilters: [],
  filterSets: [],
  ...parts,
});

const SET = { name: 'Night shift', description: '', tags: [], filters: [] };

it('has the catalogue in the same form: each guided filter is read back as it is', () => {
  const pack = packOf({ guidedFilters: [...GUIDED_FILTERS] });
  expect(packFromYaml(packToYaml(pack))).toEqual({ pack, problems: [] });
});

/** Texts that YAML could take for something else. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).filter((value) => value.isWellFormed()),
  fc.constantFrom(
    'null',
    '~',
    'yes',
    '0x1F',
    '1e3',
    '012',
    '2026-03-01',
    '- a',
    'a: b',
    '# c',
    '*a',
    '&a',
    '!!set',
    '"',
    "'",
    '|',
    '---',
    '%YAML',
    '\\\\srv\\c$\\',
    ' a ',
    '\n',
    '\ta',
    '{',
    '<<',
    '\u0000',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\u202E',
    '__proto__',
  ),
);
const flag = fc.constant(true);
const leaf: fc.Arbitrary<FilterNode> = fc.record(
  {
    field: fc.constantFrom('tls.sni', 'client.ip', '@timestamp'),
    op: fc.constantFrom('is', 'isOneOf', 'contains', 'matches'),
    values: fc.array(fc.oneof(text, fc.integer(), fc.boolean(), fc.constant('9007199254740993')), {
      minLength: 1,
      maxLength: 4,
    }),
    negated: flag,
    disabled: flag,
    caseInsensitive: fc.boolean(),
  },
  { requiredKeys: ['field', 'op', 'values'] },
);
const node: fc.Arbitrary<FilterNode> = fc.oneof(
  leaf,
  fc.record(
    { guided: fc.constant('roles-http-proxies'), pinned: flag },
    { requiredKeys: ['guided'] },
  ),
  fc.record({ all: fc.array(leaf, { maxLength: 3 }) }),
  fc.record({
    any: fc.array(fc.record({ all: fc.array(leaf, { maxLength: 2 }) }), { maxLength: 2 }),
  }),
);

it('reads back any filter set that it wrote', () => {
  fc.assert(
    fc.property(text, fc.array(node, { maxLength: 4 }), (description, filters) => {
      const pack = packOf({ filterSets: [{ ...SET, description, filters }] });
      expect(packFromYaml(packToYaml(pack))).toEqual({ pack, problems: [] });
    }),
  );
});

it.each([
  ['', 'A pack begins with'],
  ['- 1', 'A pack begins with'],
  ['a: [', 'This is not YAML'],
  ['version: 2\nname: x', 'of version 2; this release reads version 1'],
  ['version: 1', 'The name of a pack is a text'],
  ['version: 1\nname: x\nmore: 1', 'more'],
  ['version: 1\nname: &a x\nfilterSets: [*a]', 'Aliases'],
  ['x'.repeat(1_000_001), 'at most 1000000 characters'],
  ['version: 1\nname: x\nname: y', '"name" occurs twice in the same place.'],
  [`[`.repeat(900_000), 'nested more than 100 levels'],
  ['- '.repeat(400_000), 'nested more than 100 levels'],
  [Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join('\n'), 'too many parts'],
  [`version: 1\nname: x\nfilterSets: [${'{},'.repeat(1_001)}]`, 'at most 1000 filter sets'],
])('text %# is no pack, and says why', (yaml, message) => {
  const { pack, problems } = packFromYaml(yaml);
  expect(pack.guidedFilters).toEqual([]);
  expect(problems[0]?.message).toContain(message);
});

it('takes what it can read and names the lines of what it cannot', () => {
  const yaml = `version: 1
name: Ours
filterSets:
  - name: Good
    filters: []
  - name: Bad
    filters:
      - { field: src_ip, op: near }
  - name: ''
    filters: []
    __proto__: { x: 1 }
`;
  const { pack, problems } = packFromYaml(yaml);
  expect(pack.filterSets.map(({ name }) => name)).toEqual(['Good']);
  expect(problems).toEqual([
    { line: 8, message: expect.stringContaining('Unknown operator "near"') as string },
    { line: 9, message: 'name: A filter set has a name.' },
    { line: expect.any(Number) as number, message: expect.stringContaining('__proto__') as string },
  ]);
});

it('says what is missing and what is of the wrong kind', () => {
  const yaml = `version: 1
name: Ours
filterSets:
  - name: A
  - name: B
    tags: weekly
    filters: []
  - just a text
`;
  expect(packFromYaml(yaml).problems).toEqual([
    { line: 4, message: 'filters: This is missing.' },
    { line: 6, message: 'tags: This must be a list.' },
    { line: 8, message: 'This must be a map of keys.' },
  ]);
});

describe('what an import would do', () => {
  const [built] = GUIDED_FILTERS;
  if (built === undefined) throw new Error('The catalogue is empty.');
  const ours: PackedGuidedFilter = { ...built, id: 'ours-one', category: 'Ours' };

  it('is told entry by entry, field by field', () => {
    const now = {
      guidedFilters: [{ ...ours, name: 'Old name', pack: 'Ours' }],
      filterSets: [{ ...SET, id: '1' }],
    };
    const pack = packOf({
      guidedFilters: [ours, { ...ours, id: 'ours-two' }],
      filterSets: [SET],
    });
    expect(previewPack(pack, now, []).changes).toEqual([
      {
        kind: 'guidedFilter',
        key: 'ours-one',
        name: ours.name,
        change: 'changed',
        fields: [{ field: 'name', before: 'Old name', after: ours.name }],
      },
      { kind: 'guidedFilter', key: 'ours-two', name: ours.name, change: 'added', fields: [] },
      { kind: 'filterSet', key: SET.name, name: SET.name, change: 'unchanged', fields: [] },
    ]);
  });

  it('refuses guided filters that name others than built-in ones', () => {
    const naming = (guided: string, id: string): PackedGuidedFilter => ({
      ...ours,
      id,
      filter: { all: [{ any: [{ guided }] }] },
    });
    const pack = packOf({
      guidedFilters: [naming('ours-two', 'ours-three'), naming(built.id, 'ok')],
    });
    const { problems } = previewPack(pack, { guidedFilters: [], filterSets: [] }, []);
    expect(problems.map(({ message }) => message)).toEqual([
      '"ours-three" names the guided filter "ours-two", which is not built in. Write its conditions out instead.',
    ]);
  });

  it('never takes the place of a built-in guided filter, or of one of another pack', () => {
    const pack = packOf({ guidedFilters: [built, ours, ours], filterSets: [SET, SET] });
    const now = { guidedFilters: [{ ...ours, pack: 'Theirs' }], filterSets: [] };
    expect(previewPack(pack, now, []).problems.map(({ message }) => message)).toEqual([
      `The id "${built.id}" is of a built-in guided filter. Choose another id.`,
      'The id "ours-one" belongs to the pack "Theirs". Choose another id.',
      'The id "ours-one" belongs to the pack "Theirs". Choose another id.',
      'The id "ours-one" occurs twice in this file.',
      'The filter set "Night shift" occurs twice in this file.',
    ]);
  });
});
