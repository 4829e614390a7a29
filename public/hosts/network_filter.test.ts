import type { FilterNode } from '../../common/filters';
import { kindReference } from '../../common/networks';
import {
  chosenNetworks,
  hostField,
  networkFilter,
  networkWords,
  withNetworks,
} from './network_filter';

it('narrows servers by their clients and clients by their servers', () => {
  expect(networkFilter('server', 'n1')).toEqual({
    field: 'client.ip',
    op: 'inNetwork',
    values: ['network:n1'],
  });
  expect(networkFilter('client', 'n1').field).toBe('server.ip');
  expect(networkWords('server')).toBe('Keep events with clients in');
});

it('takes any end where both are listed', () => {
  expect(networkFilter('both', 'n1').field).toEqual(['src_ip', 'dest_ip']);
  expect(hostField('both')).toEqual(['src_ip', 'dest_ip']);
  expect(hostField('client')).toBe('client.ip');
});

const OTHER: FilterNode = { field: 'http.hostname', op: 'exists' };

it('chooses several networks in one filter, which keeps its place', () => {
  const dmz = kindReference('dmz');
  const one = withNetworks([OTHER], 'server', ['n1']);
  expect(one).toEqual([OTHER, networkFilter('server', 'n1')]);
  const two = withNetworks([...one, { ...OTHER, field: 'tls.sni' }], 'server', ['n1', dmz]);
  expect(two[1]).toEqual(networkFilter('server', 'n1', dmz));
  expect([...chosenNetworks(two, 'server')]).toEqual(['n1', dmz]);
  expect(withNetworks(two, 'server', [])).toEqual([OTHER, { ...OTHER, field: 'tls.sni' }]);
  expect(withNetworks([OTHER], 'server', [])).toEqual([OTHER]);
});

it('keeps a pin, and leaves filters alone that are no quick filters', () => {
  const pinned = { ...networkFilter('client', 'n1'), pinned: true };
  expect(withNetworks([pinned], 'client', ['n2'])).toEqual([
    { ...networkFilter('client', 'n2'), pinned: true },
  ]);
  for (const other of [
    { ...networkFilter('client', 'n1'), negated: true },
    { ...networkFilter('client', 'n1'), disabled: true },
    { ...networkFilter('client', 'n1'), values: ['10.0.0.0/8'] },
    networkFilter('server', 'n1'),
  ]) {
    expect(chosenNetworks([other], 'client').size).toBe(0);
  }
});
