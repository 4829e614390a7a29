export type EventTypeGroup = 'alert' | 'protocol' | 'other';

export interface EventType {
  /** The value of `event_type`. */
  id: string;
  label: string;
  /** Findings, what protocols did, or everything else that Suricata logs. */
  group: EventTypeGroup;
}

const group = (name: EventTypeGroup, labels: Record<string, string>): EventType[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label, group: name }));

/** All event types we know, findings first, then by name. */
export const EVENT_TYPES: readonly EventType[] = [
  ...group('alert', {
    alert: 'Alerts',
    sighting: 'Sightings',
    stamus: 'Declarations of a Stamus probe',
  }),
  ...group('protocol', {
    arp: 'ARP',
    bittorrent_dht: 'BitTorrent DHT',
    dcerpc: 'DCERPC',
    dhcp: 'DHCP',
    dnp3: 'DNP3',
    dns: 'DNS',
    enip: 'EtherNet/IP',
    fileinfo: 'Files',
    ftp: 'FTP',
    ftp_data: 'FTP transfers',
    http: 'HTTP',
    ike: 'IKE',
    ikev2: 'IKE (before Suricata 7)',
    krb5: 'Kerberos',
    ldap: 'LDAP',
    llmnr: 'LLMNR',
    mdns: 'mDNS',
    modbus: 'Modbus',
    mqtt: 'MQTT',
    nfs: 'NFS',
    ntp: 'NTP',
    pgsql: 'PostgreSQL',
    pop3: 'POP3',
    quic: 'QUIC',
    rdp: 'RDP',
    rfb: 'VNC',
    sip: 'SIP',
    smb: 'SMB',
    smtp: 'SMTP',
    snmp: 'SNMP',
    ssh: 'SSH',
    tftp: 'TFTP',
    tls: 'TLS',
    websocket: 'WebSocket',
  }),
  ...group('other', {
    anomaly: 'Anomalies',
    drop: 'Drops',
    engine: 'Engine messages',
    flow: 'Flows',
    frame: 'Frames',
    metadata: 'Metadata',
    netflow: 'Netflows',
    packet: 'Packets',
    stats: 'Statistics',
    stream_tcp: 'TCP streams',
    template: 'Template',
  }),
];

/** Never in the events of a usual sensor: left out when a field is said to be in "any" event. */
const RARE = ['sighting', 'stamus', 'ikev2', 'engine', 'stream_tcp', 'template'];

/** The types that share the header fields. */
export const USUAL_EVENT_TYPES: readonly string[] = EVENT_TYPES.map(({ id }) => id).filter(
  (id) => !RARE.includes(id),
);
