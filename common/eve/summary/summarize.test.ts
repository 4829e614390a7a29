import fc from 'fast-check';
import { endsOf } from '../../hosts';
import { summarize as summarizeEnds } from './summarize';

const summarize = (event: Record<string, unknown>): string => summarizeEnds(event, endsOf(event));

const ends = { src_ip: '10.1.2.3', src_port: 51515, dest_ip: '203.0.113.9', dest_port: 443 };
const event = (type: string, more: object): Record<string, unknown> => ({
  event_type: type,
  ...ends,
  ...more,
});

describe('summarize', () => {
  it('tells a request through a proxy from one to a web server', () => {
    const http = { http_method: 'CONNECT', url: 'www.example.net:443', status: 200 };
    expect(summarize(event('http', { dest_port: 3128, http }))).toBe(
      '10.1.2.3 asked proxy 203.0.113.9:3128 to CONNECT www.example.net:443 and got 200',
    );
    expect(
      summarize(
        event('http', {
          dest_port: 80,
          http: { http_method: 'GET', hostname: 'www.example.net', url: '/a?u=http://x/' },
        }),
      ),
    ).toBe('10.1.2.3 asked 203.0.113.9:80 for GET www.example.net/a?u=http://x/');
  });

  it('reads all three formats of DNS', () => {
    const dns = { ...ends, dest_port: 53 };
    const one = { type: 'answer', rrname: 'a.example.net', rrtype: 'A', rdata: '192.0.2.1' };
    const two = { type: 'query', rrname: 'a.example.net', rrtype: 'A' };
    const three = {
      type: 'response',
      rcode: 'NXDOMAIN',
      queries: [{ rrname: 'a.example.net', rrtype: 'AAAA' }],
    };
    expect(summarize({ event_type: 'dns', ...dns, dns: one })).toBe(
      '203.0.113.9:53 answered 10.1.2.3 about A a.example.net: 192.0.2.1',
    );
    expect(summarize({ event_type: 'dns', ...dns, dns: two })).toBe(
      '10.1.2.3 asked 203.0.113.9:53 for A a.example.net',
    );
    expect(
      summarize({
        event_type: 'dns',
        src_ip: '203.0.113.9',
        src_port: 53,
        dest_ip: '10.1.2.3',
        dest_port: 51515,
        dns: three,
      }),
    ).toBe('203.0.113.9:53 answered 10.1.2.3 about AAAA a.example.net: NXDOMAIN');
  });

  it('tells an answer of SNMP from a question, whichever side logged it', () => {
    const snmp = { version: 2, pdu_type: 'response', community: 'public' };
    expect(summarize(event('snmp', { dest_port: 161, snmp }))).toBe(
      '203.0.113.9:161 answered 10.1.2.3 by SNMP version 2 with community "public"',
    );
  });

  it('leaves out ends that nobody knows, and says what dropped a packet', () => {
    expect(
      summarize({ event_type: 'alert', alert: { signature: 'SURICATA IPv4 truncated packet' } }),
    ).toBe('SURICATA IPv4 truncated packet');
    expect(summarize({ event_type: 'anomaly', anomaly: { event: 'x', type: 'decode' } })).toBe(
      'Anomaly x in decode',
    );
    expect(
      summarize(event('drop', { drop: { reason: 'rules' }, alert: { signature: 'Drop it' } })),
    ).toBe('A packet from 10.1.2.3:51515 to 203.0.113.9:443 was dropped by rule Drop it');
    expect(summarize(event('frame', { app_proto: 'smb', frame: { type: 'smb2.hdr' } }))).toBe(
      '10.1.2.3:51515 sent a SMB frame smb2.hdr to 203.0.113.9:443',
    );
  });

  it('tells what an alert was about', () => {
    const alert = { signature: 'ET TEST', signature_id: 1, action: 'blocked' };
    expect(summarize(event('alert', { alert, tls: { sni: 'a.example.net' } }))).toBe(
      'ET TEST: 10.1.2.3 opened TLS to 203.0.113.9:443 for a.example.net (blocked)',
    );
    expect(summarize(event('alert', { alert: { signature: '', signature_id: 7 } }))).toBe(
      'Alert of signature 7: 10.1.2.3:51515 to 203.0.113.9:443',
    );
  });

  it('names no end that is not there and writes IPv6 short', () => {
    expect(summarize({ event_type: 'tls', tls: {} })).toBe(
      'an unknown host opened TLS to an unknown host',
    );
    expect(
      summarize({
        event_type: 'ssh',
        src_ip: '2001:0db8:0000:0000:0000:0000:0000:0001',
        dest_ip: '2001:0db8:0000:0000:0000:0000:0000:0002',
        dest_port: 22,
      }),
    ).toBe('2001:db8::1 opened SSH to [2001:db8::2]:22');
  });

  it('leaves passwords out', () => {
    const ftp = { command: 'PASS', command_data: 'hunter2' };
    expect(summarize(event('ftp', { ftp }))).not.toContain('hunter2');
  });

  it('makes hidden characters visible', () => {
    expect(
      summarize(event('fileinfo', { fileinfo: { filename: 'gpj.\u202eexe\u0000' } })),
    ).toContain('gpj.\\u{202e}exe\\u{0}');
  });

  it('answers any event with one line of plain text', () => {
    const type = fc.oneof(
      fc.constantFrom('alert', 'http', 'dns', 'tls', 'smb', 'flow', 'dhcp', 'mqtt', 'stats'),
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString'),
    );
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    fc.assert(
      fc.property(type, anything, anything, (name, object, address) => {
        const text = summarize({
          event_type: name,
          src_ip: address,
          [name]: object,
          alert: object,
          dns: object,
          http: object,
        });
        expect(text).not.toMatch(/\bundefined\b|\[object/);
        expect(text).not.toMatch(/[\n\r]/);
        expect(text.length).toBeGreaterThan(0);
      }),
    );
  });
});
