import { anyFieldIs } from './any_field_is';
import { valueKind } from './value_kind';

it('knows every field of a kind, and not those of its siblings', () => {
  const ja3 = valueKind(['tls.ja3.hash'], 'a'.repeat(32));
  expect(ja3.word).toBe('JA3 hash');
  expect(ja3.fields).toEqual(['tls.ja3.hash', 'quic.cyu.hash', 'quic.ja3.hash']);
  expect(valueKind(['fileinfo.md5'], 'x').fields).not.toContain('fileinfo.sha256');
  expect(valueKind(['alert.signature_id'], 1).fields).toEqual([
    'alert.signature_id',
    'fileinfo.sid',
    'files.sid',
  ]);
});

it('takes an address for one wherever it stands', () => {
  const { entity, fields } = valueKind(['http.hostname'], '192.0.2.1');
  expect(entity).toBe('address');
  expect(fields.slice(0, 3)).toEqual(['http.hostname', 'dest_ip', 'src_ip']);
  expect(valueKind(['client.ip'], '192.0.2.1').fields).not.toContain('client.ip');
});

it('leaves fields without an entity to themselves', () => {
  expect(valueKind(['http.http_method'], 'GET')).toEqual({
    word: 'HTTP method',
    fields: ['http.http_method'],
  });
});

it('cuts many fields into conditions, without those that cannot hold the value', () => {
  const { fields } = valueKind(['tls.sni'], 'www.example.net');
  expect(fields.length).toBeGreaterThan(40);
  const filter = anyFieldIs(fields, 'www.example.net');
  expect('any' in filter && filter.any.length).toBeGreaterThan(2);
  expect(JSON.stringify(filter)).not.toContain('src_ip');
  expect(anyFieldIs(['dest_port', 'dns.rrname'], 'x')).toEqual({
    field: 'dns.rrname',
    op: 'is',
    value: 'x',
  });
});
