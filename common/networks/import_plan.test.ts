import type { NetworkDefinition } from './definition';
import { planImport } from './import_plan';
import { NETWORK_CSV_LIMITS } from './read_networks_csv';

const OFFICE: NetworkDefinition = {
  id: 'office',
  name: 'Office',
  kind: 'department',
  colour: 'pink',
  cidrs: ['10.1.0.0/16'],
  description: 'All floors',
  home: true,
};

const plan = (text: string, existing: readonly NetworkDefinition[] = [OFFICE]) =>
  planImport(text, existing).lines;

it('says what is added, changed, left and refused, with the line', () => {
  const lines = plan(
    [
      'name,kind,cidrs,colour,description,home',
      'Office,department,10.1.0.0/16 10.2.0.0/16,pink,All floors,true',
      'Guests,Guests,"172.20.0.0/22, fd00::/64",,"Wireless, ""free""",no',
      'Bad,servers,10.1,,,',
      'Office,servers,10.3.0.0/16,,,',
      ',servers,10.3.0.0/16,,,',
      ',,,,,',
      'Kind,cellar,10.3.0.0/16,,,',
      'Colour,other,10.3.0.0/16,mauve,,',
      'Home,other,10.3.0.0/16,,,constructor',
      'Many,other,10.3.0.0/16,,,,more',
    ].join('\n'),
  );
  expect(lines.map(({ line, name, change }) => [line, name, change])).toEqual([
    [2, 'Office', 'changed'],
    [3, 'Guests', 'added'],
    [4, 'Bad', 'refused'],
    [5, 'Office', 'refused'],
    [6, '', 'refused'],
    [8, 'Kind', 'refused'],
    [9, 'Colour', 'refused'],
    [10, 'Home', 'refused'],
    [11, 'Many', 'refused'],
  ]);
  expect(lines[0]).toMatchObject({
    replaces: OFFICE,
    fields: [{ field: 'cidrs', before: '10.1.0.0/16', after: '10.1.0.0/16 10.2.0.0/16' }],
  });
  expect(lines[1]).toMatchObject({
    network: {
      kind: 'guests',
      cidrs: ['172.20.0.0/22', 'fd00::/64'],
      colour: 'yellow',
      description: 'Wireless, "free"',
      home: false,
    },
  });
  expect(lines.flatMap((one) => ('reason' in one ? [one.reason] : []))).toEqual([
    '"10.1" is not a network. Write it as 10.1.0.0/16 or 2001:db8::/32.',
    'Line 2 has this name already. Write all ranges of a network into one line, with spaces between.',
    'A network has a name.',
    expect.stringContaining('"cellar" is not a kind. A kind is one of site, department') as string,
    expect.stringContaining('"mauve" is not a colour.') as string,
    '"constructor" in the column home is neither true nor false.',
    'The line has 7 cells and the header 6. Put cells that hold separators into quotes.',
  ]);
});

it('leaves what a file does not say as it is', () => {
  expect(plan('cidrs;name\n10.1.0.0/16;Office')).toEqual([
    { line: 2, name: 'Office', change: 'unchanged' },
  ]);
  expect(plan('name,cidrs,description\nOffice,10.1.0.0/16,')).toMatchObject([
    { change: 'changed', fields: [{ field: 'description', before: 'All floors', after: '' }] },
  ]);
});

it('names columns that it does not read, and takes other words for the ones it does', () => {
  const { lines, unknownColumns } = planImport(
    '\uFEFFName\tCIDR\tColor\tconstructor\nLab\t10.9.0.0/16\tLight blue\tme\n',
    [],
  );
  expect(unknownColumns).toEqual(['constructor']);
  expect(lines).toMatchObject([
    { name: 'Lab', change: 'added', network: { kind: 'other', colour: 'light_blue', home: true } },
  ]);
});

it.each([
  ['', 'The file is empty.'],
  ['Office,10.1.0.0/16\n', '"name" and "cidrs" is not among them'],
  ['name,kind\nOffice,dmz', '"cidrs" is not among them'],
  ['name,cidrs,name\n', 'The column "name" is there twice.'],
  [`name,cidrs${'\na,10.0.0.0/8'.repeat(NETWORK_CSV_LIMITS.lines + 1)}`, 'Split it.'],
])('refuses a file that is none: %j', (text, message) => {
  expect(() => plan(text)).toThrow(message);
});
