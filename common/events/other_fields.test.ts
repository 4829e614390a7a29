import { otherFields } from './other_fields';

it('gives what has no column, as paths, and nothing twice', () => {
  expect(
    otherFields(
      {
        event_type: 'dns',
        vlan: [1, 2],
        dns: { rrname: 'a', answers: [{ rdata: 'x', ttl: 1 }, { rdata: 'y' }], grouped: {} },
        empty: [],
        none: null,
      },
      new Set(['event_type', 'dns.rrname']),
    ),
  ).toEqual({ vlan: [1, 2], 'dns.answers.rdata': ['x', 'y'], 'dns.answers.ttl': 1 });
});

it('is nothing where all has a column', () => {
  expect(otherFields({ a: 1, b: { c: [] } }, new Set(['a']))).toBeUndefined();
});
