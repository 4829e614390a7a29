import type { Client, estypes } from '@elastic/elasticsearch';
import { EXIT_CODES, LoadError, messageOf } from './errors';

/** Raised when the mapping below changes, so that an older template is replaced. */
const TEMPLATE_VERSION = 1;

/** Above the defaults that clusters ship with, below what people usually give their own. */
const PRIORITY = 150;

/**
 * Characters up to which a text can be searched. In bytes of UTF-8 that stays below the 32,766 at
 * which Elasticsearch refuses the whole event.
 */
const IGNORE_ABOVE = 8191;

/** Suricata's `+0000` and, in the second and third form, years of five and six digits. */
const DATE: estypes.MappingProperty = {
  type: 'date',
  format:
    "strict_date_optional_time||uuuuuu-MM-dd'T'HH:mm:ss.SSSSSSZ||uuuuuu-MM-dd'T'HH:mm:ssZ||uuuuu-MM-dd'T'HH:mm:ss.SSSSSSZ",
};

/**
 * Fields by path. They are dynamic templates, not properties, so that an index only lists fields
 * that its events have: a hunt can then say "no data for this field here".
 * `dns.grouped` and `rdata` hold addresses too, but are searched as text.
 */
const BY_PATH: [string, string[], string, estypes.MappingProperty][] = [
  [
    'addresses',
    [
      'src_ip',
      'dest_ip',
      'xff',
      'flow.src_ip',
      'flow.dest_ip',
      'alert.xff',
      'alert.source.ip',
      'alert.target.ip',
      'tunnel.src_ip',
      'tunnel.dest_ip',
      'arp.src_ip',
      'arp.dest_ip',
      'dhcp.*_ip',
      'dhcp.dns_servers',
      'dhcp.routers',
      'snmp.trap_address',
      'bittorrent_dht.response.*.ip',
      'discovery.asset',
    ],
    'string',
    { type: 'ip' },
  ],
  [
    'times',
    [
      'flow.start',
      'flow.end',
      'netflow.start',
      'netflow.end',
      'tls.notbefore',
      'tls.notafter',
      'tls.client.notbefore',
      'tls.client.notafter',
    ],
    'string',
    DATE,
  ],
  // Whole numbers beyond a long, and values that are a number here and a text there.
  [
    'numbers_kept_as_text',
    [
      'smb.session_id',
      'frame.length',
      'modbus.*.data',
      'ike.attributes.raw',
      'ike.*.attributes.raw',
    ],
    '*',
    { type: 'keyword', ignore_above: IGNORE_ABOVE },
  ],
  // Objects whose keys come from the network or from rule authors.
  [
    'free_objects',
    [
      'metadata.flowints',
      'metadata.flowvars',
      'metadata.pktvars',
      'metadata.entropy',
      'alert.context',
      'mqtt.*.properties',
      'mqtt.connect.will.properties',
      'dnp3.*.points',
    ],
    'object',
    { type: 'flattened', ignore_above: IGNORE_ABOVE },
  ],
];

const dynamicTemplates = (): NonNullable<estypes.MappingTypeMapping['dynamic_templates']> => [
  ...BY_PATH.map(([name, path_match, match_mapping_type, mapping]) => ({
    [name]: { path_match, match_mapping_type, mapping },
  })),
  {
    text: {
      match_mapping_type: 'string',
      mapping: { type: 'keyword' as const, ignore_above: IGNORE_ABOVE },
    },
  },
];

const SETTINGS: estypes.IndicesIndexSettings = {
  index: {
    number_of_shards: 1,
    auto_expand_replicas: '0-1',
    codec: 'best_compression',
    refresh_interval: '5s',
    // Newest first, so that the latest events of a search are found without reading all.
    sort: { field: 'timestamp', order: 'desc' },
    mapping: {
      ignore_malformed: true,
      total_fields: { limit: 6000, ignore_dynamic_beyond_limit: true },
    },
  },
};

const NUMBERS_AND_DATES = { date_detection: false, numeric_detection: false };

/** The usual mapping. */
const eventsMapping = (): estypes.MappingTypeMapping => ({
  ...NUMBERS_AND_DATES,
  dynamic_templates: dynamicTemplates(),
  properties: {
    timestamp: DATE,
    '@timestamp': { type: 'alias', path: 'timestamp' },
    // Counters since start, more than a thousand: kept, not searchable.
    stats: { type: 'object', enabled: false },
    // `pgsql.request` is an object in one event and `false` in another.
    pgsql: { type: 'object', subobjects: false },
  },
});

/**
 * The mapping for events that do not fit the usual one: objects are only prefixes of names here,
 * so `host` and `host.name` can both be values, and `@timestamp` can be the event's own.
 */
const mixedMapping = (): estypes.MappingTypeMapping => ({
  ...NUMBERS_AND_DATES,
  subobjects: false,
  dynamic_templates: dynamicTemplates(),
  properties: {
    timestamp: DATE,
    '@timestamp': DATE,
    stats: { type: 'flattened', index: false, doc_values: false },
  },
});

const explain = (name: string, error: unknown): LoadError => {
  const reason = messageOf(error);
  const advice = reason.includes('security_exception')
    ? 'The user needs the cluster privilege manage_index_templates.'
    : 'If another template of the same priority takes these names, load into other ones with --index.';
  return new LoadError(
    `The index template ${name} could not be made: ${reason} ${advice}`,
    EXIT_CODES.failed,
  );
};

/** Names of the two templates of an index name. */
export const templateNames = (index: string) => ({
  events: `suricata_hunt-events-${index}`,
  mixed: `suricata_hunt-events-${index}-mixed`,
});

const ensureOne = async (
  client: Client,
  name: string,
  pattern: string,
  priority: number,
  mappings: estypes.MappingTypeMapping,
): Promise<void> => {
  const found = await client.indices.getIndexTemplate({ name }, { ignore: [404] });
  const version = found.index_templates?.[0]?.index_template.version;
  if (version !== undefined && version >= TEMPLATE_VERSION) return;
  await client.indices.putIndexTemplate({
    name,
    index_patterns: [pattern],
    priority,
    version: TEMPLATE_VERSION,
    template: { settings: SETTINGS, mappings },
    _meta: {
      description: 'Suricata EVE events that were loaded from files or made as a sample',
      managed_by: 'suricata_hunt',
    },
  });
};

/**
 * Makes sure that indices whose names begin with `index` get our mapping when they are made. A
 * template of somebody else with a higher priority still wins; see templateInForce.
 * Throws LoadError if Elasticsearch refuses.
 */
export const ensureTemplates = async (client: Client, index: string): Promise<void> => {
  const names = templateNames(index);
  try {
    await ensureOne(client, names.events, `${index}-*`, PRIORITY, eventsMapping());
    await ensureOne(client, names.mixed, `${index}-mixed-*`, PRIORITY + 1, mixedMapping());
  } catch (error) {
    throw explain(names.events, error);
  }
};
