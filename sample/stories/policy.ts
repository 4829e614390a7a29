import { selfSigned } from '../certificates';
import { DAY, MINUTE, SECOND } from '../clock';
import { COMPANY, MAIL_DOMAIN } from '../company';
import { OUTSIDE, outsideHost } from '../outside';
import { PROGRAMS } from '../programs';
import { ftp, ftpData } from '../protocols/ftp';
import { modbus } from '../protocols/modbus';
import { plainFlow } from '../protocols/plain';
import { smtp } from '../protocols/smtp';
import { tlsObject, tlsSession, type TlsHandshake } from '../protocols/tls';
import { SIGNATURES } from '../signatures';
import { storyTime, type Story } from './story';

/** A user name and password in clear text to an FTP server outside, and a file after them. */
export const ftpPassword: Story = (scene) => {
  const [client] = COMPANY.engineering.slice(11, 12);
  if (client === undefined) return;
  const server = outsideHost('files.supplier.example', '198.51.100.90');
  for (let session = 0; session < 2; session++) {
    const control = ftp(scene, storyTime(scene.now, 0.45 + session * 0.2), client, server, [
      { code: '220', reply: 'Welcome to the supplier exchange.' },
      { command: 'USER', data: 'drawings', code: '331', reply: 'Please specify the password.' },
      { command: 'PASS', data: 'sample-password', code: '230', reply: 'Login successful.' },
      { command: 'TYPE', data: 'I', code: '200', reply: 'Switching to Binary mode.' },
      { command: 'STOR', data: 'plan_7.zip', code: '226', reply: 'Transfer complete.' },
      { command: 'QUIT', code: '221', reply: 'Goodbye.' },
    ]);
    control.flow.alert(SIGNATURES.ftpPassword, control.last, 'to_server', {
      body: {
        ftp: {
          command: 'PASS',
          command_data: 'sample-password',
          command_truncated: false,
          completion_code: ['230'],
          reply: ['Login successful.'],
          reply_received: 'yes',
          reply_truncated: false,
        },
      },
    });
    ftpData(scene, control.last - SECOND, control.flow, 40_021, 'STOR', 'plan_7.zip', 26_400_000);
    control.end();
  }
};

/** An old server that speaks nothing newer than TLS 1.0, with a certificate that has expired. */
export const oldTls: Story = (scene) => {
  const { now } = scene;
  const server = COMPANY.legacyServer;
  const subject = `C=XX, L=Default City, O=Default Company Ltd, CN=${server.name}`;
  const handshake: TlsHandshake = {
    version: 'TLSv1',
    certificate: selfSigned(server.fqdn, subject, now - 2_100 * DAY, 1_825),
    program: PROGRAMS.legacy,
  };
  for (let call = 0; call < 18; call++) {
    const [client] = COMPANY.finance.slice(call % 6, (call % 6) + 1);
    if (client === undefined) return;
    const { flow, established, end } = tlsSession(scene, storyTime(now, 0.02 + call * 0.05), {
      client,
      server,
      serverPort: 8443,
      handshake,
      download: 9_000,
    });
    if (call % 6 === 0) {
      flow.alert(SIGNATURES.oldTls, established, 'to_client', {
        body: { tls: tlsObject(handshake) },
      });
    }
    end();
  }
};

/** Values of a controller written from an engineer's workstation. */
export const modbusWrites: Story = (scene) => {
  const [client] = COMPANY.engineering.slice(20, 21);
  if (client === undefined) return;
  const common = {
    function_raw: 6,
    function_code: 'WrSingleReg',
    access_type: 'WRITE | HOLDING | SINGLE | WRITE_SINGLE',
    category: 'PUBLIC_ASSIGNED',
    error_flags: 'NONE',
  };
  COMPANY.controllers.slice(0, 5).forEach((controller, index) => {
    const time = storyTime(scene.now, 0.8) + index * 20 * SECOND;
    const request = { ...common, write: { address: 40 + index, data: 0 } };
    const flow = modbus(scene, time, client, controller, request, request);
    if (index < 2) {
      flow.alert(SIGNATURES.modbusWrite, time + SECOND, 'to_server', {
        body: {
          modbus: { id: 1, request: { transaction_id: 1, protocol_id: 0, unit_id: 1, ...request } },
        },
      });
    }
  });
};

/** Mails with disk images, in the company's own name, from outside. */
export const diskImages: Story = (scene) => {
  const sender = outsideHost('bulk.lost-parcel.test', '203.0.113.45');
  for (let mail = 0; mail < 6; mail++) {
    const { flow, sent, body } = smtp(
      scene,
      storyTime(scene.now, 0.25) + mail * 2 * MINUTE,
      sender,
      COMPANY.dmzMail,
      {
        helo: sender.fqdn,
        from: `accounts@${MAIL_DOMAIN}`,
        to: [`finance${String(mail + 1).padStart(2, '0')}@${MAIL_DOMAIN}`],
        attachments: ['invoice_2026.iso'],
        links: ['xn--bnk-online-w5a.example/login'],
      },
    );
    if (mail < 3) {
      flow.alert(SIGNATURES.diskImageByMail, sent + 1, 'to_server', { txId: 0, body });
    }
  }
};

/** A printer that is still managed by telnet, and a workstation that speaks to the internet's SMB. */
export const oldHabits: Story = (scene) => {
  const { now } = scene;
  const [printer] = COMPANY.printers;
  const [administrator] = COMPANY.administrators;
  const [guest] = COMPANY.guests;
  if (printer === undefined || administrator === undefined || guest === undefined) return;
  plainFlow(
    scene,
    storyTime(now, 0.5),
    { client: administrator, server: printer, serverPort: 23, appProto: 'telnet' },
    { toServer: 2_400, toClient: 9_800 },
    4 * MINUTE,
  );
  plainFlow(
    scene,
    storyTime(now, 0.66),
    { client: guest, server: OUTSIDE.scanners[0], serverPort: 445, appProto: 'smb' },
    { toServer: 3_100, toClient: 2_800 },
    20 * SECOND,
  );
};
