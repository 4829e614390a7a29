import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readDefinition, type PluginDefinition } from './definition';
import { readManifest, type PluginManifest } from './manifest';
import { provideModule } from './module_hook';

export interface LoadedPlugin {
  manifest: PluginManifest;
  dir: string;
  /** Absent for a plugin with a browser half only. */
  definition?: PluginDefinition;
}

/** Reads the plugin in a folder that holds the content of its zip: manifest, then server code. */
export async function loadPlugin(dir: string, kibanaVersion: string): Promise<LoadedPlugin> {
  const manifest = await readManifest(dir, kibanaVersion);
  if (!manifest.server) {
    return { manifest, dir };
  }
  provideModule('@kbn/config-schema', require.resolve('@kbn/config-schema'));
  const path = join(dir, 'server');
  // Kibana requires the folder, which only CommonJS resolution can find.
  const exports: unknown = createRequire(join(dir, 'kibana.json'))(path);
  const record = typeof exports === 'object' && exports !== null ? { ...exports } : {};
  return { manifest, dir, definition: readDefinition(manifest.id, path, record) };
}

/** The plugin's settings out of those of the home, validated by its own schema. */
export function pluginConfig(
  { manifest, definition }: LoadedPlugin,
  settings: Readonly<Record<string, unknown>> | undefined,
): unknown {
  const path = manifest.configPath.join('.');
  const schema = definition?.config?.schema;
  if (schema === undefined) {
    if (settings !== undefined) {
      throw new Error(`No validation schema has been defined for [${path}]`);
    }
    return {};
  }
  return schema.validate(settings ?? {}, {}, `config validation of [${path}]`);
}
