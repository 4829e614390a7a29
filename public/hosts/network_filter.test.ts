import { hostField, networkFilter, networkWords } from './network_filter';

it('narrows servers by their clients and clients by their servers', () => {
  expect(networkFilter('server', 'n1')).toEqual({
    field: 'client.ip',
    op: 'inNetwork',
    values: ['network:n1'],
  });
  expect(networkFilter('client', 'n1').field).toBe('server.ip');
  expect(networkWords('server')).toBe('clients in');
});

it('takes any end where both are listed', () => {
  expect(networkFilter('both', 'n1').field).toEqual(['src_ip', 'dest_ip']);
  expect(hostField('both')).toEqual(['src_ip', 'dest_ip']);
  expect(hostField('client')).toBe('client.ip');
});
