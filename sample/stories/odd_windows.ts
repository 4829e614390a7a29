import { MINUTE, SECOND } from '../clock';
import { COMPANY } from '../company';
import { OUTSIDE } from '../outside';
import { Flow } from '../flow';
import { dcerpc } from '../protocols/dcerpc';
import { lookUp } from '../protocols/dns';
import { kerberos } from '../protocols/kerberos';
import { SmbSession } from '../protocols/smb';
import { storyTime, type Story } from './story';

const { regularUsers, engineering, fileServers, domainControllers } = COMPANY;

/** Interfaces of Windows that are seldom called across the network, each with a telling procedure. */
const RARE_CALLS: readonly [uuid: string, opnum: number][] = [
  // Accounts are listed.
  ['12345778-1234-abcd-ef00-0123456789ac', 13],
  // Shares are listed.
  ['4b324fc8-1670-01d3-1278-5a47bf6ee188', 15],
  // Scheduled tasks.
  ['86d35949-83c9-4044-b424-db363231fd0c', 1],
  // WMI and DCOM.
  ['f309ad18-d86a-11d0-a075-00c04fb68820', 6],
  ['000001a0-0000-0000-c000-000000000046', 4],
  // The registry, shutdown, the event log.
  ['338cd001-2244-31f1-aaaa-900038001003', 2],
  ['894de0c0-0d55-11d3-a322-00c04fa321a1', 0],
  ['82273fdc-e32a-18c3-3f78-827929dc23ea', 0],
];

/** An administrator's tool, or somebody who has one. */
export const rareCalls: Story = (scene) => {
  const [client] = regularUsers.slice(52, 53);
  if (client === undefined) return;
  RARE_CALLS.forEach(([uuid, opnum], index) => {
    const time = storyTime(scene.now, 0.4) + index * 30 * SECOND;
    dcerpc(scene, time, client, COMPANY.printServer, uuid, opnum);
  });
};

const FILES: readonly [name: string, magic: string, size: number][] = [
  ['Projects\\passwords.kdbx', 'Keepass password database 2.x KDBX', 48_000],
  ['Projects\\lsass.dmp', 'Mini DuMP crash report, 14 streams', 52_000_000],
  ['Common\\deploy.ps1', 'ASCII text, with CRLF line terminators', 4_100],
  ['Common\\backup_2026.zip', 'Zip archive data, at least v2.0 to extract', 96_000_000],
  ['Templates\\offer.docm', 'Microsoft Word 2007+', 61_000],
  ['Projects\\procdump64.exe', 'PE32+ executable (console) x86-64, for MS Windows', 424_000],
  ['Common\\image.iso', 'ISO 9660 CD-ROM filesystem data', 7_300_000],
];

/** Files on the shares that somebody should know of. */
export const tellingFiles: Story = (scene) => {
  FILES.forEach(([name, magic, size], index) => {
    const [client] = engineering.slice(index, index + 1);
    if (client === undefined) return;
    const time = storyTime(scene.now, 0.15 + index * 0.09);
    const session = new SmbSession(scene, time, client, fileServers[0]);
    session
      .logon(client.user ?? 'engineer')
      .connect('Projects')
      .open(name, size);
    session.file(name, magic, size, index % 2 === 0).end();
  });
};

/** Logons that fail, anonymous ones, built-in accounts, an attacker's machine name. */
export const oddLogons: Story = (scene) => {
  const [guestMachine] = COMPANY.guests.slice(17, 18);
  if (guestMachine === undefined) return;
  const start = storyTime(scene.now, 0.33);
  const client = { ...guestMachine, name: 'KALI' };
  for (let attempt = 0; attempt < 6; attempt++) {
    new SmbSession(scene, start + attempt * 5 * SECOND, client, fileServers[1])
      .logon('Administrator', 'STATUS_LOGON_FAILURE', '0xc000006d')
      .end();
  }
  new SmbSession(scene, start + MINUTE, client, fileServers[1]).logon('').connect('IPC$').end();
  kerberos(scene, start + 2 * MINUTE, client, domainControllers[1], {
    user: 'backup',
    encryption: 'rc4-hmac',
    replyEncryption: 'rc4-hmac',
  });
};

/** Files of a share get a new ending, one after another, and a note is left. */
export const renames: Story = (scene) => {
  const [client] = regularUsers.slice(150, 151);
  if (client === undefined) return;
  const session = new SmbSession(scene, storyTime(scene.now, 0.9), client, fileServers[1]);
  session.logon(client.user ?? 'user151').connect('Archive');
  for (let file = 1; file <= 25; file++) {
    const from = `Archive\\2019\\report_${file}.docx`;
    session.command('SMB2_COMMAND_SET_INFO', {
      class: 'FILE_INFO',
      info_level: 'SMB2_FILE_RENAME_INFO',
      rename: { from, to: `${from}.locked` },
    });
  }
  session.open('Archive\\HOW_TO_DECRYPT.txt', 1_900, 'FILE_CREATE').end();
};

/** What the protocol parsers found odd. */
const ANOMALIES: readonly [appProto: string, type: string, event: string][] = [
  ['tls', 'applayer', 'INVALID_RECORD_TYPE'],
  ['tls', 'applayer', 'OVERFLOW_HEARTBEAT_MESSAGE'],
  ['http', 'applayer', 'UNABLE_TO_MATCH_RESPONSE_TO_REQUEST'],
  ['failed', 'applayer', 'APPLAYER_MISMATCH_PROTOCOL_BOTH_DIRECTIONS'],
  ['failed', 'applayer', 'APPLAYER_DETECT_PROTOCOL_ONLY_ONE_DIRECTION'],
  ['failed', 'stream', 'stream.reassembly_overlap_different_data'],
  ['failed', 'stream', 'stream.suspected_rst_inject'],
];

export const anomalies: Story = (scene) => {
  ANOMALIES.forEach(([appProto, type, event], index) => {
    const [client] = regularUsers.slice(100 + index, 101 + index);
    if (client === undefined) return;
    const time = storyTime(scene.now, 0.1 + index * 0.1);
    const flow = new Flow(scene, {
      client,
      server: OUTSIDE.packages,
      serverPort: 443,
      proto: 'TCP',
      appProto,
      start: time,
    });
    flow.event('anomaly', time + SECOND, 'to_server', {
      anomaly: {
        ...(type === 'applayer' ? { app_proto: appProto } : {}),
        type,
        event,
        ...(type === 'applayer' ? { layer: 'proto_parser' } : {}),
      },
    });
    flow.end(time + 4 * SECOND, { toServer: 2_000, toClient: 3_000 });
  });
};

/** Questions that are seldom asked. */
export const oddQuestions: Story = (scene) => {
  const [client] = engineering.slice(30, 31);
  if (client === undefined) return;
  const ask = (
    share: number,
    name: string,
    type: 'A' | 'TXT',
    data: string[],
    ttl: number,
  ): void => {
    const resolver = domainControllers[0];
    lookUp(scene, storyTime(scene.now, share), client, resolver, { name, type }, { data, ttl });
  };
  // An outside name for an inside address, one that lives for seconds, a command in an answer.
  ask(0.2, 'router.lost-parcel.test', 'A', ['192.168.50.101'], 60);
  ask(0.3, 'fast.lost-parcel.test', 'A', ['203.0.113.180'], 1);
  ask(0.4, 'cfg.lost-parcel.test', 'TXT', ['powershell -nop -w hidden'], 60);
};
