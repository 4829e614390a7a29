import { matches, parseDate, NO_REFERENCES } from '../filters';
import { INTERNAL_DNS_SUFFIXES, LOCAL_SCOPE, PRIVATE_RANGES } from '../networks';
import { guidedFilter } from '.';

const TIMESTAMP = '2026-03-10T09:15:27.381204+0000';

const finds = (id: string, event: Record<string, unknown>): boolean => {
  const guided = guidedFilter(id);
  if (guided === undefined) throw new Error(`There is no guided filter ${id}.`);
  return matches(guided.filter, event, {
    now: parseDate(TIMESTAMP, 0) ?? NaN,
    variables: {
      $HOME_NET: PRIVATE_RANGES,
      $LOCAL_SCOPE: LOCAL_SCOPE,
      $ORG_MAIL_SUFFIXES: ['@example.org>'],
      $INTERNAL_DNS_SUFFIXES: INTERNAL_DNS_SUFFIXES,
    },
    ...NO_REFERENCES,
  });
};

const outbound = (dest_port: number, fields: Record<string, unknown>) => ({
  timestamp: TIMESTAMP,
  src_ip: '10.20.4.37',
  src_port: 51514,
  dest_ip: '203.0.113.45',
  dest_port,
  proto: 'TCP',
  ...fields,
});
const http = (fields: Record<string, unknown>, port = 80) =>
  outbound(port, { event_type: 'http', http: fields });
const tls = (port: number, fields: Record<string, unknown>) =>
  outbound(port, { event_type: 'tls', tls: fields });
const dns = (fields: Record<string, unknown>) => outbound(53, { event_type: 'dns', dns: fields });
const file = (filename: string, fields: Record<string, unknown> = {}, rest = {}) =>
  outbound(80, {
    event_type: 'fileinfo',
    app_proto: 'http',
    fileinfo: { filename, ...fields },
    ...rest,
  });
const sni = (name: string) => tls(443, { sni: name, version: 'TLS 1.3' });
const broker = { http_method: 'CONNECT', url: '{"verbose":false,"name":"a:b"}' };
const answer = (rrtype: string, rdata: string) =>
  dns({
    type: 'answer',
    rrname: 'a.example',
    rrtype,
    answers: [{ rrname: 'a.example', rrtype, rdata }],
  });

// What the filters found among real events, and should not have.
it.each([
  ['roles-http-proxies', 'a message broker that also says CONNECT', http(broker, 4222)],
  ['at-connect-odd-port', 'a message broker that also says CONNECT', http(broker, 4222)],
  [
    'md-script-files',
    'a page that says the file is not there',
    file('/a/test.chm', {}, { http: { status: 404 } }),
  ],
  ['ph-brand-lookalike', 'a host of the brand', sni('store-images.s-microsoft.com')],
  ['ph-brand-lookalike', 'pictures of the brand', sni('images-na.ssl-images-amazon.com')],
  [
    'policy-passwords-posted',
    'a page about authors',
    http({ http_method: 'POST', url: '/authors/7' }),
  ],
  [
    'dns-rebinding',
    'a text that begins like an address',
    answer('NULL', '10.20.30.1-10.20.30.3-1130-24'),
  ],
  ['dns-rebinding', 'a name that begins like an address', answer('CNAME', '10.media.example')],
  [
    'an-protocol-changed',
    'DNS over HTTPS',
    outbound(443, { event_type: 'flow', app_proto: 'doh2', app_proto_orig: 'http2' }),
  ],
  ['cl-code-repositories', 'a paste site', sni('pastebin.com')],
  ['si-personal-mail', 'a cloud address book', sni('p130-contacts.icloud.com')],
  ['cl-personal-storage', 'a VPN of the same maker', sni('vpn-api.proton.me')],
  ['cl-object-storage', 'another service of the provider', sni('beacon-api.aliyuncs.com')],
  ['files-known-tools', 'a name that ends like a tool', file('C:\\tools\\vendorsync.exe')],
  [
    'files-long-program-names',
    'random data that looks like a DOS program',
    file('/downloads/request_not_seen', { magic: 'DOS executable (COM), start instruction 0x8c' }),
  ],
  [
    'tls-minimal-client',
    'mail between servers',
    tls(25, { ja4: 't13i901000_b064c20b0b05_b9249812b67b' }),
  ],
  ['c2-tls-without-sni', 'mail between servers', tls(25, { version: 'TLS 1.2' })],
  [
    'tls-claimed-vendor',
    'an older public issuer',
    tls(443, {
      subject: 'C=US, O=Microsoft Corporation, CN=a',
      issuerdn: 'C=US, O=Symantec Corporation',
    }),
  ],
])('%s does not find %s', (id, _what, event) => {
  expect(finds(id, event)).toBe(false);
});

it.each([
  [
    'roles-http-proxies',
    'a CONNECT to a host',
    http({ http_method: 'CONNECT', url: 'a.example:443' }, 4222),
  ],
  [
    'at-connect-odd-port',
    'a CONNECT to SSH',
    http({ http_method: 'CONNECT', url: 'a.example:22' }, 8080),
  ],
  ['md-script-files', 'a file that was sent', file('/a/test.chm', {}, { http: { status: 200 } })],
  ['policy-passwords-posted', 'a login', http({ http_method: 'POST', url: '/api/auth/token' })],
  ['policy-passwords-posted', 'a login at the end', http({ http_method: 'POST', url: '/v1/auth' })],
  ['dns-rebinding', 'an inside address', answer('A', '10.20.30.1')],
  [
    'dns-rebinding',
    'an inside IPv6 address',
    answer('AAAA', 'fd00:0000:0000:0000:0000:0000:0000:0001'),
  ],
  ['at-commercial-vpn', 'a VPN of a mail provider', sni('vpn-api.proton.me')],
  ['cl-object-storage', 'a bucket', sni('backup.oss-eu-central-1.aliyuncs.com')],
  ['si-personal-mail', 'a mail box', sni('p42-mailws.icloud.com')],
  ['files-known-tools', 'a tool in a folder', file('temp\\NC.exe')],
  ['files-known-tools', 'a tool by its name alone', file('mimikatz.exe')],
  [
    'tls-minimal-client',
    'the same on a web port',
    tls(443, { ja4: 't13i901000_b064c20b0b05_b9249812b67b' }),
  ],
])('%s finds %s', (id, _what, event) => {
  expect(finds(id, event)).toBe(true);
});
