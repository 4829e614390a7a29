import { eveField } from '../eve';
import { countKinds, FIELDS_OF_KIND, INDICATOR_KINDS, KIND_QUESTIONS, kindsInWords } from '.';

it.each(INDICATOR_KINDS)('looks for %s in fields of the catalogue, in each once', (kind) => {
  const fields = FIELDS_OF_KIND[kind];
  expect(fields.length).toBeGreaterThan(0);
  expect(new Set(fields).size).toBe(fields.length);
  expect(fields.filter((path) => eveField(path) === undefined)).toEqual([]);
});

it('looks for the hashes of certificates with their colons', () => {
  const asked = KIND_QUESTIONS.filter(({ kind }) => kind === 'sha1');
  expect(asked.map(({ fields }) => fields.includes('tls.fingerprint'))).toEqual([false, true]);
  expect(asked[1]?.textOf('ab'.repeat(20))).toBe(`${'ab:'.repeat(19)}ab`);
});

it('tells the kinds in words', () => {
  const list = [
    { kind: 'domain' as const, value: 'a.example' },
    ...Array.from({ length: 1_204 }, (_, n) => ({ kind: 'address' as const, value: String(n) })),
  ];
  expect(kindsInWords(countKinds(list))).toBe('1,204 addresses, 1 domain');
  expect(kindsInWords({})).toBe('no indicators');
});
