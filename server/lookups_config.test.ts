import { lookupsSchema } from './lookups_config';

const lookup = { name: 'Ours', url: 'https://intel.example/{value}', entities: ['address'] };

it('takes safe lookups, and offers some when none are configured', () => {
  expect(lookupsSchema.validate([lookup])).toEqual([{ ...lookup, internal: false }]);
  expect(lookupsSchema.validate([])).toEqual([]);
  expect(lookupsSchema.validate(undefined).length).toBeGreaterThan(5);
});

it.each([
  [{ ...lookup, url: 'http://intel.example/{value}' }, /begins with https/],
  [{ ...lookup, url: 'https://{value}.intel.example/' }, /begins with https/],
  [{ ...lookup, url: 'https://intel.example/' }, /exactly once/],
  [{ ...lookup, entities: ['adress'] }, /no kind "adress".*Kinds: address, certificate/],
  [{ ...lookup, entities: [] }, /0/],
  [{ ...lookup, name: '' }, /name/],
])('refuses %j with a sentence that says where it is', (wrong, reason) => {
  expect(() => lookupsSchema.validate([lookup, wrong])).toThrow(reason);
  expect(() => lookupsSchema.validate([lookup, wrong])).toThrow(/1\.(url|entities|name)/);
});
