import { MILLISECOND, SECOND, type Micros } from '../clock';
import { Flow, type Volume } from '../flow';
import type { Host } from '../host';
import type { EveEvent, Scene } from '../scene';
import { exchangeIn, httpObject, type HttpExchange } from './http';
import { tlsObject, type TlsHandshake } from './tls';

/** How much of a flow there is when the proxy has answered, and when the handshake is done. */
const AT_CONNECT: Volume = { toServer: 520, toClient: 310 };
const AT_HANDSHAKE: Volume = { toServer: 1_290, toClient: 4_480 };

export interface ProxyTunnel {
  client: Host;
  proxy: Host;
  proxyPort: number;
  /** Name of the server behind the proxy. */
  target: string;
  userAgent: string;
  /** Default: the TLS name is that of the target. */
  handshake: Omit<TlsHandshake, 'sni' | 'fromProto'>;
  download: number;
  upload?: number;
}

/** An open tunnel: the objects that rules see, and when. */
export interface OpenTunnel {
  flow: Flow;
  connect: { time: Micros; http: EveEvent; volume: Volume };
  handshake: { time: Micros; tls: EveEvent; volume: Volume };
  end: () => void;
}

/**
 * TLS through a proxy: the client asks with CONNECT, then TLS begins in the same flow.
 * `onConnect` is called while the flow is still HTTP.
 */
export const proxyTunnel = (
  scene: Scene,
  time: Micros,
  { client, proxy, proxyPort, target, userAgent, handshake, download, upload }: ProxyTunnel,
  onConnect?: (flow: Flow, connect: OpenTunnel['connect']) => void,
): OpenTunnel => {
  const { random } = scene;
  const flow = new Flow(scene, {
    client,
    server: proxy,
    serverPort: proxyPort,
    proto: 'TCP',
    appProto: 'http',
    start: time,
  });
  const exchange: HttpExchange = {
    hostname: target,
    port: 443,
    url: `${target}:443`,
    method: 'CONNECT',
    userAgent,
    status: 200,
    length: 0,
  };
  const http = httpObject(exchange);
  const connected = exchangeIn(flow, scene, time + 5 * MILLISECOND, exchange);
  const connect = { time: connected, http, volume: AT_CONNECT };
  onConnect?.(flow, connect);
  flow.becomes('tls');
  const established = connected + random.int(30 * MILLISECOND, 250 * MILLISECOND);
  const tls = tlsObject({ ...handshake, sni: target, fromProto: 'http' });
  flow.event('tls', established, 'to_server', { tls });
  const last = established + random.skewed(9 * SECOND);
  return {
    flow,
    connect,
    handshake: { time: established, tls, volume: AT_HANDSHAKE },
    end: () =>
      flow.end(
        last,
        {
          toServer: AT_HANDSHAKE.toServer + (upload ?? Math.round(download / 10)),
          toClient: AT_HANDSHAKE.toClient + download,
        },
        2,
      ),
  };
};
