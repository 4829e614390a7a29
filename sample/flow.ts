import { MINUTE, SECOND, timestampText, type Micros } from './clock';
import { COMPANY, sensorOf } from './company';
import { communityId } from './community_id';
import type { Host } from './host';
import { isOutside } from './outside_addresses';
import type { Random } from './random';
import type { EveEvent, Scene } from './scene';
import type { Signature } from './signatures';

const PROTOCOLS = { TCP: 6, UDP: 17 } as const;

export interface FlowEnds {
  client: Host;
  server: Host;
  serverPort: number;
  proto: keyof typeof PROTOCOLS;
  start: Micros;
  /** As Suricata detects it; `failed` for one that it does not know. */
  appProto?: string;
  clientPort?: number;
}

/** Who sent the packet that an event is about. */
export type Direction = 'to_server' | 'to_client';

/** Bytes of a flow, with headers. */
export interface Volume {
  toServer: number;
  toClient: number;
}

export interface AlertExtras {
  txId?: number;
  /** The protocol object that the rule looked at, as in the protocol's own event. */
  body?: EveEvent;
  payloadPrintable?: string;
  /** How much of the flow there was when the rule fired. */
  volume?: Volume;
}

const FLOW_ID_HIGH = 0x7ffff;

const newFlowId = (random: Random): number =>
  random.int(1, FLOW_ID_HIGH) * 0x1_0000_0000 + (random.int(-0x8000_0000, 0x7fff_ffff) >>> 0);

const packetsOf = (bytes: number): number => (bytes === 0 ? 0 : Math.ceil(bytes / 900));

const flowVolume = ({ toServer, toClient }: Volume) => ({
  pkts_toserver: packetsOf(toServer) + (toServer > 0 ? 2 : 0),
  pkts_toclient: packetsOf(toClient) + (toClient > 0 ? 1 : 0),
  bytes_toserver: toServer,
  bytes_toclient: toClient,
});

const etherType = (host: Host): number => (host.ip.includes(':') ? 34525 : 2048);

/** What lies behind the router has the router's Ethernet address. */
const macOnWire = (host: Host): string => (isOutside(host.ip) ? COMPANY.router.mac : host.mac);

/** One conversation: makes the events that belong to it, with what they have in common. */
export class Flow {
  readonly id: number;
  readonly clientPort: number;
  private readonly community: string;
  private readonly sensor: string;
  private alerted = false;
  private appProto: string | undefined;
  private appProtoOrig: string | undefined;

  constructor(
    private readonly scene: Scene,
    readonly ends: FlowEnds,
  ) {
    const { client, server, serverPort, proto } = ends;
    this.appProto = ends.appProto;
    this.id = newFlowId(scene.random);
    this.clientPort = ends.clientPort ?? scene.random.int(49152, 65535);
    this.sensor = sensorOf(isOutside(client.ip) ? server.ip : client.ip);
    this.community = communityId({
      srcIp: client.ip,
      srcPort: this.clientPort,
      destIp: server.ip,
      destPort: serverPort,
      protocol: PROTOCOLS[proto],
    });
  }

  /** The flow changes its protocol, as an HTTP tunnel does when TLS begins in it. */
  becomes(appProto: string): void {
    this.appProtoOrig = this.appProto;
    this.appProto = appProto;
  }

  /** An event of a packet or transaction, with a protocol's object. */
  event(eventType: string, time: Micros, direction: Direction, body: EveEvent): void {
    this.scene.emit(time, {
      ...this.head(eventType, time, direction),
      ...body,
      host: this.sensor,
    });
  }

  alert(signature: Signature, time: Micros, direction: Direction, extras: AlertExtras = {}): void {
    const { client, server, serverPort, start } = this.ends;
    const { appProto, appProtoOrig } = this;
    const { txId, body, payloadPrintable, volume = { toServer: 640, toClient: 420 } } = extras;
    this.alerted = true;
    this.scene.emit(time, {
      ...this.head('alert', time, direction),
      ...(txId === undefined ? {} : { tx_id: txId }),
      alert: {
        action: 'allowed',
        gid: 1,
        signature_id: signature.id,
        rev: 1,
        signature: signature.text,
        category: signature.category,
        severity: signature.severity,
        metadata: Object.fromEntries(
          Object.entries(signature.metadata).map(([key, value]) => [key, [value]]),
        ),
      },
      ...body,
      ...(appProto === undefined ? {} : { app_proto: appProto }),
      ...(appProtoOrig === undefined ? {} : { app_proto_orig: appProtoOrig }),
      direction,
      flow: {
        ...flowVolume(volume),
        start: timestampText(start),
        src_ip: client.ip,
        dest_ip: server.ip,
        src_port: this.clientPort,
        dest_port: serverPort,
      },
      ...(payloadPrintable === undefined
        ? {}
        : { payload_length: payloadPrintable.length, payload_printable: payloadPrintable }),
      stream: body === undefined ? 0 : 1,
      verdict: { action: 'alert' },
      host: this.sensor,
    });
  }

  /**
   * The flow's own event, which Suricata writes when the flow has timed out.
   * `last` is the time of the last packet.
   */
  end(last: Micros, volume: Volume, txCount = 1): void {
    const { client, server, proto, serverPort, start } = this.ends;
    const { appProto, appProtoOrig } = this;
    const { random } = this.scene;
    const isTcp = proto === 'TCP';
    const isAnswered = volume.toClient > 0;
    const wait = isTcp ? MINUTE : 30 * SECOND;
    const time = last + wait + random.int(0, 9 * SECOND);
    this.scene.emit(time, {
      timestamp: timestampText(time),
      flow_id: this.id,
      in_iface: 'ens1f0',
      event_type: 'flow',
      src_ip: client.ip,
      src_port: this.clientPort,
      dest_ip: server.ip,
      dest_port: serverPort,
      ip_v: client.ip.includes(':') ? 6 : 4,
      proto,
      ...(appProto === undefined ? {} : { app_proto: appProto }),
      ...(appProtoOrig === undefined ? {} : { app_proto_orig: appProtoOrig }),
      flow: {
        ...flowVolume(volume),
        start: timestampText(start),
        end: timestampText(last),
        age: Math.floor((last - start) / SECOND),
        state: isAnswered ? (isTcp ? 'closed' : 'established') : 'new',
        reason: 'timeout',
        alerted: this.alerted,
        tx_cnt: txCount,
      },
      ether: { dest_macs: [macOnWire(server)], src_macs: [macOnWire(client)] },
      community_id: this.community,
      ...(isTcp ? { tcp: isAnswered ? TCP_CLOSED : TCP_UNANSWERED } : {}),
      host: this.sensor,
    });
  }

  private head(eventType: string, time: Micros, direction: Direction): EveEvent {
    const { client, server, serverPort, proto } = this.ends;
    const isToServer = direction === 'to_server';
    const [from, to] = isToServer ? [client, server] : [server, client];
    const [fromPort, toPort] = isToServer
      ? [this.clientPort, serverPort]
      : [serverPort, this.clientPort];
    return {
      timestamp: timestampText(time),
      flow_id: this.id,
      in_iface: 'ens1f0',
      event_type: eventType,
      src_ip: from.ip,
      src_port: fromPort,
      dest_ip: to.ip,
      dest_port: toPort,
      proto,
      ip_v: from.ip.includes(':') ? 6 : 4,
      pkt_src: 'wire/pcap',
      ether: {
        ether_type: etherType(from),
        src_mac: macOnWire(from),
        dest_mac: macOnWire(to),
      },
      community_id: this.community,
    };
  }
}

const TCP_CLOSED = {
  tcp_flags: '1b',
  tcp_flags_ts: '1b',
  tcp_flags_tc: '1b',
  syn: true,
  fin: true,
  psh: true,
  ack: true,
  state: 'closed',
  ts_max_regions: 1,
  tc_max_regions: 1,
};

const TCP_UNANSWERED = {
  tcp_flags: '02',
  tcp_flags_ts: '02',
  tcp_flags_tc: '00',
  syn: true,
  state: 'syn_sent',
  ts_max_regions: 1,
  tc_max_regions: 1,
};
