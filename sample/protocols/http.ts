import { MILLISECOND, SECOND, type Micros } from '../clock';
import { fileHashes } from '../file_hashes';
import { Flow, type Volume } from '../flow';
import type { Host } from '../host';
import type { EveEvent, Scene } from '../scene';

/** One request with its answer, in the fields of an `http` object. */
export interface HttpExchange {
  hostname: string;
  /** Only if the Host header names a port. */
  port?: number;
  url: string;
  method: string;
  userAgent?: string;
  referrer?: string;
  contentType?: string;
  status: number;
  /** Bytes of the answer's body. */
  length: number;
  requestHeaders?: readonly (readonly [name: string, value: string])[];
  responseHeaders?: readonly (readonly [name: string, value: string])[];
}

/** A file in the answer. */
export interface HttpFile {
  filename: string;
  magic: string;
  size: number;
}

const headers = (pairs: HttpExchange['requestHeaders']) =>
  pairs?.map(([name, value]) => ({ name, value }));

/** The `http` object of an exchange. */
export const httpObject = (exchange: HttpExchange): EveEvent => {
  const { hostname, port, url, method, userAgent, referrer, contentType, status, length } =
    exchange;
  return {
    hostname,
    ...(port === undefined ? {} : { http_port: port }),
    url,
    ...(userAgent === undefined ? {} : { http_user_agent: userAgent }),
    ...(contentType === undefined ? {} : { http_content_type: contentType }),
    ...(referrer === undefined ? {} : { http_refer: referrer }),
    http_method: method,
    protocol: 'HTTP/1.1',
    status,
    length,
    ...(exchange.requestHeaders ? { request_headers: headers(exchange.requestHeaders) } : {}),
    ...(exchange.responseHeaders ? { response_headers: headers(exchange.responseHeaders) } : {}),
  };
};

/** Writes the `http` event of an exchange, and a `fileinfo` event for a file. Returns its end. */
export const exchangeIn = (
  flow: Flow,
  scene: Scene,
  time: Micros,
  exchange: HttpExchange,
  file?: HttpFile,
): Micros => {
  const http = httpObject(exchange);
  const answered = time + scene.random.int(8 * MILLISECOND, 300 * MILLISECOND);
  flow.event('http', answered, 'to_server', { tx_id: 0, http });
  if (file === undefined) return answered;
  const done = answered + scene.random.int(MILLISECOND, SECOND);
  flow.event('fileinfo', done, 'to_client', {
    http,
    app_proto: 'http',
    fileinfo: {
      filename: file.filename,
      magic: file.magic,
      gaps: false,
      state: 'CLOSED',
      ...fileHashes(file.filename, file.size),
      stored: false,
      size: file.size,
      tx_id: 0,
    },
  });
  return done;
};

/** Bytes that an exchange takes on the wire. */
export const exchangeVolume = (exchange: HttpExchange): Volume => ({
  toServer: 420 + exchange.url.length + (exchange.userAgent?.length ?? 0),
  toClient: 380 + Math.round(exchange.length * 1.05),
});

export interface HttpSession {
  client: Host;
  server: Host;
  serverPort?: number;
  exchange: HttpExchange;
  file?: HttpFile;
}

/** A connection with one exchange. Returns the flow and when its last packet came. */
export const httpSession = (
  scene: Scene,
  time: Micros,
  { client, server, serverPort = 80, exchange, file }: HttpSession,
): { flow: Flow; requested: Micros; answered: Micros; end: () => void } => {
  const flow = new Flow(scene, {
    client,
    server,
    serverPort,
    proto: 'TCP',
    appProto: 'http',
    start: time,
  });
  const requested = time + scene.random.int(MILLISECOND, 30 * MILLISECOND);
  const answered = exchangeIn(flow, scene, requested, exchange, file);
  return {
    flow,
    requested,
    answered,
    end: () => flow.end(answered + scene.random.int(0, SECOND), exchangeVolume(exchange)),
  };
};
