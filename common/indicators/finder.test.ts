import fc from 'fast-check';
import { matches, NO_REFERENCES, type FilterContext } from '../filters';
import { FIELDS_OF_KIND, IndicatorFinder, listToFilter, type Indicator } from '.';

const context: FilterContext = { ...NO_REFERENCES, now: 0, variables: {} };

it('finds a domain and each domain above it, in any letters', () => {
  const list: Indicator[] = ['example', 'evil.example', 'other.example'].map((value) => ({
    kind: 'domain',
    value,
  }));
  const found = new IndicatorFinder(list).find('domain', 'WWW.Evil.EXAMPLE.');
  expect(found.map(({ value }) => value)).toEqual(['evil.example', 'example']);
});

it('finds all networks that an address lies in, of its family', () => {
  const values = ['10.0.0.0/8', '10.1.0.0/16', '10.2.0.0/16', '2001:db8::/32'];
  const finder = new IndicatorFinder(values.map((value) => ({ kind: 'network', value })));
  expect(finder.find('network', '10.1.2.3').map(({ value }) => value)).toEqual(values.slice(0, 2));
  expect(finder.find('network', '2001:0db8:0::1').map(({ value }) => value)).toEqual([values[3]]);
  expect(finder.find('network', 'no address')).toEqual([]);
});

const name = fc
  .constantFrom('a', 'b', 'A')
  .chain((first) =>
    fc.constantFrom(`${first}.c.example`, `${first}.example`, `c.Example`, `x${first}.example.`),
  );
const address = fc
  .tuple(fc.constantFrom(10, 192), fc.nat(2), fc.nat(2))
  .map(([a, b, c]) => `${a}.${b}.0.${c}`);
const indicator: fc.Arbitrary<Indicator> = fc.oneof(
  fc
    .constantFrom('a.example', 'c.example', 'a.c.example', 'xa.example')
    .map((value) => ({ kind: 'domain' as const, value })),
  address.map((value) => ({ kind: 'address' as const, value })),
  fc
    .constantFrom('10.0.0.0/16', '10.0.0.0/30', '192.0.0.0/8')
    .map((value) => ({ kind: 'network' as const, value })),
);

it('finds indicators exactly where a filter of each alone would', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(indicator, { selector: (one) => one.value }),
      name,
      address,
      (list, host, ip) => {
        const finder = new IndicatorFinder(list);
        const found = new Set([
          ...finder.find('domain', host),
          ...finder.find('address', ip),
          ...finder.find('network', ip),
        ]);
        for (const one of list) {
          const event = one.kind === 'domain' ? { tls: { sni: host } } : { src_ip: ip };
          expect(matches(listToFilter([one]), event, context)).toBe(found.has(one));
        }
      },
    ),
  );
});

it('is a filter over every field of the kind', () => {
  const filter = listToFilter([{ kind: 'address', value: '192.0.2.7' }]);
  for (const path of FIELDS_OF_KIND.address) {
    expect(matches(filter, { [path]: '192.0.2.7' }, context)).toBe(true);
    expect(matches(filter, { [path]: '192.0.2.70' }, context)).toBe(false);
  }
});

it('of nothing finds nothing', () => {
  expect(matches(listToFilter([]), { src_ip: '192.0.2.7' }, context)).toBe(false);
});
