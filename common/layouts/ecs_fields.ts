/**
 * Where the values of EVE stand after the Elastic Agent integration and Filebeat's Suricata module,
 * which move many of them into ECS fields. Paths that are not listed stay under `suricata.eve`.
 */
export interface EcsField {
  /** Physical fields that hold the value, best first; any of them may match. Empty: dropped. */
  use: readonly string[];
  /** EVE value → ECS value, where the pipeline translates. Other values of the field are not ours. */
  values?: Readonly<Record<string, string>>;
  /** The pipeline changes the case of letters. */
  foldCase?: true;
  /** The ECS field is shared with other kinds of event: only in these does it hold this value. */
  eventTypes?: readonly string[];
}

/** The root under which both packages keep what they do not move. */
export const ECS_ROOT = 'suricata.eve';

const moved = (...use: string[]): EcsField => ({ use });
const dropped: EcsField = { use: [] };

/** Rule metadata that the Agent's pipeline moves and Filebeat's module leaves in place. */
const metadata = (key: string, to: string): [string, EcsField] => [
  `alert.metadata.${key}`,
  moved(to, `${ECS_ROOT}.alert.metadata.${key}`),
];

export const ECS_FIELDS: Readonly<Record<string, EcsField>> = Object.fromEntries<EcsField>([
  ['timestamp', moved('@timestamp')],
  ['@timestamp', moved('@timestamp')],
  ['src_ip', moved('source.ip')],
  ['dest_ip', moved('destination.ip')],
  ['src_port', moved('source.port')],
  ['dest_port', moved('destination.port')],
  ['proto', { use: ['network.transport'], foldCase: true }],
  [
    'app_proto',
    { use: ['network.protocol'], eventTypes: ['alert', 'flow', 'netflow', 'fileinfo', 'frame'] },
  ],
  ['community_id', moved('network.community_id', `${ECS_ROOT}.community_id`)],
  // The sensor's name, where Suricata writes none itself.
  ['host', moved(`${ECS_ROOT}.host`, 'host.name')],
  ['ether.src_mac', dropped],
  ['ether.dest_mac', dropped],
  ['alert.severity', moved('event.severity')],
  [
    'alert.action',
    {
      use: ['event.type'],
      values: { allowed: 'allowed', blocked: 'denied' },
      eventTypes: ['alert'],
    },
  ],
  ...['attack_target', 'cve', 'protocols', 'capec_id', 'cwe_id', 'malware'].map((key) =>
    metadata(key, `${ECS_ROOT}.alert.${key}`),
  ),
  ...['cvss_v2_base', 'cvss_v2_temporal', 'cvss_v3_base', 'cvss_v3_temporal'].map((key) =>
    metadata(key, `${ECS_ROOT}.alert.${key}`),
  ),
  ...['priority', 'hostile', 'infected', 'classtype', 'rule_source', 'sid'].map((key) =>
    metadata(key, `${ECS_ROOT}.alert.${key}`),
  ),
  metadata('created_at', `${ECS_ROOT}.alert.created_at`),
  metadata('updated_at', `${ECS_ROOT}.alert.updated_at`),
  metadata('mitre_tactic_id', 'threat.tactic.id'),
  metadata('mitre_tactic_name', 'threat.tactic.name'),
  metadata('mitre_technique_id', 'threat.technique.id'),
  ...['rdata:data', 'rrname:name', 'rrtype:type', 'ttl:ttl'].map((pair): [string, EcsField] => {
    const [eve = '', ecs = ''] = pair.split(':');
    return [`dns.answers.${eve}`, moved(`dns.answers.${ecs}`, `${ECS_ROOT}.dns.answers.${eve}`)];
  }),
  ['dns.rdata', moved('dns.answers.data')],
  ...['version', 'flags', 'qr', 'aa', 'tc', 'rd', 'ra'].map((key): [string, EcsField] => [
    `dns.${key}`,
    dropped,
  ]),
  ...['A', 'AAAA', 'CNAME', 'MX', 'NS', 'PTR', 'TXT', 'SOA', 'SRV', 'SSHFP'].map(
    (key): [string, EcsField] => [`dns.grouped.${key}`, dropped],
  ),
  // destination.domain holds server names of TLS as well: url.domain is of HTTP alone.
  ['http.hostname', moved('url.domain')],
  ['http.url', moved('url.original')],
  ['http.http_user_agent', moved('user_agent.original')],
  ['http.http_refer', moved('http.request.referrer')],
  ['http.http_method', moved('http.request.method')],
  ['http.status', moved('http.response.status_code')],
  ['http.length', moved('http.response.body.bytes')],
  ['fileinfo.filename', moved('file.path')],
  ['fileinfo.size', moved('file.size')],
  ['flow.start', moved('event.start')],
  ['flow.end', moved('event.end')],
  ['flow.bytes_toserver', moved('source.bytes')],
  ['flow.bytes_toclient', moved('destination.bytes')],
  ['flow.pkts_toserver', moved('source.packets')],
  ['flow.pkts_toclient', moved('destination.packets')],
]);
