import type { SavedNetwork } from '../../common/api';
import { networkChoices } from './network_choices';

const network = (id: string, kind: SavedNetwork['kind']): SavedNetwork => ({
  id,
  name: `Network ${id}`,
  kind,
  version: '1',
  cidrs: ['10.0.0.0/8'],
  description: '',
  colour: 'blue',
  updatedAt: '',
  updatedBy: '',
  home: true,
});

const places = {
  inside: 9,
  outside: 2,
  networks: [
    { id: 'a', hosts: 4 },
    { id: 'c', hosts: 5 },
  ],
  noNetwork: 2,
};

it('lists networks by kind with the hosts in them, and what is in none', () => {
  const networks = [network('a', 'servers'), network('b', 'servers'), network('c', 'guests')];
  expect(networkChoices(networks, places)).toEqual([
    { label: 'servers' },
    { id: 'kind:servers', label: 'Any of kind servers', count: 4 },
    { id: 'a', label: 'Network a', count: 4 },
    { id: 'b', label: 'Network b', count: 0 },
    { label: 'guests' },
    { id: 'c', label: 'Network c', count: 5 },
    { label: 'Others' },
    { id: 'none', label: 'In no network definition', count: 2 },
  ]);
});

it('tells no counts that are not known, and offers nothing without definitions', () => {
  expect(networkChoices([network('a', 'servers')], undefined)[1]).toEqual({
    id: 'a',
    label: 'Network a',
    count: undefined,
  });
  expect(networkChoices([], places)).toEqual([]);
});
