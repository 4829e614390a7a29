import { schema } from '@kbn/config-schema';
import type { UiSettingsParams } from '@kbn/core/server';

export const INDEX_PATTERN_SETTING = 'suricataHunt:indexPattern';

/** The advanced settings of the plugin, with the administrator's configuration as default. */
export const uiSettings = (indexPattern: string): Record<string, UiSettingsParams> => ({
  [INDEX_PATTERN_SETTING]: {
    name: 'Suricata event indices',
    description:
      'Index patterns, separated by commas, in which Suricata Hunt looks for Suricata events.',
    category: ['Suricata Hunt'],
    type: 'string',
    value: indexPattern,
    schema: schema.string({ minLength: 1, maxLength: 2_000 }),
  },
});
