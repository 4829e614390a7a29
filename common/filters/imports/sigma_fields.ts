import { eveNames, type EveNames } from './field_names';

/** The fields of one kind of log that Sigma rules are written for, and what they are in EVE. */
export interface SigmaLogSource {
  /** For people. */
  title: string;
  /** Values of the rule's log source, any of which means this kind of log. */
  category?: readonly string[];
  product?: readonly string[];
  service?: readonly string[];
  fields: Readonly<Record<string, string | readonly string[]>>;
}

const DNS_NAME = ['dns.queries.rrname', 'dns.rrname'];
const DNS_TYPE = ['dns.queries.rrtype', 'dns.rrtype'];

/** Names that mean the same in every kind of log about a network. */
const ENDS: SigmaLogSource['fields'] = {
  src_ip: 'src_ip',
  dst_ip: 'dest_ip',
  src_port: 'src_port',
  dst_port: 'dest_port',
  SourceIp: 'src_ip',
  DestinationIp: 'dest_ip',
  SourcePort: 'src_port',
  DestinationPort: 'dest_port',
  'id.orig_h': 'src_ip',
  'id.orig_p': 'src_port',
  'id.resp_h': 'dest_ip',
  'id.resp_p': 'dest_port',
};

const WEB: SigmaLogSource['fields'] = {
  'c-ip': 'src_ip',
  'c-uri': 'http.url',
  'c-uri-query': 'http.url',
  'c-uri-stem': 'http.url',
  'cs-uri': 'http.url',
  'cs-uri-query': 'http.url',
  'cs-uri-stem': 'http.url',
  'c-useragent': 'http.http_user_agent',
  'cs-user-agent': 'http.http_user_agent',
  'cs-host': ['http.hostname', 'tls.sni'],
  'r-dns': ['http.hostname', 'tls.sni'],
  'cs-method': 'http.http_method',
  'cs-referer': 'http.http_refer',
  'cs-referrer': 'http.http_refer',
  'sc-status': 'http.status',
  'rs-content-type': 'http.http_content_type',
};

export const SIGMA_LOG_SOURCES: readonly SigmaLogSource[] = [
  {
    title: 'Suricata (rules that were exported here)',
    product: ['suricata'],
    fields: {},
  },
  {
    title: 'Proxy and web server',
    category: ['proxy', 'webserver'],
    fields: { ...WEB },
  },
  {
    title: 'DNS',
    category: ['dns', 'dns_query'],
    fields: {
      query: DNS_NAME,
      QueryName: DNS_NAME,
      record_type: DNS_TYPE,
      answer: 'dns.answers.rdata',
      response: 'dns.answers.rdata',
      response_code: 'dns.rcode',
    },
  },
  {
    title: 'Firewall and network connections',
    category: ['firewall', 'network_connection', 'network'],
    fields: {
      Protocol: 'proto',
      protocol: 'proto',
      DestinationHostname: [...DNS_NAME, 'tls.sni', 'http.hostname'],
    },
  },
  {
    title: 'Zeek conn',
    product: ['zeek'],
    service: ['conn'],
    fields: { proto: 'proto', service: 'app_proto', community_id: 'community_id' },
  },
  {
    title: 'Zeek dns',
    product: ['zeek'],
    service: ['dns'],
    fields: {
      query: DNS_NAME,
      qtype_name: DNS_TYPE,
      answers: 'dns.answers.rdata',
      rcode_name: 'dns.rcode',
    },
  },
  {
    title: 'Zeek http',
    product: ['zeek'],
    service: ['http'],
    fields: {
      ...WEB,
      host: 'http.hostname',
      uri: 'http.url',
      method: 'http.http_method',
      user_agent: 'http.http_user_agent',
      referrer: 'http.http_refer',
      status_code: 'http.status',
    },
  },
  {
    title: 'Zeek ssl and x509',
    product: ['zeek'],
    service: ['ssl', 'x509'],
    fields: {
      server_name: 'tls.sni',
      subject: 'tls.subject',
      issuer: 'tls.issuerdn',
      'certificate.subject': 'tls.subject',
      'certificate.issuer': 'tls.issuerdn',
      'certificate.serial': 'tls.serial',
      ja3: 'tls.ja3.hash',
      ja3s: 'tls.ja3s.hash',
    },
  },
  {
    title: 'Zeek files',
    product: ['zeek'],
    service: ['files'],
    fields: {
      filename: 'fileinfo.filename',
      md5: 'fileinfo.md5',
      sha1: 'fileinfo.sha1',
      sha256: 'fileinfo.sha256',
    },
  },
  {
    title: 'Zeek smb_files and smb_mapping',
    product: ['zeek'],
    service: ['smb_files', 'smb_mapping'],
    fields: { path: 'smb.share', name: 'smb.filename' },
  },
  {
    title: 'Zeek kerberos',
    product: ['zeek'],
    service: ['kerberos'],
    fields: { client: 'krb5.cname', service: 'krb5.sname', cipher: 'krb5.encryption' },
  },
  {
    title: 'Zeek ssh',
    product: ['zeek'],
    service: ['ssh'],
    fields: { client: 'ssh.client.software_version', server: 'ssh.server.software_version' },
  },
];

const matchesOne = (wanted: readonly string[] | undefined, given: string | undefined): boolean =>
  wanted === undefined || (given !== undefined && wanted.includes(given));

/** The kind of log that a rule is about; undefined when it is none about a network. */
export const sigmaLogSource = (given: {
  category?: string | undefined;
  product?: string | undefined;
  service?: string | undefined;
}): SigmaLogSource | undefined =>
  SIGMA_LOG_SOURCES.find(
    ({ category, product, service }) =>
      matchesOne(category, given.category) &&
      matchesOne(product, given.product) &&
      matchesOne(service, given.service),
  );

/** The EVE paths of a field of a rule. Names that no table has are looked up as those of indices. */
export const sigmaNames = (name: string, source: SigmaLogSource): EveNames => {
  const own = { ...ENDS, ...source.fields };
  const found = Object.hasOwn(own, name) ? own[name] : undefined;
  if (found !== undefined) return { fields: typeof found === 'string' ? [found] : found };
  return eveNames(name);
};

/** The table of the documentation. */
export const sigmaFieldTable = (): string => {
  const row = ([name, to]: [string, string | readonly string[]]) =>
    `| \`${name}\` | ${[to]
      .flat()
      .map((path) => `\`${path}\``)
      .join(', ')} |`;
  const section = (title: string, how: string, fields: SigmaLogSource['fields']) =>
    [
      `**${title}**${how}`,
      '',
      '| Sigma | EVE |',
      '| --- | --- |',
      ...Object.entries(fields).map(row),
      '',
    ].join('\n');
  const how = ({ category, product, service }: SigmaLogSource) =>
    [
      category && `category ${category.join(' or ')}`,
      product && `product ${product.join(' or ')}`,
      service && `service ${service.join(' or ')}`,
    ]
      .filter((one) => one !== undefined)
      .join(', ');
  return [
    section('Every log source', '', ENDS),
    ...SIGMA_LOG_SOURCES.filter(({ fields }) => Object.keys(fields).length > 0).map((source) =>
      section(source.title, ` (${how(source)})`, source.fields),
    ),
  ].join('\n');
};
