import { EVE_FIELDS } from '../../common/eve';
import { ECS_FIELDS } from '../../common/layouts';
import { fieldPatterns, unknownRoots } from './field_patterns';

const covers = (patterns: readonly string[], name: string): boolean =>
  patterns.some(
    (pattern) =>
      pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1))),
  );

it('few patterns cover all fields that we know, in every layout, with their subfields', () => {
  const patterns = fieldPatterns();
  const names = [
    ...EVE_FIELDS.filter(({ logical }) => logical !== true).flatMap(({ path }) => [
      path,
      `${path}.keyword`,
      `suricata.eve.${path}.raw`,
    ]),
    ...Object.values(ECS_FIELDS).flatMap(({ use }) => use),
    'hunt.tag',
  ];
  expect(names.filter((name) => !covers(patterns, name))).toEqual([]);
  expect(patterns.length).toBeLessThan(400);
});

it('does not ask for all fields there are', () => {
  expect(covers(fieldPatterns(), 'system.process.name')).toBe(false);
  expect(fieldPatterns(['*', '*.x'])).not.toContain('*');
});

it('asks for fields that only filters name', () => {
  const patterns = fieldPatterns(['my.note', 'tls.sni']);
  expect(covers(patterns, 'my.note')).toBe(true);
  expect(covers(patterns, 'my.note.keyword')).toBe(true);
});

it('the same questions have the same unknown roots', () => {
  expect(unknownRoots(['b.x', 'a', 'tls.sni', 'client.ip', 'b.y'])).toEqual(['a', 'b']);
});
