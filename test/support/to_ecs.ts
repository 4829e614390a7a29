/**
 * Makes of a raw EVE event the document that Elastic's pipelines make of it, from what is known of
 * them. Written apart from the product's own field map, so that one can prove the other.
 */
type Json = Record<string, unknown>;

export type EcsVariant = 'agent' | 'filebeat';

const take = (from: Json, key: string): unknown => {
  const value = from[key];
  delete from[key];
  return value;
};

const set = (to: Json, path: string, value: unknown): void => {
  if (value === undefined) return;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = to;
  for (const key of keys) at = (at[key] ??= {}) as Json;
  at[last] = value;
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const child = (from: Json, key: string): Json | undefined => {
  const value = from[key];
  return isObject(value) ? value : undefined;
};

const MOVED_METADATA = [
  'attack_target',
  'cve',
  'protocols',
  'capec_id',
  'cwe_id',
  'malware',
  'priority',
  'hostile',
  'infected',
  'classtype',
  'rule_source',
  'sid',
];

const moveAlert = (alert: Json, doc: Json, variant: EcsVariant): void => {
  set(doc, 'event.severity', take(alert, 'severity'));
  const action = take(alert, 'action');
  set(
    doc,
    'event.type',
    action === undefined ? undefined : [action === 'blocked' ? 'denied' : 'allowed'],
  );
  const metadata = child(alert, 'metadata');
  if (variant !== 'agent' || metadata === undefined) return;
  for (const key of MOVED_METADATA) {
    const value = take(metadata, key);
    if (value !== undefined) alert[key] = value;
  }
  set(doc, 'threat.tactic.id', take(metadata, 'mitre_tactic_id'));
  set(doc, 'threat.tactic.name', take(metadata, 'mitre_tactic_name'));
  set(doc, 'threat.technique.id', take(metadata, 'mitre_technique_id'));
  delete metadata['created_at'];
  delete metadata['updated_at'];
};

const moveHttp = (http: Json, doc: Json): void => {
  const hostname = take(http, 'hostname');
  set(doc, 'url.domain', hostname);
  set(doc, 'destination.domain', hostname);
  set(doc, 'url.original', take(http, 'url'));
  set(doc, 'user_agent.original', take(http, 'http_user_agent'));
  set(doc, 'http.request.referrer', take(http, 'http_refer'));
  set(doc, 'http.request.method', take(http, 'http_method'));
  set(doc, 'http.response.status_code', take(http, 'status'));
  set(doc, 'http.response.body.bytes', take(http, 'length'));
};

const moveFlow = (flow: Json, doc: Json): void => {
  set(doc, 'event.start', take(flow, 'start'));
  set(doc, 'event.end', take(flow, 'end'));
  set(doc, 'source.bytes', take(flow, 'bytes_toserver'));
  set(doc, 'destination.bytes', take(flow, 'bytes_toclient'));
  set(doc, 'source.packets', take(flow, 'pkts_toserver'));
  set(doc, 'destination.packets', take(flow, 'pkts_toclient'));
};

const DROPPED_DNS = ['version', 'flags', 'qr', 'aa', 'tc', 'rd', 'ra', 'grouped'];

export const toEcs = (event: Json, variant: EcsVariant): Json => {
  const eve = structuredClone(event);
  const type = eve['event_type'];
  const doc: Json = {};
  set(doc, '@timestamp', take(eve, 'timestamp'));
  set(doc, 'source.ip', take(eve, 'src_ip'));
  set(doc, 'destination.ip', take(eve, 'dest_ip'));
  set(doc, 'source.port', take(eve, 'src_port'));
  set(doc, 'destination.port', take(eve, 'dest_port'));
  const proto = take(eve, 'proto');
  set(doc, 'network.transport', typeof proto === 'string' ? proto.toLowerCase() : undefined);
  const appProto = take(eve, 'app_proto');
  // Also filled from the event type, which is how protocol events come to have one.
  set(doc, 'network.protocol', appProto === 'failed' ? undefined : (appProto ?? type));
  if (variant === 'agent') {
    const ether = child(eve, 'ether');
    if (ether) {
      delete ether['src_mac'];
      delete ether['dest_mac'];
    }
  }
  const alert = child(eve, 'alert');
  if (alert) moveAlert(alert, doc, variant);
  const http = child(eve, 'http');
  if (http) moveHttp(http, doc);
  const flow = child(eve, 'flow');
  if (flow) moveFlow(flow, doc);
  const file = child(eve, 'fileinfo');
  if (file) {
    set(doc, 'file.path', take(file, 'filename'));
    set(doc, 'file.size', take(file, 'size'));
  }
  const dns = child(eve, 'dns');
  if (dns) DROPPED_DNS.forEach((key) => delete dns[key]);
  if (variant === 'agent') doc['data_stream'] = { dataset: 'suricata.eve', type: 'logs' };
  doc['event'] = { ...child(doc, 'event'), module: 'suricata', dataset: 'suricata.eve' };
  doc['suricata'] = { eve };
  return doc;
};
