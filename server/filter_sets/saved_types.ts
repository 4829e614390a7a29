import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';
import { z } from 'zod';

export const FILTER_SET_TYPE = 'suricata-hunt-filter-set';
export const FAVOURITES_TYPE = 'suricata-hunt-favourites';

const title = z.object({ name: z.string() });

/** Sets are the same in every space, as the networks that their filters name are. */
export const filterSetSavedType: SavedObjectsType = {
  name: FILTER_SET_TYPE,
  hidden: false,
  namespaceType: 'agnostic',
  mappings: {
    dynamic: false,
    properties: {
      name: { type: 'keyword' },
      owner: { type: 'keyword' },
      visibility: { type: 'keyword' },
      tags: { type: 'keyword' },
    },
  },
  modelVersions: {
    1: {
      changes: [],
      schemas: {
        create: schema.object({
          name: schema.string(),
          description: schema.string(),
          tags: schema.arrayOf(schema.string()),
          visibility: schema.string(),
          saved: schema.any(),
          owner: schema.string(),
          createdAt: schema.string(),
          updatedAt: schema.string(),
          updatedBy: schema.string(),
        }),
      },
    },
  },
  management: {
    importableAndExportable: true,
    displayName: 'Suricata Hunt filter set',
    getTitle: ({ id, attributes }) => title.safeParse(attributes).data?.name ?? id,
  },
};

/** One object a person: marking a favourite never collides with a change of the set. */
export const favouritesSavedType: SavedObjectsType = {
  name: FAVOURITES_TYPE,
  hidden: false,
  namespaceType: 'agnostic',
  mappings: { dynamic: false, properties: {} },
  modelVersions: {
    1: {
      changes: [],
      schemas: { create: schema.object({ sets: schema.arrayOf(schema.string()) }) },
    },
  },
};
