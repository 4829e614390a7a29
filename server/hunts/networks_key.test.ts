import type { NetworkDefinition } from '../../common/networks';
import { networksKey } from './networks_key';

const OFFICE: NetworkDefinition = {
  id: 'office',
  name: 'Office',
  kind: 'department',
  colour: 'blue',
  cidrs: ['10.1.0.0/16'],
  description: '',
  home: true,
};

it.each<Partial<NetworkDefinition>>([
  { cidrs: ['10.2.0.0/16'] },
  { home: false },
  { kind: 'guests' },
  { id: 'other' },
])('changes with %j', (change) => {
  expect(networksKey([{ ...OFFICE, ...change }])).not.toBe(networksKey([OFFICE]));
});

it('does not change with what no answer depends on', () => {
  expect(networksKey([{ ...OFFICE, name: 'Bureau', colour: 'red' }])).toBe(networksKey([OFFICE]));
});
