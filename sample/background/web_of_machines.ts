import { COMPANY } from '../company';
import { OUTSIDE, WEB_SITES } from '../outside';
import { PROGRAMS } from '../programs';
import { dnsRequest, lookUpHost, lookUpOpen } from '../protocols/dns';
import { httpObject, httpSession, type HttpExchange } from '../protocols/http';
import { SIGNATURES } from '../signatures';
import type { Activities, Activity } from './activity';
import { browse } from './web';
import { controllerFor, workstations } from './workstations';

/** A program on a server fetches something. Rules remark on some of it. */
const commandLineFetch: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick([...COMPANY.applicationServers, ...COMPANY.cloudServers]);
  const program = random.pick([PROGRAMS.curl, PROGRAMS.wget, PROGRAMS.python, PROGRAMS.apt]);
  const server = OUTSIDE.packages;
  const exchange: HttpExchange = {
    hostname: server.fqdn,
    url: `/debian/pool/main/${random.pick(['c', 'l', 'n', 'o'])}/package_${random.int(1, 400)}.deb`,
    method: 'GET',
    userAgent: program.userAgent,
    contentType: 'application/vnd.debian.binary-package',
    status: 200,
    length: random.skewed(300_000, 1.2),
  };
  const resolved = lookUpHost(scene, time, client, controllerFor(client), server);
  const { flow, requested, end } = httpSession(scene, resolved, {
    client,
    server,
    exchange,
    file: {
      filename: exchange.url,
      magic: 'Debian binary package (format 2.0)',
      size: exchange.length,
    },
  });
  if (random.chance(0.8)) {
    flow.alert(SIGNATURES.commandLineFetch, requested + 1, 'to_server', {
      txId: 0,
      body: { http: httpObject(exchange) },
    });
  }
  end();
};

/** A guest's machine asks a resolver outside. */
const outsideResolver: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(COMPANY.guests);
  const resolver = random.pick(OUTSIDE.resolvers);
  const site = random.pick(WEB_SITES);
  const { flow, end } = lookUpOpen(
    scene,
    time,
    client,
    resolver,
    { name: site.host.fqdn, type: 'A' },
    { data: [site.host.ip] },
  );
  if (random.chance(0.6)) {
    const signature = random.chance(0.8) ? SIGNATURES.outsideResolver : SIGNATURES.newName;
    flow.alert(signature, time + 1, 'to_server', {
      body: { dns: dnsRequest({ name: site.host.fqdn, type: 'A' }, 0, random.int(1, 65535)) },
    });
  }
  end();
};

/** Updates from the company's own server. */
const updates: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(workstations.filter(({ platform }) => platform === 'windows'));
  const size = random.skewed(800_000, 1.3);
  const url = `/Content/${random.hex(1)}/${random.hex(16).toUpperCase()}.cab`;
  httpSession(scene, time, {
    client,
    server: COMPANY.updateServer,
    serverPort: 8530,
    exchange: {
      hostname: COMPANY.updateServer.fqdn,
      port: 8530,
      url,
      method: 'GET',
      userAgent: PROGRAMS.windowsUpdate.userAgent,
      contentType: 'application/octet-stream',
      status: 200,
      length: size,
    },
    file: { filename: url, magic: 'Microsoft Cabinet archive data', size },
  }).end();
};

/** What machines do on the web by themselves. */
export const MACHINES_ON_THE_WEB: Activities = [
  [5, commandLineFetch],
  [4, outsideResolver],
  [4, updates],
  [6, browse],
];
