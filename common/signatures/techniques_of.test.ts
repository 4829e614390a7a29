import { techniquesOf } from './techniques_of';

it('names the techniques that the catalogue knows, and their tactics', () => {
  expect(techniquesOf({ mitre_technique_id: ['T1003_001', 'T1090'] })).toEqual([
    {
      written: 'T1003_001',
      id: 'T1003.001',
      name: 'OS Credential Dumping: LSASS Memory',
      tactics: ['Credential Access'],
    },
    expect.objectContaining({ written: 'T1090', id: 'T1090', name: 'Proxy' }),
  ]);
});

it('takes the names of others from the rule, where they belong to the ids', () => {
  const metadata = {
    mitre_technique_id: ['T9001'],
    mitre_technique_name: ['Some_New_Way'],
    mitre_tactic_name: ['Initial_Access'],
  };
  expect(techniquesOf(metadata)).toEqual([
    { written: 'T9001', id: 'T9001', name: 'Some New Way', tactics: ['Initial Access'] },
  ]);
  expect(techniquesOf({ ...metadata, mitre_technique_name: ['A', 'B'] })[0]?.name).toBeUndefined();
});

it('finds none where the rule names none', () => {
  expect(techniquesOf({})).toEqual([]);
  expect(techniquesOf({ mitre_technique_id: [] })).toEqual([]);
});
