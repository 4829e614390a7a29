import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';
import { z } from 'zod';
import { KIND_COLOURS, NETWORK_KINDS } from '../../common/networks';

export const NETWORK_TYPE = 'suricata-hunt-network';

const title = z.object({ name: z.string() });

const first = schema.object({
  name: schema.string(),
  kind: schema.string(),
  cidrs: schema.arrayOf(schema.string()),
  description: schema.string(),
  home: schema.boolean(),
});

const second = {
  colour: schema.string(),
  /** Who wrote it last; when, saved objects say themselves. */
  updatedBy: schema.string(),
};

const kindOf = z.object({ kind: z.enum(NETWORK_KINDS).catch('other') });

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
    1: { changes: [], schemas: { create: first } },
    2: {
      changes: [
        {
          type: 'data_backfill',
          backfillFn: ({ attributes }) => ({
            attributes: { colour: KIND_COLOURS[kindOf.parse(attributes).kind], updatedBy: '' },
          }),
        },
      ],
      schemas: {
        create: first.extends(second),
        forwardCompatibility: first.extends(second, { unknowns: 'ignore' }),
      },
    },
  },
  management: {
    importableAndExportable: true,
    displayName: 'Suricata Hunt network',
    getTitle: ({ id, attributes }) => title.safeParse(attributes).data?.name ?? id,
  },
};
