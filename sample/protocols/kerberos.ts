import { MILLISECOND, type Micros } from '../clock';
import { DOMAIN, REALM } from '../company';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { EveEvent, Scene } from '../scene';

const AES = 'aes256-cts-hmac-sha1-96';

export interface Ticket {
  /** Whose ticket, without realm. */
  user: string;
  /** The service; left out for a logon. */
  service?: string;
  /** Of the ticket; default AES. */
  encryption?: 'aes256-cts-hmac-sha1-96' | 'rc4-hmac';
  /** Of the answer that carries the ticket; default AES. */
  replyEncryption?: 'aes256-cts-hmac-sha1-96' | 'rc4-hmac';
  /** The KDC refuses with this. */
  error?: 'KDC_ERR_PREAUTH_FAILED' | 'KDC_ERR_PREAUTH_REQUIRED' | 'KDC_ERR_C_PRINCIPAL_UNKNOWN';
}

/** The `krb5` object of a KDC's answer. */
export const kerberosAnswer = ({
  user,
  service,
  encryption = AES,
  replyEncryption = AES,
  error,
}: Ticket): EveEvent => {
  const isLogon = service === undefined;
  const sname = service ?? `krbtgt/${REALM}`;
  if (error !== undefined) {
    return {
      msg_type: 'KRB_ERROR',
      failed_request: isLogon ? 'KRB_AS_REQ' : 'KRB_TGS_REQ',
      error_code: error,
      cname: user,
      realm: REALM,
      sname,
      encryption: '<none>',
      weak_encryption: false,
    };
  }
  return {
    msg_type: isLogon ? 'KRB_AS_REP' : 'KRB_TGS_REP',
    cname: user,
    realm: REALM,
    sname,
    encryption: replyEncryption,
    weak_encryption: replyEncryption !== AES,
    ticket_encryption: encryption,
    ticket_weak_encryption: encryption !== AES,
  };
};

/** A client asks a domain controller for a ticket. The event is the answer, so the KDC is its source. */
export const kerberos = (
  scene: Scene,
  time: Micros,
  client: Host,
  controller: Host,
  ticket: Ticket,
): Flow => {
  const flow = new Flow(scene, {
    client,
    server: controller,
    serverPort: 88,
    proto: 'UDP',
    appProto: 'krb5',
    start: time,
  });
  const answered = time + scene.random.int(MILLISECOND, 20 * MILLISECOND);
  flow.event('krb5', answered, 'to_client', { krb5: kerberosAnswer(ticket) });
  flow.end(answered, { toServer: 1_430, toClient: ticket.error === undefined ? 1_510 : 210 });
  return flow;
};

/** Host name as a Kerberos service of it. */
export const serviceName = (kind: string, host: Host): string =>
  `${kind}/${host.name.toLowerCase()}.${DOMAIN}`;
