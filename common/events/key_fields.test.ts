import { keyValues } from './key_fields';

it('takes the first place that holds something', () => {
  expect(
    keyValues('dns', { dns: { queries: [{ rrname: 'a.example.net' }], rcode: 'OK' } }),
  ).toEqual([
    { field: 'dns.queries.rrname', value: 'a.example.net' },
    { field: 'dns.rcode', value: 'OK' },
  ]);
});

it('passes over what is missing, empty or of another shape', () => {
  expect(keyValues('tls', { tls: 'text' })).toEqual([]);
  expect(keyValues('tls', { tls: { sni: '', subject: 'CN=a' } })).toEqual([
    { field: 'tls.subject', value: 'CN=a' },
  ]);
  expect(keyValues('constructor', { proto: 'TCP' })).toEqual([{ field: 'proto', value: 'TCP' }]);
});
