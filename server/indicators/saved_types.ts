import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';

export const INDICATOR_LIST_TYPE = 'suricata-hunt-indicators';
export const INDICATOR_VALUES_TYPE = 'suricata-hunt-indicator-values';

/**
 * Both are hidden, so that the values of private lists cannot be read past our routes. Indicators
 * are about the world and not about a space: a list is the same in all of them.
 */
export const indicatorListSavedType: SavedObjectsType = {
  name: INDICATOR_LIST_TYPE,
  hidden: true,
  namespaceType: 'agnostic',
  mappings: {
    dynamic: false,
    properties: {
      name: { type: 'keyword' },
      owner: { type: 'keyword' },
      visibility: { type: 'keyword' },
    },
  },
  modelVersions: {
    1: {
      changes: [],
      schemas: {
        create: schema.object({
          name: schema.string(),
          description: schema.string(),
          visibility: schema.string(),
          owner: schema.string(),
          createdAt: schema.string(),
          updatedAt: schema.string(),
          updatedBy: schema.string(),
          kinds: schema.recordOf(schema.string(), schema.number()),
          parts: schema.arrayOf(schema.string()),
        }),
      },
    },
  },
};

/** A part of the values of a list: lists are larger than one saved object should be. */
export const indicatorValuesSavedType: SavedObjectsType = {
  name: INDICATOR_VALUES_TYPE,
  hidden: true,
  namespaceType: 'agnostic',
  mappings: { dynamic: false, properties: { list: { type: 'keyword' } } },
  modelVersions: {
    1: {
      changes: [],
      schemas: {
        create: schema.object({
          list: schema.string(),
          // One text, as nothing looks inside: "kind value" on each line.
          values: schema.string(),
        }),
      },
    },
  },
};
