import { schema, type TypeOf } from '@kbn/config-schema';
import { lookupsSchema } from './lookups_config';

/** Where Suricata's events usually are; changed in kibana.yml or in the advanced settings. */
export const DEFAULT_INDEX_PATTERN = 'suricata-*,logstash-*,filebeat-*,logs-suricata.*';

export const configSchema = schema.object({
  enabled: schema.boolean({ defaultValue: true }),
  indexPattern: schema.string({ defaultValue: DEFAULT_INDEX_PATTERN, minLength: 1 }),
  lookups: lookupsSchema,
});

export type Config = TypeOf<typeof configSchema>;
