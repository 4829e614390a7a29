const UPPER = new Set(
  (
    'aaaa arp cip cve dhcp dnp3 dns ftp gid guid hassh http icmp id igmp iin ike ime ip ipv4 ipv6 ' +
    'ja3 ja3s ja4 ldap llmnr mac md5 mqtt mx nfs ntp os pdu pop3 ptr qos quic rdp rpc sa sasl sdp ' +
    'sctp sha1 sha256 sid sip smb smtp snmp soa spi srv ssh sshfp ssl tcp tftp tls ttl txt udp uid ' +
    'uri url usm uuid xid'
  ).split(' '),
);

const WORDS: Readonly<Record<string, string>> = {
  bittorrent: 'BitTorrent',
  cname: 'CNAME',
  cnt: 'count',
  dcerpc: 'DCERPC',
  dest: 'destination',
  dht: 'DHT',
  dst: 'destination',
  enip: 'EtherNet/IP',
  geoip: 'GeoIP',
  http2: 'HTTP/2',
  ikev1: 'IKEv1',
  ikev2: 'IKEv2',
  krb5: 'Kerberos',
  len: 'length',
  mdns: 'mDNS',
  modbus: 'Modbus',
  netflow: 'Netflow',
  ntlmssp: 'NTLM',
  pgsql: 'PostgreSQL',
  pkts: 'packets',
  qr: 'QR',
  rd: 'RD',
  rdata: 'data',
  refer: 'referrer',
  req: 'request',
  res: 'response',
  rfb: 'VNC',
  rgmp: 'RGMP',
  rrname: 'name',
  rrtype: 'type',
  src: 'source',
  stamus: 'Stamus',
  tc: 'to client',
  toclient: 'to client',
  toserver: 'to server',
  ts: 'to server',
  tx: 'transaction',
  websocket: 'WebSocket',
  x509: 'X.509',
};

/**
 * A readable label made from a path (`mqtt.connect.will.topic` → "MQTT connect will topic"), for the
 * many fields that nobody gave a better one.
 */
export const labelOfPath = (path: string): string => {
  const words = path
    .replace('@', '')
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => {
      const lower = word.toLowerCase();
      return WORDS[lower] ?? (UPPER.has(lower) ? lower.toUpperCase() : word);
    })
    // "http.http2.stream_id" is no "HTTP HTTP/2 stream ID".
    .filter((word, index, all) => !(all[index + 1] ?? '').startsWith(word));
  const text = words.join(' ');
  return text.startsWith('mDNS') ? text : text.charAt(0).toUpperCase() + text.slice(1);
};
