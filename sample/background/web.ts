import { certificateOf } from '../certificates';
import type { Micros } from '../clock';
import { COMPANY } from '../company';
import { numberFrom, type Host } from '../host';
import { OUTSIDE, WEB_SITES, type Site } from '../outside';
import { browserOf, SERVER_FINGERPRINTS, type Program } from '../programs';
import { lookUp, lookUpHost } from '../protocols/dns';
import { httpSession, type HttpExchange } from '../protocols/http';
import { proxyTunnel } from '../protocols/proxy';
import { quicSession, tlsObject, tlsSession } from '../protocols/tls';
import type { Scene } from '../scene';
import { SIGNATURES } from '../signatures';
import type { Activities, Activity } from './activity';
import { controllerFor, workstations } from './workstations';

const COMPANY_PROXY_PORT = 3128;

const programOf = (client: Host): Program =>
  browserOf(client.platform, numberFrom(client.name, 64));

const handshakeWith = (scene: Scene, site: Site, program: Program) => ({
  sni: site.host.fqdn,
  version: site.tls,
  certificate: certificateOf(site.host.fqdn, site.issuer, scene.now),
  program,
});

const browseFrom = (scene: Scene, time: Micros, client: Host, resolver: Host): void => {
  const { random } = scene;
  const site = random.pick(WEB_SITES);
  const program = programOf(client);
  const resolved = lookUpHost(scene, time, client, resolver, site.host);
  const download = random.skewed(60_000, 1.6);
  if (site.quic && program.ja4Quic !== undefined && random.chance(0.6)) {
    const { flow, body, end } = quicSession(scene, resolved, client, site.host, program, download);
    if (random.chance(0.2)) {
      flow.alert(SIGNATURES.quicOutside, resolved + 900, 'to_server', { txId: 0, body });
    }
    end();
    return;
  }
  const handshake = handshakeWith(scene, site, program);
  const { flow, established, end } = tlsSession(scene, resolved, {
    client,
    server: site.host,
    handshake,
    download,
  });
  if (random.chance(0.12)) {
    flow.alert(SIGNATURES.rareSite, established + 60, 'to_client', {
      txId: 0,
      body: { tls: tlsObject(handshake) },
    });
  } else if (random.chance(0.06)) {
    flow.alert(SIGNATURES.outOfWindow, established + 9_000, 'to_client');
  }
  end();
};

/** Somebody opens a web site. */
export const browse: Activity = (scene, time) => {
  const client = scene.random.pick(workstations);
  browseFrom(scene, time, client, controllerFor(client));
};

const browseIpv6: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(COMPANY.regularUsersIpv6);
  const site = random.pick(WEB_SITES);
  if (site.ipv6 === undefined) return;
  tlsSession(scene, time, {
    client,
    server: site.ipv6,
    handshake: handshakeWith(scene, site, programOf(client)),
    download: random.skewed(40_000, 1.4),
  }).end();
};

/** A visitor does the same, with a resolver of their own in some cases. */
const guestBrowse: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(COMPANY.guests);
  if (!random.chance(0.15)) {
    browseFrom(scene, time, client, COMPANY.domainControllers[0]);
    return;
  }
  browseFrom(scene, time, client, random.pick(OUTSIDE.resolvers));
};

const PAGES = ['/', '/index.html', '/news/today', '/img/logo.png', '/api/v1/status', '/feed.xml'];
const TYPES = ['text/html', 'application/json', 'image/png', 'text/css', 'application/javascript'];

const page = (scene: Scene, hostname: string, program: Program): HttpExchange => {
  const { random } = scene;
  return {
    hostname,
    url: random.pick(PAGES),
    method: 'GET',
    userAgent: program.userAgent,
    contentType: random.pick(TYPES),
    status: random.weighted([
      [88, 200],
      [6, 304],
      [4, 404],
      [2, 302],
    ]),
    length: random.skewed(9_000, 1.4),
  };
};

/** A web site without TLS, with a picture or script as a file. */
const browsePlain: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(workstations);
  const site = random.pick(WEB_SITES);
  const resolved = lookUpHost(scene, time, client, controllerFor(client), site.host);
  const exchange = page(scene, site.host.fqdn, programOf(client));
  const hasFile = exchange.status === 200;
  httpSession(scene, resolved, {
    client,
    server: site.host,
    exchange,
    file: hasFile ? { filename: exchange.url, magic: 'data', size: exchange.length } : undefined,
  }).end();
};

/** A web site through the company's own proxy, and the proxy's way out. */
const browseThroughProxy: Activity = (scene, time) => {
  const { random } = scene;
  const { proxy } = COMPANY;
  const client = random.pick(workstations);
  const site = random.pick(WEB_SITES);
  const download = random.skewed(50_000, 1.5);
  const handshake = handshakeWith(scene, site, programOf(client));
  const tunnel = proxyTunnel(scene, time, {
    client,
    proxy,
    proxyPort: COMPANY_PROXY_PORT,
    target: site.host.fqdn,
    userAgent: programOf(client).userAgent,
    handshake,
    download,
  });
  tunnel.end();
  tlsSession(scene, tunnel.connect.time, {
    client: proxy,
    server: site.host,
    handshake,
    download,
  }).end();
};

/** An intranet application behind a certificate of the company's own authority. */
const intranet: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(workstations);
  const server = random.pick(COMPANY.applicationServers);
  const port = random.pick([443, 443, 443, 8443]);
  const { flow, established, end } = tlsSession(scene, time, {
    client,
    server,
    serverPort: port,
    handshake: {
      sni: server.fqdn,
      version: 'TLS 1.2',
      certificate: certificateOf(server.fqdn, 'company', scene.now),
      program: programOf(client),
      ja3s: SERVER_FINGERPRINTS.company,
    },
    download: random.skewed(30_000),
  });
  if (port !== 443 && random.chance(0.35)) {
    flow.alert(SIGNATURES.uncommonPort, established, 'to_client');
  }
  end();
};

/** Names that do not exist: typing errors and old settings. */
const unknownName: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(workstations);
  const name = random.pick([
    `www.${random.pick(['newz', 'weathr', 'bok', 'musik'])}-${random.int(1, 99)}.example`,
    'wpad.corp.internal',
    `old-print${random.int(1, 9)}.corp.internal`,
  ]);
  lookUp(scene, time, client, controllerFor(client), { name, type: 'A' }, { rcode: 'NXDOMAIN' });
};

/** What people do on the web. */
export const PEOPLE_ON_THE_WEB: Activities = [
  [34, browse],
  [5, browseIpv6],
  [7, browsePlain],
  [9, browseThroughProxy],
  [12, guestBrowse],
  [9, intranet],
  [3, unknownName],
];
