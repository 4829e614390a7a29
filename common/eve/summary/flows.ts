import {
  bytesText,
  firstAt,
  numberAt,
  secondsText,
  tagged,
  words,
  type EveEvent,
  type Summarizer,
} from './parts';

const spoken = (event: EveEvent): string => {
  const protocol = firstAt(event, 'app_proto');
  const known = protocol !== undefined && protocol !== 'failed' && protocol !== 'unknown';
  return (known ? protocol : (firstAt(event, 'proto') ?? 'packets')).toUpperCase();
};

export const summarizeFlow: Summarizer = (event, { client, server }) => {
  const sent = numberAt(event, 'flow.bytes_toserver');
  const got = numberAt(event, 'flow.bytes_toclient');
  const age = numberAt(event, 'flow.age');
  if (numberAt(event, 'flow.pkts_toclient') === 0) {
    const packets = numberAt(event, 'flow.pkts_toserver');
    return words(
      client,
      'sent',
      packets === undefined
        ? 'packets'
        : `${packets.toLocaleString('en')} ${packets === 1 ? 'packet' : 'packets'}`,
      `(${spoken(event)})`,
      'to',
      server,
      'without an answer',
    );
  }
  return words(
    client,
    'spoke',
    spoken(event),
    'with',
    server,
    age !== undefined && age > 0 && `for ${secondsText(age)}`,
    sent !== undefined && got !== undefined && `(${bytesText(sent)} out, ${bytesText(got)} in)`,
  );
};

export const summarizeNetflow: Summarizer = (event, { source, destination }) => {
  const bytes = numberAt(event, 'netflow.bytes');
  return words(
    source,
    'sent',
    bytes === undefined ? 'packets' : bytesText(bytes),
    `(${spoken(event)})`,
    'to',
    destination,
  );
};

export const summarizeAnomaly: Summarizer = (event, { source, destination, isUnknown }) =>
  words(
    'Anomaly',
    firstAt(event, 'anomaly.event', 'anomaly.code') ?? 'without a name',
    tagged('in', firstAt(event, 'anomaly.app_proto', 'anomaly.layer', 'anomaly.type')),
    !isUnknown && `from ${source} to ${destination}`,
  );

export const summarizeDrop: Summarizer = (event, { source, destination }) => {
  const reason = firstAt(event, 'drop.reason');
  const rule = firstAt(event, 'alert.signature');
  return words(
    'A packet from',
    source,
    'to',
    destination,
    'was dropped',
    rule === undefined || reason !== 'rules' ? tagged('for', reason) : undefined,
    tagged('by rule', rule),
  );
};

export const summarizeFrame: Summarizer = (event, { source, destination }) =>
  words(
    source,
    'sent a',
    firstAt(event, 'app_proto')?.toUpperCase(),
    'frame',
    firstAt(event, 'frame.type'),
    'to',
    destination,
  );

export const summarizePacket: Summarizer = (_event, { source, destination }) =>
  words('A packet from', source, 'to', destination, 'was kept by a rule');

export const summarizeStats: Summarizer = (event) => {
  const uptime = numberAt(event, 'stats.uptime');
  return words(
    'Counters of the sensor',
    firstAt(event, 'host', 'host.name'),
    uptime !== undefined && `after ${secondsText(uptime)}`,
  );
};
