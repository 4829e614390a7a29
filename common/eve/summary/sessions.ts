import { firstAt, tagged, words, type Summarizer } from './parts';

export const summarizeSsh: Summarizer = (event, { client, server }) =>
  words(
    client,
    'opened SSH to',
    server,
    tagged('as', firstAt(event, 'ssh.client.software_version')),
    tagged('served by', firstAt(event, 'ssh.server.software_version')),
  );

export const summarizeRfb: Summarizer = (event, { client, server }) =>
  words(
    client,
    'opened VNC to',
    server,
    tagged('named', firstAt(event, 'rfb.framebuffer.name')),
    tagged('log-in', firstAt(event, 'rfb.authentication.security_result')),
  );

export const summarizeSip: Summarizer = (event, { source, destination }) =>
  words(
    source,
    'sent SIP',
    firstAt(event, 'sip.method', 'sip.response_line', 'sip.code')?.replace(/^SIP\/\S+ /, '') ??
      'a message',
    'to',
    destination,
    tagged('for', firstAt(event, 'sip.uri')),
  );

const MQTT = ['connect', 'connack', 'publish', 'subscribe', 'unsubscribe', 'disconnect'] as const;

export const summarizeMqtt: Summarizer = (event, { client, server }) => {
  const mqtt = event['mqtt'];
  const kinds = typeof mqtt === 'object' && mqtt !== null ? Object.keys(mqtt) : [];
  return words(
    client,
    'spoke MQTT',
    MQTT.find((kind) => kinds.includes(kind)),
    'with',
    server,
    tagged('as', firstAt(event, 'mqtt.connect.client_id')),
    tagged('on', firstAt(event, 'mqtt.publish.topic', 'mqtt.subscribe.topics.topic')),
  );
};

export const summarizePgsql: Summarizer = (event, { client, server }) =>
  words(
    client,
    'spoke PostgreSQL with',
    server,
    tagged('as', firstAt(event, 'pgsql.request.startup_parameters.user')),
    tagged('query', firstAt(event, 'pgsql.request.simple_query')),
    tagged('and got', firstAt(event, 'pgsql.response.message')),
  );
