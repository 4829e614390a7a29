import { firstAt, tagged, words, type Summarizer } from './parts';

export const summarizeDhcp: Summarizer = (event, { client, server }) => {
  const type = firstAt(event, 'dhcp.dhcp_type');
  const mac = firstAt(event, 'dhcp.client_mac') ?? client;
  const name = firstAt(event, 'dhcp.hostname');
  const who = name === undefined ? mac : `${mac} (${name})`;
  const assigned = firstAt(event, 'dhcp.assigned_ip');
  const given = assigned === '0.0.0.0' ? undefined : assigned;
  if (type === 'ack') return words(server, 'gave', given ?? 'an address', 'to', who);
  if (type === 'offer') return words(server, 'offered', given ?? 'an address', 'to', who);
  if (type === 'nak') return words(server, 'refused', who, 'its address');
  if (type === 'request' || type === 'discover') {
    const wanted = firstAt(event, 'dhcp.requested_ip');
    return words(
      who,
      'asked for',
      wanted === undefined || wanted === '0.0.0.0' ? 'an address' : wanted,
    );
  }
  return words(who, 'sent DHCP', type, 'to', server);
};

export const summarizeSnmp: Summarizer = (event, { client, server }) => {
  const community = firstAt(event, 'snmp.community');
  const version = tagged('version', firstAt(event, 'snmp.version'));
  const type = firstAt(event, 'snmp.pdu_type');
  const as = [
    community !== undefined && `with community "${community}"`,
    tagged('as', firstAt(event, 'snmp.usm')),
  ];
  return type === 'response'
    ? words(server, 'answered', client, 'by SNMP', version, ...as)
    : words(client, 'sent SNMP', version, type?.replaceAll('_', ' '), 'to', server, ...as);
};

export const summarizeNtp: Summarizer = (event, { source, destination }) =>
  words(
    source,
    'sent NTP',
    tagged('mode', firstAt(event, 'ntp.mode')),
    'to',
    destination,
    tagged('at stratum', firstAt(event, 'ntp.stratum')),
  );

export const summarizeArp: Summarizer = (event) =>
  words(
    firstAt(event, 'arp.src_ip', 'arp.src_mac') ?? 'A host',
    'sent ARP',
    firstAt(event, 'arp.opcode'),
    'for',
    firstAt(event, 'arp.dest_ip') ?? 'an address',
    tagged('from', firstAt(event, 'arp.src_mac')),
  );

export const summarizeIke: Summarizer = (event, { client, server }) =>
  words(
    client,
    'spoke IKE',
    tagged('version', firstAt(event, 'ike.version_major')),
    'with',
    server,
    tagged('exchange', firstAt(event, 'ike.exchange_type_verbose', 'ike.exchange_type')),
  );

export const summarizeBittorrent: Summarizer = (event, { source, destination }) =>
  words(
    source,
    'sent BitTorrent DHT',
    firstAt(event, 'bittorrent_dht.request_type') ?? 'a message',
    'to',
    destination,
  );
