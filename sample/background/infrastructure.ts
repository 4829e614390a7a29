import { certificateOf } from '../certificates';
import { MILLISECOND, MINUTE, SECOND } from '../clock';
import { COMPANY } from '../company';
import { Flow } from '../flow';
import { numberFrom } from '../host';
import { OUTSIDE } from '../outside';
import { browserOf, PROGRAMS } from '../programs';
import { httpObject, httpSession, type HttpExchange } from '../protocols/http';
import { mdns } from '../protocols/mdns';
import { modbus } from '../protocols/modbus';
import { ntp } from '../protocols/ntp';
import { plainFlow } from '../protocols/plain';
import { snmp } from '../protocols/snmp';
import { tlsSession } from '../protocols/tls';
import { SIGNATURES } from '../signatures';
import type { Activities, Activity } from './activity';
import { workstations } from './workstations';

const timeSync: Activity = (scene, time) => {
  const { random } = scene;
  if (random.chance(0.1)) {
    ntp(scene, time, COMPANY.domainControllers[0], OUTSIDE.timeServer);
    return;
  }
  const client = random.pick([...workstations, ...COMPANY.applicationServers]);
  ntp(scene, time, client, random.pick(COMPANY.domainControllers));
};

const PRINTER_VARIABLES = ['1.3.6.1.2.1.43.10.2.1.4.1.1', '1.3.6.1.2.1.43.11.1.1.9.1.1'];
const SYSTEM_VARIABLES = ['1.3.6.1.2.1.1.3.0', '1.3.6.1.2.1.2.2.1.10.1'];

/** Monitoring asks printers (with the community they came with) and servers. */
const counters: Activity = (scene, time) => {
  const { random } = scene;
  const isPrinter = random.chance(0.4);
  const agent = random.pick(isPrinter ? COMPANY.printers : COMPANY.applicationServers);
  const flow = snmp(
    scene,
    time,
    COMPANY.monitoring,
    agent,
    isPrinter ? 'public' : 'corp-ro',
    isPrinter ? PRINTER_VARIABLES : SYSTEM_VARIABLES,
  );
  if (isPrinter && random.chance(0.25)) {
    flow.alert(SIGNATURES.snmpDefault, time + MILLISECOND, 'to_server', {
      body: {
        snmp: { version: 2, pdu_type: 'get_request', vars: PRINTER_VARIABLES, community: 'public' },
      },
    });
  }
};

const database: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(COMPANY.applicationServers);
  const [server, port] = random.pick([
    [COMPANY.databaseServers[0], 5432],
    [COMPANY.databaseServers[1], 1433],
  ] as const);
  plainFlow(
    scene,
    time,
    { client, server, serverPort: port, appProto: port === 5432 ? 'pgsql' : 'failed' },
    { toServer: random.skewed(6_000), toClient: random.skewed(40_000) },
    random.int(1, 200) * SECOND,
  );
};

const HEALTH_PATHS = ['/health', '/metrics', '/api/orders', '/api/stock', '/api/customers'];

/** Application servers call one another. */
const applicationCall: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick([...COMPANY.applicationServers, COMPANY.monitoring]);
  const server = random.pick(COMPANY.applicationServers.filter((host) => host !== client));
  const exchange: HttpExchange = {
    hostname: server.fqdn,
    port: 8080,
    url: random.pick(HEALTH_PATHS),
    method: 'GET',
    userAgent: PROGRAMS.go.userAgent,
    contentType: 'application/json',
    status: 200,
    length: random.skewed(1_600),
  };
  const { flow, answered, end } = httpSession(scene, time, {
    client,
    server,
    serverPort: 8080,
    exchange,
  });
  if (random.chance(0.06)) {
    const event = 'RESPONSE_HEADER_REPETITION';
    flow.event('anomaly', answered, 'to_client', {
      tx_id: 0,
      anomaly: { app_proto: 'http', type: 'applayer', event, layer: 'proto_parser' },
    });
    if (random.chance(0.5)) {
      flow.alert(SIGNATURES.httpAnomaly, answered, 'to_client', {
        txId: 0,
        body: { http: httpObject(exchange) },
      });
    }
  }
  end();
};

/** An operator station reads values of a controller. */
const readController: Activity = (scene, time) => {
  const { random } = scene;
  const common = {
    function_raw: 3,
    function_code: 'RdHoldRegs',
    access_type: 'READ | HOLDING',
    category: 'PUBLIC_ASSIGNED',
    error_flags: 'NONE',
  };
  modbus(
    scene,
    time,
    random.pick(COMPANY.operatorStations),
    random.pick(COMPANY.controllers),
    { ...common, read: { address: random.int(0, 400), quantity: random.int(1, 20) } },
    { ...common, read: { data: '\u0000\u0017\u0000\u0018' } },
  );
};

const SENSITIVE_PATHS = ['/.env', '/.git/config', '/wp-login.php', '/phpmyadmin/', '/admin.php'];

/** Scanners on the internet try the company's web server. */
const webScan: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(OUTSIDE.scanners);
  const exchange: HttpExchange = {
    hostname: COMPANY.dmzWeb.ip,
    url: random.pick(SENSITIVE_PATHS),
    method: 'GET',
    ...(random.chance(0.3)
      ? {}
      : { userAgent: random.pick(['Mozilla/5.0 zgrab/0.x', 'masscan/1.3']) }),
    contentType: 'text/html',
    status: 404,
    length: 196,
  };
  const { flow, requested, end } = httpSession(scene, time, {
    client,
    server: COMPANY.dmzWeb,
    exchange,
  });
  const signature =
    exchange.userAgent === undefined ? SIGNATURES.missingUserAgent : SIGNATURES.scannerAgent;
  if (random.chance(0.5)) {
    flow.alert(signature, requested + 1, 'to_server', {
      txId: 0,
      body: { http: httpObject(exchange) },
    });
  }
  end();
};

const SCANNED_PORTS = [22, 23, 80, 443, 445, 3389, 8080];

/** Packets from scanners that nobody answers. */
const portScan: Activity = (scene, time) => {
  const { random } = scene;
  const flow = new Flow(scene, {
    client: random.pick(OUTSIDE.scanners),
    server: random.pick([COMPANY.dmzWeb, COMPANY.dmzMail, COMPANY.dmzFtp]),
    serverPort: random.pick(SCANNED_PORTS),
    proto: 'TCP',
    start: time,
  });
  flow.end(time, { toServer: 60, toClient: 0 });
};

/** Customers visit the company's web server. */
const visit: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(OUTSIDE.visitors);
  tlsSession(scene, time, {
    client,
    server: COMPANY.dmzWeb,
    handshake: {
      sni: 'www.example.org',
      version: random.chance(0.8) ? 'TLS 1.3' : 'TLS 1.2',
      certificate: certificateOf('www.example.org', 'letsEncrypt', scene.now),
      program: browserOf(random.pick(['windows', 'phone', 'mac']), numberFrom(client.name, 64)),
    },
    download: random.skewed(70_000, 1.4),
  }).end();
};

const lookAround: Activity = (scene, time) => {
  mdns(
    scene,
    time,
    scene.random.pick(COMPANY.guests),
    scene.random.pick(['_ipp._tcp.local', '_airplay._tcp.local', '_googlecast._tcp.local']),
  );
};

/** Nightly and hourly copies between servers. */
const backup: Activity = (scene, time) => {
  const { random } = scene;
  plainFlow(
    scene,
    time,
    {
      client: random.pick(COMPANY.applicationServers),
      server: COMPANY.fileServers[1],
      serverPort: 445,
      appProto: 'smb',
    },
    { toServer: random.skewed(9_000_000), toClient: random.skewed(60_000) },
    random.int(1, 8) * MINUTE,
  );
};

/** What goes on day and night. */
export const MACHINES: Activities = [
  [7, timeSync],
  [5, counters],
  [9, database],
  [10, applicationCall],
  [8, readController],
  [2, webScan],
  [4, portScan],
  [6, visit],
  [3, lookAround],
  [1, backup],
];
