import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';
import { z } from 'zod';

export const PACKED_GUIDED_FILTER_TYPE = 'suricata-hunt-guided-filter';

const title = z.object({ definition: z.object({ name: z.string() }) });

/** A guided filter that came with a pack; its id is that of the guided filter. */
export const packedGuidedFilterSavedType: SavedObjectsType = {
  name: PACKED_GUIDED_FILTER_TYPE,
  hidden: false,
  namespaceType: 'agnostic',
  mappings: { dynamic: false, properties: { pack: { type: 'keyword' } } },
  modelVersions: {
    1: {
      changes: [],
      schemas: { create: schema.object({ pack: schema.string(), definition: schema.any() }) },
    },
  },
  management: {
    importableAndExportable: true,
    displayName: 'Suricata Hunt guided filter',
    getTitle: ({ id, attributes }) => title.safeParse(attributes).data?.definition.name ?? id,
  },
};
