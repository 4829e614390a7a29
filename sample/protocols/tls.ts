import type { Certificate } from '../certificates';
import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow } from '../flow';
import type { Host } from '../host';
import { SERVER_FINGERPRINTS, type Program } from '../programs';
import type { EveEvent, Scene } from '../scene';

export interface TlsHandshake {
  sni?: string;
  version: 'TLS 1.3' | 'TLS 1.2' | 'TLSv1';
  /** Seen on the wire only before TLS 1.3. */
  certificate?: Certificate;
  program: Program;
  /** Default: what is usual for the version. */
  ja3s?: { hash: string; string: string };
  /** What the connection was before TLS began in it. */
  fromProto?: string;
}

const USUAL_JA3S = {
  'TLS 1.3': SERVER_FINGERPRINTS.tls13,
  'TLS 1.2': SERVER_FINGERPRINTS.tls12,
  TLSv1: SERVER_FINGERPRINTS.tls10,
} as const;

/** The `tls` object of a handshake. */
export const tlsObject = (handshake: TlsHandshake): EveEvent => {
  const { sni, version, certificate, program, fromProto } = handshake;
  return {
    ...(version === 'TLS 1.3' ? {} : certificate),
    ...(sni === undefined ? {} : { sni }),
    version,
    ja3: program.ja3,
    ja3s: handshake.ja3s ?? USUAL_JA3S[version],
    ja4: program.ja4,
    ...(program.alpns.length === 0 ? {} : { client_alpns: program.alpns }),
    ...(fromProto === undefined ? {} : { from_proto: fromProto }),
  };
};

export interface TlsSession {
  client: Host;
  server: Host;
  serverPort?: number;
  handshake: TlsHandshake;
  /** Bytes that the server sends. */
  download: number;
  upload?: number;
  /** Default: some seconds. */
  duration?: Micros;
}

/** A TLS connection. `end` writes its flow. */
export const tlsSession = (
  scene: Scene,
  time: Micros,
  { client, server, serverPort = 443, handshake, download, upload, duration }: TlsSession,
): { flow: Flow; established: Micros; end: () => void } => {
  const { random } = scene;
  const flow = new Flow(scene, {
    client,
    server,
    serverPort,
    proto: 'TCP',
    appProto: 'tls',
    start: time,
  });
  const established = time + random.int(10 * MILLISECOND, 120 * MILLISECOND);
  flow.event('tls', established, 'to_server', { tls: tlsObject(handshake) });
  const last = established + (duration ?? random.skewed(6 * SECOND));
  return {
    flow,
    established,
    end: () =>
      flow.end(last, {
        toServer: 1_200 + (upload ?? Math.round(download / 12)),
        toClient: 4_200 + download,
      }),
  };
};

/** A QUIC connection: one event for the first packet of the client. `end` writes its flow. */
export const quicSession = (
  scene: Scene,
  time: Micros,
  client: Host,
  server: Host,
  program: Program,
  download: number,
): { flow: Flow; body: EveEvent; end: () => void } => {
  const { random } = scene;
  const flow = new Flow(scene, {
    client,
    server,
    serverPort: 443,
    proto: 'UDP',
    appProto: 'quic',
    start: time,
  });
  const body = {
    quic: {
      version: '1',
      sni: server.fqdn,
      ja3: program.ja3,
      ja4: program.ja4Quic ?? program.ja4,
    },
  };
  flow.event('quic', time + random.int(100, 800), 'to_server', body);
  const last = time + random.skewed(8 * SECOND);
  const volume = { toServer: 2_400 + Math.round(download / 15), toClient: 3_600 + download };
  return { flow, body, end: () => flow.end(last, volume) };
};
