import { COMPANY, MAIL_DOMAIN } from '../company';
import { MINUTE, SECOND } from '../clock';
import { OUTSIDE } from '../outside';
import { dcerpc, INTERFACES } from '../protocols/dcerpc';
import { dhcp } from '../protocols/dhcp';
import { lookUp } from '../protocols/dns';
import { kerberos, serviceName } from '../protocols/kerberos';
import { ldapSearch } from '../protocols/ldap';
import { plainFlow } from '../protocols/plain';
import { rdp } from '../protocols/rdp';
import { SmbSession } from '../protocols/smb';
import { smtp } from '../protocols/smtp';
import { ssh } from '../protocols/ssh';
import { SIGNATURES } from '../signatures';
import { SSH_SOFTWARE } from '../ssh_software';
import type { Activities, Activity } from './activity';
import { controllerFor, workstations } from './workstations';

const windowsWorkstations = workstations.filter(({ platform }) => platform === 'windows');

/** Somebody logs on, or their ticket is renewed. */
const logon: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(windowsWorkstations);
  const controller = controllerFor(client);
  const user = client.user ?? client.name.toLowerCase();
  if (random.chance(0.06)) {
    kerberos(scene, time, client, controller, { user, error: 'KDC_ERR_PREAUTH_FAILED' });
  }
  kerberos(scene, time + SECOND, client, controller, { user });
  const files = random.pick(COMPANY.fileServers);
  kerberos(scene, time + 2 * SECOND, client, controller, {
    user,
    service: serviceName('cifs', files),
  });
  if (random.chance(0.3)) {
    ldapSearch(scene, time + 3 * SECOND, client, controller, ['gPLink', 'gPOptions', 'cn']);
  }
  if (random.chance(0.25)) {
    new SmbSession(scene, time + 3 * SECOND, client, controller)
      .logon(user)
      .connect('SYSVOL')
      .open('corp.internal\\Policies\\gpt.ini', 26)
      .end();
  }
};

const DOCUMENTS = [
  ['report.docx', 'Microsoft Word 2007+'],
  ['budget.xlsx', 'Microsoft Excel 2007+'],
  ['slides.pptx', 'Microsoft PowerPoint 2007+'],
  ['contract.pdf', 'PDF document, version 1.7'],
  ['photo.jpg', 'JPEG image data, JFIF standard 1.01'],
] as const;

/** Somebody opens or saves a document on a file server. */
const document: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(windowsWorkstations);
  const server = random.pick(COMPANY.fileServers);
  const [name, magic] = random.pick(DOCUMENTS);
  const share = random.pick(['Common', 'Projects', 'Templates']);
  const path = `${random.pick(['2026', 'Archive', 'Drafts'])}\\${random.int(1, 400)}_${name}`;
  const size = random.skewed(90_000, 1.3);
  const isWritten = random.chance(0.3);
  const session = new SmbSession(scene, time, client, server)
    .logon(client.user ?? client.name)
    .connect(share)
    .open(path, size)
    .file(`${share}\\${path}`, magic, size, isWritten);
  if (isWritten && random.chance(0.5)) {
    session.flow.alert(SIGNATURES.fileWritten, session.now + 1, 'to_server', {
      body: { smb: session.object('SMB2_COMMAND_WRITE', { filename: path }) },
    });
  }
  session.end();
};

const print: Activity = (scene, time) => {
  const { random } = scene;
  const printer = random.pick(COMPANY.printers);
  plainFlow(
    scene,
    time,
    { client: COMPANY.printServer, server: printer, serverPort: 9100, appProto: 'failed' },
    { toServer: random.skewed(400_000), toClient: random.int(1_200, 4_000) },
    random.int(4, 40) * SECOND,
  );
};

const mailOut: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(workstations);
  const from = `${client.user ?? client.name.toLowerCase()}@${MAIL_DOMAIN}`;
  const isOutward = random.chance(0.4);
  const partner = random.pick(OUTSIDE.mailServers);
  const to = isOutward
    ? `contact@${partner.fqdn.replace(/^[^.]+\./, '')}`
    : `user${String(random.int(1, 180)).padStart(3, '0')}@${MAIL_DOMAIN}`;
  const mail = { helo: client.fqdn, from, to: [to] };
  const { sent } = smtp(scene, time, client, COMPANY.mailServer, mail);
  if (isOutward) {
    smtp(scene, sent + SECOND, COMPANY.dmzMail, partner, { ...mail, helo: `mx.${MAIL_DOMAIN}` });
  }
};

const mailIn: Activity = (scene, time) => {
  const { random } = scene;
  const partner = random.pick(OUTSIDE.mailServers);
  const domain = partner.fqdn.replace(/^[^.]+\./, '');
  smtp(scene, time, partner, COMPANY.dmzMail, {
    helo: partner.fqdn,
    from: `office@${domain}`,
    to: [`user${String(random.int(1, 180)).padStart(3, '0')}@${MAIL_DOMAIN}`],
    ...(random.chance(0.3) ? { attachments: [`offer_${random.int(1, 900)}.pdf`] } : {}),
  });
};

/** Administrators at work. */
const remoteDesktop: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(COMPANY.administrators);
  rdp(scene, time, client, COMPANY.jumpHost, client.user ?? 'admin');
  rdp(
    scene,
    time + MINUTE,
    COMPANY.jumpHost,
    random.pick([...COMPANY.domainControllers, ...COMPANY.fileServers, COMPANY.printServer]),
    client.user ?? 'admin',
  );
};

const secureShell: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick([...COMPANY.administrators, ...COMPANY.engineering]);
  const server = random.pick([
    ...COMPANY.applicationServers,
    ...COMPANY.cloudServers,
    COMPANY.databaseServers[0],
  ]);
  ssh(
    scene,
    time,
    client,
    server,
    {
      client: random.pick([SSH_SOFTWARE.openssh, SSH_SOFTWARE.putty]),
      server: SSH_SOFTWARE.server,
    },
    {
      duration: random.int(20, 480) * SECOND,
      toServer: random.skewed(9_000),
      toClient: random.skewed(40_000),
    },
  );
};

const CONTROLLER_CALLS: readonly (readonly [weight: number, call: [string, number]])[] = [
  [7, [INTERFACES.netlogon, 26]],
  [2, [INTERFACES.accounts, 5]],
  [1, [INTERFACES.directory, 12]],
];

/** Windows talks to its domain. */
const domainCalls: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick(windowsWorkstations);
  const [uuid, opnum] = random.weighted(CONTROLLER_CALLS);
  dcerpc(scene, time, client, controllerFor(client), uuid, opnum);
};

const findController: Activity = (scene, time) => {
  const client = scene.random.pick(windowsWorkstations);
  lookUp(
    scene,
    time,
    client,
    controllerFor(client),
    { name: '_ldap._tcp.dc._msdcs.corp.internal', type: 'SRV' },
    {
      objects: COMPANY.domainControllers.map(({ fqdn }) => ({
        srv: { priority: 0, weight: 100, port: 389, name: fqdn },
      })),
    },
  );
};

const oldTickets: Activity = (scene, time) => {
  const client = scene.random.pick(COMPANY.engineering);
  const flow = kerberos(scene, time, client, COMPANY.domainControllers[1], {
    user: client.user ?? 'engineer',
    service: serviceName('http', COMPANY.legacyServer),
    encryption: 'rc4-hmac',
  });
  if (scene.random.chance(0.4)) flow.alert(SIGNATURES.weakKerberos, time + SECOND, 'to_client');
};

const VENDOR_CLASSES = {
  windows: 'MSFT 5.0',
  mac: 'AAPLBC',
  linux: 'dhcpcd-10.1.0',
  phone: 'android-dhcp-15',
  device: 'udhcp 1.36.1',
} as const;

const lease: Activity = (scene, time) => {
  const { random } = scene;
  const client = random.pick([...workstations, ...COMPANY.guests, ...COMPANY.printers]);
  const name = client.platform === 'phone' ? `android-${client.name.slice(-3)}` : client.name;
  const server = COMPANY.domainControllers[0];
  dhcp(scene, time, { ...client, name }, server, VENDOR_CLASSES[client.platform]);
};

/** What people do at their desks besides the web. */
export const PEOPLE_IN_THE_OFFICE: Activities = [
  [8, logon],
  [10, document],
  [3, print],
  [5, mailOut],
  [0.5, remoteDesktop],
  [1.5, secureShell],
  [3, lease],
];

/** What goes on in the domain by itself. */
export const MACHINES_IN_THE_DOMAIN: Activities = [
  [4, domainCalls],
  [2, findController],
  [1, oldTickets],
  [3, mailIn],
  [2, lease],
];
