import type { SavedNetwork } from '../../common/api';
import { findNetworks } from './find_networks';

const network = (name: string, kind: SavedNetwork['kind'], ...cidrs: string[]): SavedNetwork => ({
  id: name,
  version: '',
  updatedAt: '',
  updatedBy: '',
  name,
  kind,
  cidrs,
  colour: 'blue',
  description: `about ${name}`,
  home: true,
});

const ALL = [
  network('Finance', 'department', '10.21.0.0/24'),
  network('Wireless', 'guests', '172.20.0.0/22', 'fd00::/64'),
  network('Site', 'site', '10.0.0.0/8'),
];

const found = (search: string, kind?: SavedNetwork['kind']): string[] =>
  findNetworks(ALL, search, kind).map(({ name }) => name);

it('finds by name, kind, description, range, and by an address that lies in it', () => {
  expect(found('')).toEqual(['Finance', 'Wireless', 'Site']);
  expect(found('FIN')).toEqual(['Finance']);
  expect(found('guests')).toEqual(['Wireless']);
  expect(found('about site')).toEqual(['Site']);
  expect(found('172.20')).toEqual(['Wireless']);
  expect(found('10.21.0.9')).toEqual(['Finance', 'Site']);
  expect(found('fd00::9')).toEqual(['Wireless']);
  expect(found('', 'site')).toEqual(['Site']);
  expect(found('finance guests')).toEqual([]);
});
