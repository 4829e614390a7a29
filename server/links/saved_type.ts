import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';

export const LINK_TYPE = 'suricata-hunt-link';

/**
 * A hunt that is too long for an address. Readers may write links, so that they are written by our
 * route alone: the id is made of the content, and none is ever changed.
 */
export const linkSavedType: SavedObjectsType = {
  name: LINK_TYPE,
  hidden: false,
  hiddenFromHttpApis: true,
  namespaceType: 'agnostic',
  mappings: { dynamic: false, properties: {} },
  modelVersions: {
    1: {
      changes: [],
      schemas: { create: schema.object({ search: schema.string(), createdAt: schema.string() }) },
    },
  },
};
