import type { NetworkDefinition } from './definition';
import { kindReference, networkCidrs, networkName } from './references';

const network = (id: string, kind: NetworkDefinition['kind'], cidr: string): NetworkDefinition => ({
  id,
  name: `Network ${id}`,
  kind,
  colour: 'blue',
  cidrs: [cidr],
  description: '',
  home: true,
});

const ALL = [
  network('a', 'servers', '10.1.0.0/16'),
  network('b', 'servers', '10.2.0.0/16'),
  network('c', 'guests', '10.3.0.0/16'),
];

it('stands for one definition, or for all of a kind', () => {
  expect(networkCidrs(ALL, 'a')).toEqual(['10.1.0.0/16']);
  expect(networkCidrs(ALL, kindReference('servers'))).toEqual(['10.1.0.0/16', '10.2.0.0/16']);
  expect(networkCidrs(ALL, kindReference('dmz'))).toEqual([]);
  expect(networkCidrs(ALL, 'gone')).toBeUndefined();
  expect(networkCidrs(ALL, 'kind:unheard_of')).toBeUndefined();
});

it('has a name for both', () => {
  expect(networkName(ALL, 'a')).toBe('Network a');
  expect(networkName(ALL, kindReference('user_group'))).toBe('any network of kind user group');
  expect(networkName(ALL, 'gone')).toBeUndefined();
});
