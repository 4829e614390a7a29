import { certificateOf, type Issuer } from '../certificates';
import { MILLISECOND, SECOND, type Micros } from '../clock';
import { COMPANY } from '../company';
import { Flow } from '../flow';
import { numberFrom, type Host } from '../host';
import { OUTSIDE, outsideHost } from '../outside';
import { browserOf, PROGRAMS, SERVER_FINGERPRINTS, type Program } from '../programs';
import { lookUpHost } from '../protocols/dns';
import { exchangeIn, exchangeVolume, httpObject, type HttpExchange } from '../protocols/http';
import { proxyTunnel, type OpenTunnel } from '../protocols/proxy';
import type { Scene } from '../scene';
import { SIGNATURES } from '../signatures';
import { storyTime } from './story';

/** A web proxy outside the company, and how many alerts of each kind its use raises. */
export interface OutsideProxy {
  host: Host;
  port: number;
  /** Who uses it; the first ones use it first. */
  clients: readonly Host[];
  issuer: Issuer;
  /** Names that are asked for through it. */
  targets: readonly string[];
  program?: Program;
  ja3s?: { hash: string; string: string };
  alerts: {
    /** CONNECT requests: one tunnel each. */
    connect: number;
    /** Certificates seen inside these tunnels. */
    certificate: number;
    /** Requests with a full URL. */
    fullUrl: number;
    /** Answers that ask for a password. */
    login: number;
  };
}

const { regularUsers, finance, engineering, guests, applicationServers } = COMPANY;

const OPEN_TARGETS = [
  'forum.hobby-club.example',
  'stream.film-night.example',
  'shop.bargain-box.example',
  'chat.meet-up.example',
] as const;

/** The proxy that the hunt is after: certificates, programs, names and fingerprints of its own. */
const ROGUE: OutsideProxy = {
  host: outsideHost('relay.quiet-cdn.test', '203.0.113.77'),
  port: 8080,
  clients: [41, 97, 133].flatMap((number) => regularUsers.slice(number, number + 1)),
  issuer: 'letsEncrypt',
  targets: ['sync.quiet-cdn.test', 'drop.quiet-cdn.test', 'keys.quiet-cdn.test'],
  program: {
    userAgent: 'QuietSync/2.4 (Windows NT 10.0; x64)',
    ja3: SERVER_FINGERPRINTS.of(
      '771,49196-49195-49200-49199-159-158-49188-49187-49192-49191-157-156-61-60-53-47,0-10-11-13-35-23-65281,29-23-24,0',
    ),
    ja4: 't12d160700_9ac8a1f55d4c_3f5a2d9b7e10',
    alpns: [],
  },
  ja3s: SERVER_FINGERPRINTS.of('771,49200,65281-0-11-35-23-16'),
  alerts: { connect: 19, certificate: 16, fullUrl: 2, login: 0 },
};

/** All outside proxies of the sample. The alerts add up to 492. */
export const OUTSIDE_PROXIES: readonly OutsideProxy[] = [
  ROGUE,
  {
    host: outsideHost('proxy.free-surf.example', '198.51.100.23'),
    port: 3128,
    clients: [...regularUsers.slice(10, 24), ...finance.slice(3, 6)],
    issuer: 'digicert',
    targets: OPEN_TARGETS,
    alerts: { connect: 58, certificate: 30, fullUrl: 24, login: 6 },
  },
  {
    host: outsideHost('speed.web-boost.example', '203.0.113.140'),
    port: 8080,
    clients: [...regularUsers.slice(60, 66), ...guests.slice(4, 9)],
    issuer: 'sectigo',
    targets: OPEN_TARGETS,
    alerts: { connect: 36, certificate: 18, fullUrl: 16, login: 4 },
  },
  {
    host: outsideHost('gate.hotel-net.example', '192.0.2.200'),
    port: 8080,
    clients: guests.slice(10, 30),
    issuer: 'globalsign',
    targets: OPEN_TARGETS,
    alerts: { connect: 50, certificate: 22, fullUrl: 20, login: 4 },
  },
  {
    host: outsideHost('web.open-gate.example', '198.51.100.61'),
    port: 8888,
    clients: [...guests.slice(30, 40), ...engineering.slice(2, 6)],
    issuer: 'amazon',
    targets: OPEN_TARGETS,
    alerts: { connect: 30, certificate: 11, fullUrl: 26, login: 4 },
  },
  {
    host: outsideHost('egress.vendor-support.example', '203.0.113.19'),
    port: 8888,
    clients: applicationServers.slice(2, 5),
    issuer: 'digicert',
    targets: ['telemetry.vendor-support.example', 'licence.vendor-support.example'],
    program: PROGRAMS.python,
    alerts: { connect: 30, certificate: 16, fullUrl: 12, login: 0 },
  },
  {
    host: outsideHost('mirror-cache.packages.example', '192.0.2.41'),
    port: 3128,
    clients: COMPANY.cloudServers.slice(0, 3),
    issuer: 'sectigo',
    targets: ['deb.packages.example', 'security.packages.example'],
    program: PROGRAMS.curl,
    alerts: { connect: 16, certificate: 6, fullUrl: 16, login: 0 },
  },
];

/** Times of `count` uses, in order, the first ones by the first clients. */
const useTimes = (scene: Scene, count: number, beginning: number): Micros[] =>
  Array.from({ length: count }, (_, index) =>
    storyTime(
      scene.now,
      beginning + (1 - beginning) * ((index + scene.random.fraction() * 0.9) / count),
    ),
  );

const clientOfUse = (scene: Scene, clients: readonly Host[], use: number): Host =>
  clients[use] ?? scene.random.pick(clients);

const programOf = (proxy: OutsideProxy, client: Host): Program =>
  proxy.program ?? browserOf(client.platform, numberFrom(client.name, 64));

const resolverOf = (client: Host): Host =>
  client.ip.startsWith('172.20.') ? OUTSIDE.resolvers[0] : COMPANY.domainControllers[0];

const tunnelThrough = (
  scene: Scene,
  time: Micros,
  proxy: OutsideProxy,
  client: Host,
  showsCertificate: boolean,
): void => {
  const { random } = scene;
  const target = random.pick(proxy.targets);
  const resolved = lookUpHost(scene, time, client, resolverOf(client), proxy.host);
  const alertOnConnect = (flow: Flow, { time: at, http, volume }: OpenTunnel['connect']): void =>
    flow.alert(SIGNATURES.connectOutside, at + 90, 'to_server', {
      txId: 0,
      body: { http },
      volume,
    });
  const { flow, handshake, end } = proxyTunnel(
    scene,
    resolved,
    {
      client,
      proxy: proxy.host,
      proxyPort: proxy.port,
      target,
      userAgent: programOf(proxy, client).userAgent,
      handshake: {
        version: showsCertificate ? 'TLS 1.2' : 'TLS 1.3',
        certificate: certificateOf(target, proxy.issuer, scene.now),
        program: programOf(proxy, client),
        ja3s: proxy.ja3s,
      },
      download: random.skewed(30_000, 1.3),
    },
    alertOnConnect,
  );
  if (showsCertificate) {
    flow.alert(SIGNATURES.tunnelCertificate, handshake.time + 120, 'to_client', {
      txId: 0,
      body: { tls: handshake.tls },
      volume: handshake.volume,
    });
  }
  end();
};

const requestThrough = (
  scene: Scene,
  time: Micros,
  proxy: OutsideProxy,
  client: Host,
  isLogin: boolean,
): void => {
  const { random } = scene;
  const target = random.pick(proxy.targets);
  const resolved = lookUpHost(scene, time, client, resolverOf(client), proxy.host);
  const path = random.pick(['/', '/news', '/img/banner.jpg', '/list?page=2']);
  const exchange: HttpExchange = {
    hostname: target,
    url: `http://${target}${path}`,
    method: 'GET',
    userAgent: programOf(proxy, client).userAgent,
    contentType: 'text/html',
    status: isLogin ? 407 : 200,
    length: isLogin ? 412 : random.skewed(12_000),
    requestHeaders: [['Proxy-Connection', 'keep-alive']],
    ...(isLogin
      ? { responseHeaders: [['Proxy-Authenticate', 'Basic realm="members"']] as const }
      : {}),
  };
  const flow = new Flow(scene, {
    client,
    server: proxy.host,
    serverPort: proxy.port,
    proto: 'TCP',
    appProto: 'http',
    start: resolved,
  });
  const requested = resolved + random.int(2 * MILLISECOND, 40 * MILLISECOND);
  const file = isLogin
    ? undefined
    : { filename: path, magic: 'HTML document, ASCII text', size: exchange.length };
  const answered = exchangeIn(flow, scene, requested, exchange, file);
  const body = { http: httpObject(exchange) };
  if (isLogin) {
    flow.alert(SIGNATURES.proxyLogin, answered + 60, 'to_client', { txId: 0, body });
  } else {
    flow.alert(SIGNATURES.fullUrlOutside, answered + 60, 'to_server', { txId: 0, body });
  }
  flow.end(answered + SECOND, exchangeVolume(exchange));
};

/** The uses of one proxy, each by one of its clients. */
const writeUses = (scene: Scene, proxy: OutsideProxy): void => {
  const { connect, certificate, fullUrl, login } = proxy.alerts;
  // The rogue proxy turns up later than the others: its first users are sightings.
  const beginning = proxy === ROGUE ? 0.25 : 0;
  useTimes(scene, connect, beginning).forEach((time, use) => {
    const client = clientOfUse(scene, proxy.clients, use);
    // Tunnels that show their certificate are spread evenly over all.
    const shows =
      Math.floor(((use + 1) * certificate) / connect) > Math.floor((use * certificate) / connect);
    tunnelThrough(scene, time, proxy, client, shows);
  });
  useTimes(scene, fullUrl + login, beginning + 0.05).forEach((time, use) => {
    const client = clientOfUse(scene, proxy.clients, use);
    const logins = (uses: number): number => Math.floor((uses * login) / (fullUrl + login));
    requestThrough(scene, time, proxy, client, logins(use + 1) > logins(use));
  });
};

/**
 * Seven outside proxies. The hunt: filter for proxies (492 alerts, 7 servers), keep the clients of
 * "Regular users" (3 servers), add the certificates of Let's Encrypt (1 server).
 */
export const proxiesStory = (scene: Scene): void => {
  for (const proxy of OUTSIDE_PROXIES) writeUses(scene, proxy);
};

/** What the story amounts to, whatever the seed and the size of the sample. */
export const PROXY_HUNT = {
  alerts: 492,
  proxies: OUTSIDE_PROXIES.map(({ host }) => host.ip),
  proxiesOfRegularUsers: OUTSIDE_PROXIES.slice(0, 3).map(({ host }) => host.ip),
  rogueProxy: ROGUE.host.ip,
  firstClientsOfRogueProxy: ROGUE.clients.map(({ ip }) => ip),
} as const;
