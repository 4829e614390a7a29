import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';

export const TRAIL_TYPE = 'suricata-hunt-trail';

/**
 * Trails say what somebody looked for: they are read and written by our routes alone, which know
 * whose they are.
 */
export const trailSavedType: SavedObjectsType = {
  name: TRAIL_TYPE,
  hidden: false,
  hiddenFromHttpApis: true,
  namespaceType: 'agnostic',
  mappings: {
    dynamic: false,
    properties: { owner: { type: 'keyword' }, shared: { type: 'boolean' } },
  },
  modelVersions: {
    1: {
      changes: [],
      schemas: {
        create: schema.object({
          owner: schema.string(),
          shared: schema.boolean(),
          createdAt: schema.string(),
          updatedAt: schema.string(),
          content: schema.any(),
        }),
      },
    },
  },
};
