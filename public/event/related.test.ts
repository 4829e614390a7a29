import { relatedThings } from './related';

const flow = { src_ip: '203.0.113.9', dest_ip: '10.1.0.5', direction: 'to_client' };

it('finds what others may share, the ends first', () => {
  const things = relatedThings({
    ...flow,
    event_type: 'alert',
    alert: { signature_id: 7, signature: 'one' },
    tls: { fingerprint: 'aa:bb', ja3: { hash: 'c' } },
  });
  expect(things.map(({ label, field, value }) => [label, field, value])).toEqual([
    ['Same source', 'src_ip', '203.0.113.9'],
    ['Same destination', 'dest_ip', '10.1.0.5'],
    ['Same client', 'client.ip', '10.1.0.5'],
    ['Same server', 'server.ip', '203.0.113.9'],
    ['Same signature', 'alert.signature_id', '7'],
    ['Same certificate', 'tls.fingerprint', 'aa:bb'],
    ['Same JA3', 'tls.ja3.hash', 'c'],
  ]);
  expect(things[4]?.shown).toBe('7 one');
});

it('leaves out what says nothing', () => {
  expect(
    relatedThings({ event_type: 'krb5', krb5: { cname: '<empty>' }, tls: { subject: '' } }),
  ).toEqual([]);
});
