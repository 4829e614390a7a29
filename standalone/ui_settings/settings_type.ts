import type { SavedObjectsType } from '@kbn/core/server';

/** The type that holds the settings of the one space that the home has. */
export const SETTINGS_TYPE = 'config';
/** The type that holds the settings of all spaces. */
export const GLOBAL_SETTINGS_TYPE = 'config-global';

/** Keys of settings have dots and colons, so their values are stored but not indexed. */
export function settingsTypes(): SavedObjectsType[] {
  return [SETTINGS_TYPE, GLOBAL_SETTINGS_TYPE].map((name) => ({
    name,
    hidden: false,
    namespaceType: 'agnostic',
    mappings: { dynamic: false, properties: {} },
  }));
}
