import type { Client, estypes } from '@elastic/elasticsearch';
import { EXIT_CODES, LoadError, messageOf } from './errors';
import { eventsMapping, mixedMapping } from './events_mapping';

/** Raised when the mapping below changes, so that an older template is replaced. */
const TEMPLATE_VERSION = 1;

/** Above the defaults that clusters ship with, below what people usually give their own. */
const PRIORITY = 150;

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
