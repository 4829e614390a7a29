import type { PanelGroup } from './panel';

const group = (
  id: string,
  title: string,
  eventTypes: readonly string[],
  appProtos: readonly string[] = eventTypes,
): PanelGroup => ({ id, title, eventTypes, appProtos });

/** All groups, in their order where the events do not tell another. */
export const PANEL_GROUPS: readonly PanelGroup[] = [
  { ...group('basics', 'Alerts', ['alert', 'drop'], []), first: true },
  { ...group('ends', 'Clients and servers', [], []), first: true },
  group('attack', 'Rule metadata and ATT&CK', ['alert'], []),
  group('declarations', 'Declarations', ['stamus'], []),
  group('sightings', 'Sightings', ['sighting'], []),
  group('http', 'HTTP', ['http', 'websocket'], ['http', 'http1', 'http2', 'doh2', 'websocket']),
  group('tls', 'TLS', ['tls']),
  group('dns', 'DNS', ['dns'], ['dns', 'doh2']),
  group('files', 'Files', ['fileinfo'], []),
  group('smb', 'SMB and RPC', ['smb', 'dcerpc']),
  group('krb5', 'Kerberos', ['krb5']),
  group('ldap', 'LDAP', ['ldap']),
  group('quic', 'QUIC', ['quic']),
  group('ssh', 'SSH', ['ssh']),
  group('rdp', 'RDP and VNC', ['rdp', 'rfb']),
  group('smtp', 'Mail', ['smtp', 'pop3'], ['smtp', 'pop3', 'imap']),
  group(
    'ftp',
    'FTP, TFTP and NFS',
    ['ftp', 'ftp_data', 'tftp', 'nfs'],
    ['ftp', 'ftp-data', 'tftp', 'nfs'],
  ),
  group('flow', 'Flows', ['flow', 'netflow'], []),
  group('anomaly', 'Anomalies', ['anomaly'], []),
  group('dhcp', 'DHCP', ['dhcp']),
  group('snmp', 'SNMP', ['snmp']),
  group('mqtt', 'MQTT', ['mqtt']),
  group('sip', 'SIP', ['sip']),
  group('pgsql', 'PostgreSQL', ['pgsql']),
  group('industrial', 'Industrial', ['modbus', 'dnp3', 'enip']),
  group('names', 'Local names', ['mdns', 'llmnr']),
  group(
    'ike',
    'VPN and peer to peer',
    ['ike', 'ikev2', 'bittorrent_dht'],
    ['ike', 'bittorrent-dht'],
  ),
  group('sensors', 'Sensors and links', [], []),
];
