import { fieldGroups, searchGroups } from './flatten';

const event = {
  event_type: 'alert',
  vlan: [1, 2],
  files: [
    { filename: 'a.txt', sha256: '11' },
    { filename: 'b.exe', sha256: '22' },
  ],
  alert: { signature: '', metadata: { tag: ['x'] } },
  tls: null,
  http: {},
};

describe('fieldGroups', () => {
  it('keeps the header first and lists of values together', () => {
    const [header] = fieldGroups(event);
    expect(header?.name).toBe('');
    expect(header?.rows.map(({ path, values }) => [path, values])).toEqual([
      ['event_type', ['alert']],
      ['vlan', [1, 2]],
    ]);
  });

  it('says which values of a list of objects belong together', () => {
    const files = fieldGroups(event).find(({ name }) => name === 'files');
    expect(files?.rows.map(({ path, place }) => [path, place])).toEqual([
      ['files.filename', 'files[0].filename'],
      ['files.sha256', 'files[0].sha256'],
      ['files.filename', 'files[1].filename'],
      ['files.sha256', 'files[1].sha256'],
    ]);
  });

  it('keeps empty text, leaves out nothing and empty objects', () => {
    expect(fieldGroups(event).map(({ name }) => name)).toEqual(['', 'files', 'alert']);
    expect(fieldGroups(event).at(-1)?.rows[0]?.values).toEqual(['']);
  });
});

describe('searchGroups', () => {
  it('looks in paths and values, all words', () => {
    const found = searchGroups(fieldGroups(event), 'files EXE');
    expect(found.flatMap(({ rows }) => rows.map(({ place }) => place))).toEqual([
      'files[1].filename',
    ]);
  });
});
