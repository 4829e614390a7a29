import { HOUR, MINUTE, SECOND, type Micros } from '../clock';
import { COMPANY } from '../company';
import type { Host } from '../host';
import { OUTSIDE, outsideHost } from '../outside';
import { plainFlow } from '../protocols/plain';
import { storyTime, type Story } from './story';

const { regularUsers, engineering, guests, applicationServers, controllers } = COMPANY;

interface OddFlow {
  client: Host | undefined;
  server: Host | undefined;
  port: number;
  proto?: 'TCP' | 'UDP';
  appProto?: string;
  toServer: number;
  toClient: number;
  duration: Micros;
}

const elsewhere = (name: string, last: number): Host =>
  outsideHost(`${name}.elsewhere.example`, `203.0.113.${last}`);

/** Connections worth a look that leave nothing but a flow: one of each kind. */
const ODD_FLOWS: readonly OddFlow[] = [
  // Open for hours.
  {
    client: engineering[4],
    server: elsewhere('stream', 11),
    port: 443,
    appProto: 'tls',
    toServer: 910_000,
    toClient: 2_400_000,
    duration: 5 * HOUR,
  },
  // IRC.
  {
    client: engineering[9],
    server: elsewhere('irc', 12),
    port: 6667,
    appProto: 'irc',
    toServer: 4_100,
    toClient: 22_000,
    duration: 40 * MINUTE,
  },
  // SOCKS.
  {
    client: regularUsers[71],
    server: elsewhere('socks', 13),
    port: 1080,
    appProto: 'failed',
    toServer: 9_000,
    toClient: 64_000,
    duration: 3 * MINUTE,
  },
  // Tor relay.
  {
    client: guests[12],
    server: elsewhere('relay', 14),
    port: 9001,
    appProto: 'failed',
    toServer: 40_000,
    toClient: 310_000,
    duration: 9 * MINUTE,
  },
  // WireGuard and OpenVPN.
  {
    client: guests[20],
    server: elsewhere('vpn', 15),
    port: 51820,
    proto: 'UDP',
    appProto: 'failed',
    toServer: 800_000,
    toClient: 5_200_000,
    duration: 50 * MINUTE,
  },
  {
    client: engineering[14],
    server: elsewhere('vpn2', 16),
    port: 1194,
    proto: 'UDP',
    appProto: 'failed',
    toServer: 300_000,
    toClient: 900_000,
    duration: 30 * MINUTE,
  },
  // DNS over TLS.
  {
    client: guests[3],
    server: OUTSIDE.resolvers[0],
    port: 853,
    appProto: 'tls',
    toServer: 3_000,
    toClient: 9_100,
    duration: 2 * MINUTE,
  },
  // Remote help, remote desktop and VNC to outside.
  {
    client: regularUsers[33],
    server: elsewhere('help', 17),
    port: 5938,
    appProto: 'failed',
    toServer: 120_000,
    toClient: 80_000,
    duration: 12 * MINUTE,
  },
  {
    client: regularUsers[34],
    server: elsewhere('desk', 18),
    port: 3389,
    appProto: 'rdp',
    toServer: 90_000,
    toClient: 700_000,
    duration: 8 * MINUTE,
  },
  {
    client: engineering[17],
    server: elsewhere('screen', 20),
    port: 5900,
    appProto: 'rfb',
    toServer: 30_000,
    toClient: 400_000,
    duration: 6 * MINUTE,
  },
  // SSH to outside, and to a web port.
  {
    client: engineering[2],
    server: elsewhere('shell', 21),
    port: 22,
    appProto: 'ssh',
    toServer: 50_000,
    toClient: 90_000,
    duration: 20 * MINUTE,
  },
  // A blockchain node.
  {
    client: applicationServers[7],
    server: elsewhere('node', 22),
    port: 8333,
    appProto: 'failed',
    toServer: 20_000,
    toClient: 150_000,
    duration: 15 * MINUTE,
  },
  // From outside: telnet to a camera port, a database, a controller, remote desktop.
  {
    client: OUTSIDE.scanners[1],
    server: COMPANY.dmzFtp,
    port: 23,
    appProto: 'telnet',
    toServer: 900,
    toClient: 2_600,
    duration: 9 * SECOND,
  },
  {
    client: OUTSIDE.scanners[1],
    server: COMPANY.dmzWeb,
    port: 3306,
    appProto: 'failed',
    toServer: 1_200,
    toClient: 2_900,
    duration: 4 * SECOND,
  },
  {
    client: OUTSIDE.scanners[2],
    server: controllers[7],
    port: 502,
    appProto: 'modbus',
    toServer: 700,
    toClient: 2_200,
    duration: 3 * SECOND,
  },
  {
    client: OUTSIDE.scanners[2],
    server: COMPANY.dmzMail,
    port: 3389,
    appProto: 'rdp',
    toServer: 1_900,
    toClient: 2_700,
    duration: 2 * SECOND,
  },
  // GRE-like tunnels over UDP.
  {
    client: applicationServers[8],
    server: elsewhere('vxlan', 23),
    port: 4789,
    proto: 'UDP',
    appProto: 'failed',
    toServer: 60_000,
    toClient: 48_000,
    duration: 4 * MINUTE,
  },
];

export const oddFlows: Story = (scene) => {
  ODD_FLOWS.forEach((flow, index) => {
    const { client, server, port, proto, appProto, toServer, toClient, duration } = flow;
    if (client === undefined || server === undefined) return;
    plainFlow(
      scene,
      storyTime(scene.now, 0.03 + (0.6 * index) / ODD_FLOWS.length),
      { client, server, serverPort: port, proto, appProto },
      { toServer, toClient },
      duration,
    );
  });
};

/** One workstation knocks at many ports of a server that does not answer. */
export const portScan: Story = (scene) => {
  const [client] = regularUsers.slice(52, 53);
  if (client === undefined) return;
  const start = storyTime(scene.now, 0.36);
  for (let port = 0; port < 60; port++) {
    plainFlow(
      scene,
      start + port * SECOND,
      {
        client,
        server: COMPANY.databaseServers[1],
        serverPort: 1_000 + port * 37,
        appProto: undefined,
      },
      { toServer: 60, toClient: 0 },
      0,
    );
  }
};
