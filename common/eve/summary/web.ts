import { firstAt, tagged, withPort, words, type Summarizer } from './parts';

const target = (host: string | undefined, url: string | undefined): string | undefined => {
  if (url === undefined) return host;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url) || host === undefined) return url;
  return url.startsWith('/') ? `${host}${url}` : `${host} ${url}`;
};

export const summarizeHttp: Summarizer = (event, { client, server }) => {
  const method = firstAt(event, 'http.http_method');
  const url = firstAt(event, 'http.url');
  const host = firstAt(event, 'http.hostname');
  const port = firstAt(event, 'http.http_port');
  const answer = tagged('and got', firstAt(event, 'http.status', 'http.status_string'));
  if (method === 'CONNECT') {
    const through = url ?? (host === undefined ? undefined : withPort(host, port));
    return words(client, 'asked proxy', server, 'to CONNECT', through, answer);
  }
  const isProxied = url !== undefined && /^(https?|ftp):\/\//i.test(url);
  const wanted = target(host === undefined ? undefined : withPort(host, port), url);
  if (method === undefined && wanted === undefined) {
    return words(client, 'spoke HTTP with', server, answer);
  }
  return words(client, isProxied ? 'asked proxy' : 'asked', server, 'for', method, wanted, answer);
};

export const summarizeWebsocket: Summarizer = (event, { source, destination }) =>
  words(source, 'sent a WebSocket', firstAt(event, 'websocket.opcode'), 'message to', destination);

const opened =
  (protocol: string, name: string | undefined, more: (string | undefined)[]) =>
  ({ client, server }: { client: string; server: string }): string =>
    words(client, 'opened', protocol, 'to', server, tagged('for', name), ...more);

const tlsVersion = (version: string | undefined): string =>
  version !== undefined && /^(TLS|SSL)/i.test(version) ? version : 'TLS';

export const summarizeTls: Summarizer = (event, who) => {
  const name = firstAt(event, 'tls.sni');
  const subject = name === undefined ? firstAt(event, 'tls.subject') : undefined;
  const before = firstAt(event, 'tls.from_proto');
  return opened(tlsVersion(firstAt(event, 'tls.version')), name, [
    subject === undefined ? undefined : `with certificate ${subject}`,
    before === 'http' ? 'through a proxy tunnel' : tagged('after', before?.toUpperCase()),
  ])(who);
};

export const summarizeQuic: Summarizer = (event, who) =>
  opened(words('QUIC', firstAt(event, 'quic.version')), firstAt(event, 'quic.sni'), [
    tagged('as', firstAt(event, 'quic.ua')),
  ])(who);
