import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';
import { networkAttributes } from '../../common/networks';

export const NETWORK_TYPE = 'suricata-hunt-network';

/** Network definitions describe the organisation, so they are the same in every space. */
export const networkSavedType: SavedObjectsType = {
  name: NETWORK_TYPE,
  hidden: false,
  namespaceType: 'agnostic',
  mappings: {
    dynamic: false,
    properties: {
      name: { type: 'keyword' },
      kind: { type: 'keyword' },
      cidrs: { type: 'keyword' },
    },
  },
  modelVersions: {
    1: {
      changes: [],
      schemas: {
        create: schema.object({
          name: schema.string(),
          kind: schema.string(),
          cidrs: schema.arrayOf(schema.string()),
          description: schema.string(),
          home: schema.boolean(),
        }),
      },
    },
  },
  management: {
    importableAndExportable: true,
    displayName: 'Suricata Hunt network',
    getTitle: ({ id, attributes }) =>
      networkAttributes.pick({ name: true }).safeParse(attributes).data?.name ?? id,
  },
};
