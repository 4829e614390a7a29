import { isPresent } from '../values_at';
import { summarizeAlert } from './alert';
import { summarizeDns, summarizeLocalDns } from './dns';
import {
  summarizeFileinfo,
  summarizeFtp,
  summarizeFtpData,
  summarizeNfs,
  summarizeTftp,
} from './files';
import {
  summarizeAnomaly,
  summarizeDrop,
  summarizeFlow,
  summarizeFrame,
  summarizeNetflow,
  summarizePacket,
  summarizeStats,
} from './flows';
import { summarizeDnp3, summarizeEnip, summarizeModbus } from './industrial';
import { summarizePop3, summarizeSmtp } from './mail';
import {
  summarizeArp,
  summarizeBittorrent,
  summarizeDhcp,
  summarizeIke,
  summarizeNtp,
  summarizeSnmp,
} from './network';
import {
  addressText,
  firstAt,
  withPort,
  words,
  type EveEvent,
  type Speakers,
  type Summarizer,
} from './parts';
import {
  summarizeMqtt,
  summarizePgsql,
  summarizeRfb,
  summarizeSip,
  summarizeSsh,
} from './sessions';
import { summarizeHttp, summarizeQuic, summarizeTls, summarizeWebsocket } from './web';
import {
  summarizeDcerpc,
  summarizeKrb5,
  summarizeLdap,
  summarizeRdp,
  summarizeSmb,
} from './windows';

/** By event type; those of protocols also tell what an alert was about, by the object it carries. */
const SUMMARIZERS: Readonly<Record<string, Summarizer>> = {
  http: summarizeHttp,
  tls: summarizeTls,
  quic: summarizeQuic,
  dns: summarizeDns,
  smb: summarizeSmb,
  krb5: summarizeKrb5,
  ldap: summarizeLdap,
  rdp: summarizeRdp,
  dcerpc: summarizeDcerpc,
  ssh: summarizeSsh,
  smtp: summarizeSmtp,
  pop3: summarizePop3,
  ftp: summarizeFtp,
  ftp_data: summarizeFtpData,
  tftp: summarizeTftp,
  nfs: summarizeNfs,
  dhcp: summarizeDhcp,
  snmp: summarizeSnmp,
  ntp: summarizeNtp,
  mdns: summarizeLocalDns,
  llmnr: summarizeLocalDns,
  ike: summarizeIke,
  sip: summarizeSip,
  rfb: summarizeRfb,
  mqtt: summarizeMqtt,
  pgsql: summarizePgsql,
  modbus: summarizeModbus,
  dnp3: summarizeDnp3,
  enip: summarizeEnip,
  websocket: summarizeWebsocket,
  bittorrent_dht: summarizeBittorrent,
  arp: summarizeArp,
  fileinfo: summarizeFileinfo,
  flow: summarizeFlow,
  netflow: summarizeNetflow,
  anomaly: summarizeAnomaly,
  drop: summarizeDrop,
  frame: summarizeFrame,
  packet: summarizePacket,
  stats: summarizeStats,
};

/** Objects that an alert carries beside the protocol's and that say less than it. */
const NOT_TRAFFIC = new Set([
  'flow',
  'netflow',
  'anomaly',
  'drop',
  'frame',
  'packet',
  'stats',
  'fileinfo',
]);

const UNKNOWN = 'an unknown host';

const nameOf = (end: EventEnd | undefined): string =>
  end === undefined
    ? UNKNOWN
    : withPort(end.ip, end.port === undefined ? undefined : String(end.port));

const speakersOf = (event: EveEvent, { client, server }: EventEnds): Speakers => {
  const raw = (side: 'src' | 'dest'): string => {
    const ip = firstAt(event, `${side}_ip`);
    return ip === undefined ? UNKNOWN : withPort(addressText(ip), firstAt(event, `${side}_port`));
  };
  return {
    // The port that a client happens to use says nothing.
    client: client?.ip ?? UNKNOWN,
    server: nameOf(server),
    source: raw('src'),
    destination: raw('dest'),
    isUnknown: firstAt(event, 'src_ip') === undefined && firstAt(event, 'dest_ip') === undefined,
  };
};

const trafficOf = (event: EveEvent, who: Speakers): string | undefined => {
  const protocol = Object.keys(SUMMARIZERS).find(
    (type) => !NOT_TRAFFIC.has(type) && isPresent(event, type),
  );
  return protocol === undefined ? undefined : SUMMARIZERS[protocol]?.(event, who);
};

interface EventEnd {
  ip: string;
  port?: number;
}

/** Who asked and who served, as `endsOf` of `common/hosts` tells it. */
export interface EventEnds {
  client: EventEnd | undefined;
  server: EventEnd | undefined;
}

/**
 * An event in one sentence. Texts of the event stand in it as they are, made visible and cut to a
 * line; what the event lacks is left out.
 */
export const summarize = (event: EveEvent, ends: EventEnds): string => {
  const who = speakersOf(event, ends);
  const type = firstAt(event, 'event_type');
  if (type === 'alert') return summarizeAlert(event, who, trafficOf(event, who));
  const summarizer =
    type !== undefined && Object.hasOwn(SUMMARIZERS, type) ? SUMMARIZERS[type] : undefined;
  if (summarizer !== undefined) return summarizer(event, who);
  return words(`Event of type ${type ?? 'unknown'}`, 'from', who.source, 'to', who.destination);
};
