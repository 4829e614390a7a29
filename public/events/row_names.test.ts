import type { EventRow, HostFact } from '../../common/api';
import { namesAt, newAddresses } from './row_names';

const row = (src: unknown, dest: unknown): EventRow => ({
  index: 'suricata',
  id: `${String(src)}-${String(dest)}`,
  event: { src_ip: src, dest_ip: dest },
});

it('each address is asked once, with the first page that has it', () => {
  expect(
    newAddresses([
      [row('10.0.0.1', '10.0.0.2'), row('10.0.0.2', '2001:DB8::1')],
      [row('10.0.0.1', '2001:db8:0::1'), row('10.0.0.3', undefined), row('no address', 7)],
      [],
    ]),
  ).toEqual([['10.0.0.1', '10.0.0.2', '2001:db8::1'], ['10.0.0.3'], []]);
});

it('a host is called what it was called until then', () => {
  const name = (
    text: string,
    since: string | null,
    from: HostFact['names'][number]['from'] = 'dhcp',
    events = 1,
  ): HostFact['names'][number] => ({ name: text, from, events, since });
  const names = [
    name('asked', '2026-03-01T08:00:00.000Z', 'tls', 900),
    name('old', '2026-03-01T10:00:00.000Z', 'dhcp', 500),
    name('new', '2026-03-02T10:00:00.000Z', 'dhcp', 2),
    name('untold', null, 'dns', 1_000),
  ];
  const at = (time: string | undefined) => namesAt(names, time).map(({ name: text }) => text);
  expect(at('2026-03-01T07:00:00Z')).toEqual(['untold']);
  expect(at('2026-03-01T09:59:59.999999+0000')).toEqual(['untold', 'asked']);
  expect(at('2026-03-01T12:00:00+02:00')).toEqual(['old', 'untold', 'asked']);
  expect(at('2026-03-03T00:00:00Z')).toEqual(['new', 'old', 'untold', 'asked']);
  expect(at(undefined)).toEqual(['new', 'old', 'untold', 'asked']);
});
