import type { EventRow } from '../api';
import { textsAt } from '../eve';

/**
 * What an analyst compares first in each kind of event. A list stands for one thing that formats
 * keep in different places: the first that is there is shown.
 */
const KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  alert: [['alert.category'], ['alert.severity']],
  http: [['http.hostname'], ['http.http_user_agent']],
  tls: [
    ['tls.sni', 'tls.subject'],
    ['tls.ja4', 'tls.ja3.hash'],
  ],
  quic: [['quic.sni'], ['quic.ja4']],
  dns: [['dns.rrname', 'dns.queries.rrname', 'dns.query.rrname'], ['dns.rcode']],
  flow: [['app_proto'], ['flow.state']],
  netflow: [['app_proto']],
  fileinfo: [['fileinfo.filename'], ['fileinfo.sha256', 'fileinfo.md5']],
  smb: [['smb.command'], ['smb.filename', 'smb.share', 'smb.named_pipe']],
  dcerpc: [['dcerpc.interfaces.uuid'], ['dcerpc.request', 'dcerpc.response']],
  krb5: [['krb5.cname'], ['krb5.sname']],
  ldap: [['ldap.request.operation', 'ldap.responses.operation']],
  ssh: [['ssh.client.software_version'], ['ssh.server.software_version']],
  rdp: [['rdp.cookie'], ['rdp.event_type']],
  smtp: [['smtp.mail_from', 'email.from'], ['email.subject']],
  ftp: [['ftp.command'], ['ftp.completion_code']],
  dhcp: [['dhcp.hostname', 'dhcp.client_mac'], ['dhcp.dhcp_type']],
  snmp: [['snmp.community'], ['snmp.pdu_type']],
  anomaly: [['anomaly.event'], ['anomaly.app_proto', 'anomaly.type']],
  drop: [['drop.reason']],
};

export interface KeyValue {
  field: string;
  value: string;
}

/** The key fields that an event has, with their first value. */
export const keyValues = (type: string, event: EventRow['event']): KeyValue[] => {
  const keys = Object.hasOwn(KEYS, type) ? (KEYS[type] ?? []) : [['app_proto'], ['proto']];
  return keys.flatMap((places) => {
    for (const field of places) {
      const value = textsAt(event, field)[0];
      if (value !== undefined && value !== '') return [{ field, value }];
    }
    return [];
  });
};
