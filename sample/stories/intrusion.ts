import { MINUTE, SECOND } from '../clock';
import { COMPANY } from '../company';
import type { Host } from '../host';
import { outsideHost } from '../outside';
import { dcerpc, INTERFACES } from '../protocols/dcerpc';
import { kerberos, kerberosAnswer, serviceName } from '../protocols/kerberos';
import { ldapSearch } from '../protocols/ldap';
import { SmbSession } from '../protocols/smb';
import { ssh } from '../protocols/ssh';
import { httpObject, httpSession, type HttpExchange } from '../protocols/http';
import type { Scene } from '../scene';
import { SIGNATURES } from '../signatures';
import { SSH_SOFTWARE } from '../ssh_software';
import { storyTime, type Story } from './story';

const { regularUsers, finance, fileServers, printServer, updateServer, domainControllers } =
  COMPANY;

/** The workstation from which somebody goes further. */
const FOOTHOLD: readonly Host[] = regularUsers.slice(52, 53);

const controlService = (scene: Scene, time: number, client: Host, server: Host): void => {
  const session = new SmbSession(scene, time, client, server)
    .logon('svc-deploy')
    .connect('ADMIN$')
    .open('PSEXESVC.exe', 383_872, 'FILE_OVERWRITE_IF')
    .file(
      'ADMIN$\\PSEXESVC.exe',
      'PE32+ executable (console) x86-64, for MS Windows',
      383_872,
      true,
    )
    .connect('IPC$')
    .open('svcctl', 0)
    .callProcedures(INTERFACES.serviceControl, '2.0', [15, 12, 19]);
  session.flow.alert(SIGNATURES.serviceCreated, session.now + 1, 'to_server', {
    body: {
      smb: session.object('SMB2_COMMAND_IOCTL', {
        function: 'FSCTL_PIPE_TRANSCEIVE',
        dcerpc: {
          request: 'REQUEST',
          opnum: 12,
          req: { frag_cnt: 1, stub_data_size: 120 },
          interfaces: [{ uuid: INTERFACES.serviceControl, version: '2.0', ack_result: 0 }],
          response: 'RESPONSE',
          call_id: 3,
        },
      }),
    },
  });
  session.end();
};

/** From one workstation to servers and other workstations, by services made over SMB. */
export const lateralMovement: Story = (scene) => {
  const [client] = FOOTHOLD;
  if (client === undefined) return;
  const start = storyTime(scene.now, 0.42);
  const targets = [fileServers[0], printServer, updateServer, ...finance.slice(1, 4)];
  targets.forEach((server, index) => {
    const time = start + index * 3 * MINUTE;
    dcerpc(scene, time, client, server, INTERFACES.endpointMapper, 2);
    kerberos(scene, time + SECOND, client, domainControllers[0], {
      user: 'svc-deploy',
      service: serviceName('cifs', server),
    });
    if (index < 4) controlService(scene, time + 4 * SECOND, client, server);
    else {
      const session = new SmbSession(scene, time + 4 * SECOND, client, server);
      session.logon('svc-deploy').command('SMB2_COMMAND_TREE_CONNECT', {
        status: 'STATUS_ACCESS_DENIED',
        status_code: '0xc0000022',
        share: `\\\\${server.name}\\C$`,
      });
      session.end();
    }
  });
};

const SERVICES = ['MSSQLSvc', 'HTTP', 'CIFS', 'SAPService', 'TERMSRV', 'WSMAN'] as const;
const TICKETS = 14;

/** Many service tickets with RC4 within minutes, to be cracked at leisure. */
export const kerberoast: Story = (scene) => {
  const [client] = FOOTHOLD;
  if (client === undefined) return;
  const { random, now } = scene;
  const start = storyTime(now, 0.38);
  ldapSearch(scene, start, client, domainControllers[0], [
    'servicePrincipalName',
    'sAMAccountName',
    'adminCount',
  ]);
  for (let ticket = 0; ticket < TICKETS; ticket++) {
    const time = start + (ticket + 1) * 9 * SECOND + random.int(0, 4 * SECOND);
    const asked = {
      user: client.user ?? 'user053',
      service: `${SERVICES[ticket % SERVICES.length]}/app-${String(ticket + 1).padStart(3, '0')}.corp.internal`,
      encryption: 'rc4-hmac' as const,
    };
    const flow = kerberos(scene, time, client, domainControllers[0], asked);
    if (ticket === 6) {
      flow.alert(SIGNATURES.weakTickets, time + SECOND, 'to_client', {
        body: { krb5: kerberosAnswer(asked) },
      });
    }
  }
};

/** One password tried on many accounts, unknown ones among them. */
export const passwordSpraying: Story = (scene) => {
  const [client] = regularUsers.slice(140, 141);
  if (client === undefined) return;
  const start = storyTime(scene.now, 0.2);
  for (let number = 0; number < 24; number++) {
    const isUnknown = number % 8 === 7;
    kerberos(scene, start + number * 7 * SECOND, client, domainControllers[1], {
      user: isUnknown ? `test${number}` : `user${String(100 + number).padStart(3, '0')}`,
      error: isUnknown ? 'KDC_ERR_C_PRINCIPAL_UNKNOWN' : 'KDC_ERR_PREAUTH_FAILED',
    });
  }
};

/** Commands in the address of a page on the company's web server. */
export const webShell: Story = (scene) => {
  const { now } = scene;
  const client = outsideHost('203.0.113.99', '203.0.113.99');
  ['whoami', 'id', 'uname+-a', 'cat+/etc/passwd', 'ls+-la+/var/www'].forEach((command, index) => {
    const exchange: HttpExchange = {
      hostname: 'www.example.org',
      url: `/uploads/image.php?cmd=${command}`,
      method: 'GET',
      userAgent: 'python-requests/2.32.4',
      contentType: 'text/html',
      status: 200,
      length: 180 + index * 61,
    };
    const { flow, answered, end } = httpSession(scene, storyTime(now, 0.6) + index * 40 * SECOND, {
      client,
      server: COMPANY.dmzWeb,
      exchange,
    });
    if (index < 3) {
      flow.alert(SIGNATURES.webShell, answered + 30, 'to_server', {
        txId: 0,
        body: { http: httpObject(exchange) },
      });
    }
    end();
  });
};

/** Logins guessed over SSH from outside. */
export const sshGuessing: Story = (scene) => {
  const { random, now } = scene;
  const client = outsideHost('203.0.113.150', '203.0.113.150');
  const start = storyTime(now, 0.05);
  for (let attempt = 0; attempt < 30; attempt++) {
    const time = start + attempt * 11 * SECOND;
    const flow = ssh(
      scene,
      time,
      client,
      COMPANY.dmzFtp,
      { client: SSH_SOFTWARE.libssh, server: SSH_SOFTWARE.server },
      { duration: 2 * SECOND, toServer: 2_100, toClient: 3_000 + random.int(0, 300) },
    );
    if (attempt % 10 === 9) flow.alert(SIGNATURES.sshGuessing, time + SECOND, 'to_server');
  }
};
