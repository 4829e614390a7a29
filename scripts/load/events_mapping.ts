import type { estypes } from '@elastic/elasticsearch';
import { EVE_FIELDS } from '../../common/eve';

type Properties = Record<string, estypes.MappingProperty>;

/**
 * Characters up to which a text can be searched. In bytes of UTF-8 that stays below the 32,766 at
 * which Elasticsearch refuses the whole event.
 */
const IGNORE_ABOVE = 8191;

const TEXT = { type: 'keyword', ignore_above: IGNORE_ABOVE } as const;
const FREE_OBJECT = { type: 'flattened', ignore_above: IGNORE_ABOVE } as const;

/**
 * Suricata's `+0000`, its years of five and six digits, the form in which Elasticsearch gives such
 * years back, and numbers as any date field takes them in a query.
 */
const DATE = {
  type: 'date',
  format: [
    'strict_date_optional_time',
    "uuuuuu-MM-dd'T'HH:mm:ss.SSSSSSZ",
    "uuuuuu-MM-dd'T'HH:mm:ss",
    "uuuuu-MM-dd'T'HH:mm:ss.SSSSSSZ",
    "'+'uuuuuu-MM-dd'T'HH:mm:ss.SSSX",
    "'+'uuuuuu-MM-dd'T'HH:mm:ssX",
    'epoch_millis',
  ].join('||'),
} as const;

/** Numbers that pass what a long can hold, and values that are a number here and a text there. */
const KEPT_AS_TEXT = ['smb.session_id', 'frame.length', 'ike.attributes.raw'];

/** Objects whose keys come from the network or from rule authors, with dots in them for some. */
const FREE_OBJECTS = [
  'metadata.flowints',
  'metadata.flowvars',
  'metadata.pktvars',
  'metadata.entropy',
  // The same in Suricata 4.
  'vars.flowints',
  'vars.flowbits',
  'vars.flowvars',
  'alert.context',
  'mqtt.auth.properties',
  'mqtt.connack.properties',
  'mqtt.connect.properties',
  'mqtt.connect.will.properties',
  'mqtt.disconnect.properties',
  'mqtt.publish.properties',
  'dnp3.application.objects.points',
  'dnp3.request.application.objects.points',
  'dnp3.response.application.objects.points',
];

/** Mapped as a whole, not field by field. */
const WHOLE = ['timestamp', '@timestamp', 'stats', 'pgsql', ...FREE_OBJECTS];

const propertyOf = (path: string, type: string): estypes.MappingProperty | undefined => {
  if (KEPT_AS_TEXT.includes(path)) return TEXT;
  switch (type) {
    case 'keyword':
      return TEXT;
    case 'date':
      return DATE;
    case 'ip':
    case 'long':
    case 'double':
    case 'boolean':
      return { type };
    default:
      return undefined;
  }
};

/**
 * The fields that Suricata writes, by path. Elasticsearch could find them out by itself, but then
 * each new index learns a thousand fields one by one, at the price of a cluster update each.
 */
const knownFields = (): [path: string, property: estypes.MappingProperty][] =>
  EVE_FIELDS.flatMap(({ path, type, enrichment, logical }) => {
    const isWhole = WHOLE.some((whole) => path === whole || path.startsWith(`${whole}.`));
    if (enrichment === true || logical === true || isWhole) return [];
    const property = propertyOf(path, type);
    return property === undefined ? [] : [[path, property]];
  });

/** Puts a property where its path says, with the objects on the way. */
const place = (properties: Properties, path: string, property: estypes.MappingProperty): void => {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    properties[name] = property;
    return;
  }
  const there = properties[name];
  const inner = there !== undefined && 'properties' in there ? there.properties : undefined;
  const below = inner ?? {};
  properties[name] = { type: 'object', properties: below };
  place(below, rest.join('.'), property);
};

const COMMON: estypes.MappingTypeMapping = {
  date_detection: false,
  numeric_detection: false,
  dynamic_templates: [{ text: { match_mapping_type: 'string', mapping: TEXT } }],
};

/** The usual mapping of events. */
export const eventsMapping = (): estypes.MappingTypeMapping => {
  const properties: Properties = {
    timestamp: DATE,
    '@timestamp': { type: 'alias', path: 'timestamp' },
    // Counters since start, more than a thousand: kept, not searchable.
    stats: { type: 'object', enabled: false },
    // `pgsql.request` is an object in one event and `false` in another.
    pgsql: { type: 'object', subobjects: false },
  };
  for (const [path, property] of knownFields()) place(properties, path, property);
  for (const path of FREE_OBJECTS) place(properties, path, FREE_OBJECT);
  return { ...COMMON, properties };
};

/**
 * The mapping for events that do not fit the usual one: objects are only prefixes of names here,
 * so `host` and `host.name` can both be values, and `@timestamp` can be the event's own.
 */
export const mixedMapping = (): estypes.MappingTypeMapping => ({
  ...COMMON,
  subobjects: false,
  properties: {
    ...Object.fromEntries(knownFields()),
    timestamp: DATE,
    '@timestamp': DATE,
    stats: { type: 'flattened', index: false, doc_values: false },
  },
});
