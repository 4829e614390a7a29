import type { estypes } from '@elastic/elasticsearch';
import type { ElasticsearchClient } from '@kbn/core/server';
import { statusOf } from './errors';
import type { TypeRegistry } from './type_registry';

/** All saved objects of all plugins are in this one hidden index. */
export const SAVED_OBJECTS_INDEX = '.kibana_home_saved_objects';

const ROOT: Record<string, estypes.MappingProperty> = {
  type: { type: 'keyword' },
  references: {
    type: 'nested',
    properties: {
      name: { type: 'keyword' },
      type: { type: 'keyword' },
      id: { type: 'keyword' },
    },
  },
  created_at: { type: 'date' },
  updated_at: { type: 'date' },
  typeMigrationVersion: { type: 'keyword' },
  managed: { type: 'boolean' },
};

function mappings(types: TypeRegistry): estypes.MappingTypeMapping {
  const ofTypes = types.getAllTypes().map(({ name, mappings: { dynamic, properties } }) => {
    const property: estypes.MappingProperty = { dynamic: dynamic ?? 'strict', properties };
    return [name, property] as const;
  });
  return { dynamic: 'strict', properties: { ...ROOT, ...Object.fromEntries(ofTypes) } };
}

/** Creates the index, or adds what newer types need to its mapping. */
export async function ensureIndex(
  client: ElasticsearchClient,
  index: string,
  types: TypeRegistry,
): Promise<void> {
  const wanted = mappings(types);
  try {
    await client.indices.create({
      index,
      settings: {
        index: {
          hidden: true,
          number_of_shards: 1,
          auto_expand_replicas: '0-1',
          // Writers wait for the next refresh; an index this small can have many.
          refresh_interval: '100ms',
        },
      },
      mappings: wanted,
    });
    return;
  } catch (error) {
    // Two homes that start at once both try; the second finds the index of the first.
    if (statusOf(error) !== 400 || !(await client.indices.exists({ index }))) {
      throw error;
    }
  }
  try {
    await client.indices.putMapping({ index, ...wanted });
  } catch (error) {
    throw new Error(
      `The mapping of the index ${index} cannot take the saved object types of this version: ` +
        `${error instanceof Error ? error.message : String(error)}. A field can be added, but ` +
        'not changed: restore the older version of the plugin, or reindex.',
      { cause: error },
    );
  }
}
