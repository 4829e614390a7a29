import { certificateOf, selfSigned } from '../certificates';
import { DAY } from '../clock';
import { COMPANY } from '../company';
import { numberFrom, type Host } from '../host';
import { OUTSIDE, outsideHost } from '../outside';
import { browserOf, PROGRAMS } from '../programs';
import { httpSession, type HttpExchange, type HttpFile } from '../protocols/http';
import { tlsSession, type TlsHandshake } from '../protocols/tls';
import type { Micros } from '../clock';
import { storyTime, type Story } from './story';

const { regularUsers, engineering, finance, guests, applicationServers } = COMPANY;

const OLD_WINDOWS = 'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko';

interface OddRequest {
  client: Host | undefined;
  server: Host;
  port?: number;
  exchange: Partial<HttpExchange> & Pick<HttpExchange, 'url'>;
  file?: HttpFile;
}

const elsewhere = (name: string, last: number): Host =>
  outsideHost(`${name}.elsewhere.example`, `203.0.113.${last}`);

/** Requests worth a look: one of each kind. */
const ODD_REQUESTS: readonly OddRequest[] = [
  // Windows 7 on the intranet.
  {
    client: finance[20],
    server: COMPANY.updateServer,
    exchange: { url: '/portal', userAgent: OLD_WINDOWS },
  },
  // Passwords in clear text.
  {
    client: finance[11],
    server: elsewhere('portal', 30),
    exchange: { url: '/account/login', method: 'POST' },
  },
  {
    client: engineering[8],
    server: COMPANY.printServer,
    exchange: { url: '/admin', requestHeaders: [['Authorization', 'Basic c2FtcGxlOnNhbXBsZQ==']] },
  },
  // Agents that are no browser's.
  {
    client: regularUsers[88],
    server: elsewhere('gate', 31),
    exchange: { url: '/check', userAgent: undefined },
  },
  {
    client: regularUsers[89],
    server: elsewhere('gate', 31),
    exchange: { url: '/check', userAgent: 'client1' },
  },
  {
    client: engineering[5],
    server: elsewhere('files', 32),
    exchange: {
      url: '/scripts/setup.sh',
      userAgent: PROGRAMS.curl.userAgent,
      contentType: 'text/x-shellscript',
    },
  },
  // Data put somewhere outside.
  {
    client: engineering[6],
    server: elsewhere('files', 32),
    exchange: { url: '/dav/report.docx', method: 'PUT', status: 201 },
  },
  {
    client: regularUsers[15],
    server: outsideHost('203.0.113.33', '203.0.113.33'),
    exchange: { hostname: '203.0.113.33', url: '/in', method: 'POST', userAgent: 'Mozilla/5.0' },
  },
  // A program that says it is a picture.
  {
    client: regularUsers[16],
    server: elsewhere('pics', 34),
    exchange: { url: '/holiday.jpg', contentType: 'image/jpeg', length: 240_000 },
    file: {
      filename: '/holiday.jpg',
      magic: 'PE32 executable (GUI) Intel 80386, for MS Windows',
      size: 240_000,
    },
  },
  // A script that Windows runs.
  {
    client: regularUsers[17],
    server: elsewhere('docs', 35),
    exchange: { url: '/invoice.hta', contentType: 'application/hta', length: 9_100 },
    file: { filename: '/invoice.hta', magic: 'HTML document, ASCII text', size: 9_100 },
  },
  // A phone program from outside the shop.
  {
    client: guests[22],
    server: elsewhere('apps', 36),
    exchange: {
      url: '/game.apk',
      contentType: 'application/vnd.android.package-archive',
      length: 4_000_000,
    },
    file: { filename: '/game.apk', magic: 'Android package (APK)', size: 4_000_000 },
  },
  // Clear text where TLS is expected.
  {
    client: engineering[3],
    server: elsewhere('plain443', 37),
    port: 443,
    exchange: { url: '/status' },
  },
  // A test server on a workstation outside.
  {
    client: engineering[7],
    server: elsewhere('lab', 38),
    port: 8000,
    exchange: { url: '/tool.py', responseHeaders: [['Server', 'SimpleHTTP/0.6 Python/3.13.1']] },
  },
  // A cloud machine asks for its credentials.
  {
    client: applicationServers[6],
    server: elsewhere('app', 39),
    exchange: { url: '/fetch?u=169.254.169.254/latest/meta-data/' },
  },
  // Attacks on our own web server.
  {
    client: OUTSIDE.scanners[0],
    server: COMPANY.dmzWeb,
    exchange: { url: '/cgi-bin/../../../../etc/passwd', status: 400 },
  },
  {
    client: OUTSIDE.scanners[0],
    server: COMPANY.dmzWeb,
    exchange: { url: '/setup.cgi?next_file=netgear.cfg&cmd=busybox', status: 404 },
  },
];

export const oddRequests: Story = (scene) => {
  ODD_REQUESTS.forEach(({ client, server, port, exchange, file }, index) => {
    if (client === undefined) return;
    httpSession(scene, storyTime(scene.now, 0.04 + (0.9 * index) / ODD_REQUESTS.length), {
      client,
      server,
      serverPort: port,
      exchange: {
        hostname: server.fqdn,
        method: 'GET',
        userAgent: browserOf(client.platform, numberFrom(client.name, 64)).userAgent,
        contentType: 'text/html',
        status: 200,
        length: 2_400,
        ...exchange,
      },
      file,
    }).end();
  });
};

const handshakes = (
  now: Micros,
): readonly [Host | undefined, Host, Omit<TlsHandshake, 'program'>][] => {
  const midnight = now - (now % DAY);
  return [
    // A certificate that is two days old.
    [
      finance[2],
      elsewhere('new', 40),
      {
        sni: 'new.elsewhere.example',
        version: 'TLS 1.2',
        certificate: selfSigned(
          'new.elsewhere.example',
          'CN=new.elsewhere.example',
          midnight - 2 * DAY,
          90,
        ),
      },
    ],
    // One that is not valid yet, and one that is for thirty years.
    [
      finance[4],
      elsewhere('early', 41),
      {
        sni: 'early.elsewhere.example',
        version: 'TLS 1.2',
        certificate: selfSigned(
          'early.elsewhere.example',
          'CN=early.elsewhere.example',
          midnight + 20 * DAY,
          365,
        ),
      },
    ],
    [
      finance[5],
      elsewhere('forever', 42),
      {
        sni: 'forever.elsewhere.example',
        version: 'TLS 1.2',
        certificate: selfSigned(
          'forever.elsewhere.example',
          'C=AU, ST=Some-State, O=Internet Widgits Pty Ltd',
          midnight - 90 * DAY,
          10_950,
        ),
      },
    ],
    // Names that are none.
    [regularUsers[20], elsewhere('address', 43), { sni: '203.0.113.43', version: 'TLS 1.3' }],
    [regularUsers[21], elsewhere('short', 44), { sni: 'update', version: 'TLS 1.3' }],
    // Look-alikes.
    [
      regularUsers[22],
      outsideHost('xn--bnk-online-w5a.example', '203.0.113.46'),
      {
        sni: 'xn--bnk-online-w5a.example',
        version: 'TLS 1.2',
        certificate: certificateOf('xn--bnk-online-w5a.example', 'letsEncrypt', now),
      },
    ],
    [
      regularUsers[23],
      outsideHost('office365-login.example', '203.0.113.47'),
      {
        sni: 'office365-login.example',
        version: 'TLS 1.2',
        certificate: certificateOf('office365-login.example', 'letsEncrypt', now),
      },
    ],
  ];
};

export const oddHandshakes: Story = (scene) => {
  handshakes(scene.now).forEach(([client, server, handshake], index) => {
    if (client === undefined) return;
    const program = browserOf(client.platform, numberFrom(client.name, 64));
    tlsSession(scene, storyTime(scene.now, 0.08 + index * 0.11), {
      client,
      server,
      handshake: { ...handshake, program },
      download: 12_000,
    }).end();
  });
};
