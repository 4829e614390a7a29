/** Stands for events of several types in one list. */
export const MIXED = 'mixed';

const OF_ANY = ['time', 'type', 'tag', 'summary', 'ends', 'keys', 'sensor'];
const OF_ONE = ['time', 'summary', 'ends', 'keys', 'sensor'];

/** What an analyst compares in events of a type, between the time and the sensor. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  alert: [
    'tag',
    'alert.severity',
    'summary',
    'ends',
    'alert.action',
    'alert.category',
    'alert.signature_id',
  ],
  anomaly: ['ends', 'anomaly.type', 'anomaly.event', 'anomaly.layer', 'anomaly.app_proto'],
  dcerpc: ['ends', 'dcerpc.request', 'dcerpc.interfaces.uuid', 'dcerpc.req.opnum'],
  dhcp: ['dhcp.dhcp_type', 'dhcp.client_mac', 'dhcp.hostname', 'dhcp.assigned_ip', 'ends'],
  dns: ['ends', 'dns_name', 'dns_type', 'dns.rcode', 'dns_answers'],
  drop: ['ends', 'proto', 'drop.reason', 'alert.signature'],
  fileinfo: [
    'ends',
    'fileinfo.filename',
    'fileinfo.size',
    'fileinfo.magic',
    'fileinfo.state',
    'file_hash',
  ],
  flow: [
    'ends',
    'proto',
    'app_proto',
    'flow.state',
    'flow.age',
    'flow.bytes_toserver',
    'flow.bytes_toclient',
    'flow.alerted',
  ],
  ftp: ['ends', 'ftp.command', 'ftp.command_data', 'ftp.completion_code'],
  http: [
    'ends',
    'http.http_method',
    'http.hostname',
    'http.url',
    'http.status',
    'http.http_user_agent',
    'http.length',
  ],
  krb5: ['ends', 'krb5.msg_type', 'krb5.cname', 'krb5.sname', 'krb5.realm', 'krb5.error_code'],
  ldap: ['summary', 'ends', 'ldap.request.operation'],
  modbus: ['ends', 'summary', 'modbus.request.function_code'],
  netflow: ['ends', 'proto', 'app_proto', 'netflow.bytes', 'netflow.pkts', 'netflow.age'],
  quic: ['ends', 'quic.sni', 'quic.version', 'quic.ja4', 'quic.ua'],
  rdp: ['ends', 'rdp.event_type', 'rdp.cookie', 'rdp.client.client_name'],
  smb: [
    'ends',
    'smb.command',
    'smb.status',
    'smb.share',
    'smb.filename',
    'smb.ntlmssp.user',
    'smb.dialect',
  ],
  smtp: ['ends', 'smtp.mail_from', 'smtp.rcpt_to', 'email.subject', 'email.attachment'],
  snmp: ['ends', 'snmp.version', 'snmp.community', 'snmp.pdu_type'],
  ssh: ['ends', 'ssh.client.software_version', 'ssh.server.software_version'],
  tls: ['ends', 'tls.sni', 'tls.version', 'tls.subject', 'tls.issuerdn', 'tls.ja4', 'tls.ja3.hash'],
};

/** The columns that a list of events begins with, by their type or {@link MIXED}. */
export const defaultColumns = (type: string): readonly string[] => {
  if (type === MIXED) return OF_ANY;
  const own = Object.hasOwn(COLUMNS, type) ? COLUMNS[type] : undefined;
  return own === undefined ? OF_ONE : ['time', ...own, 'sensor'];
};

/** The columns of a list as an export writes them: what is drawn as one has a column for each field. */
export const exportColumns = (columns: readonly string[]): string[] => [
  ...new Set(
    columns.flatMap((column) =>
      column === 'ends' ? ['src_ip', 'src_port', 'dest_ip', 'dest_port'] : [column],
    ),
  ),
];
