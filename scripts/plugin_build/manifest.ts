import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const pluginIds = z.array(z.string().regex(/^[a-z][a-zA-Z0-9]+$/)).default([]);

const packageManifest = z.strictObject({
  type: z.literal('plugin'),
  id: z.string(),
  owner: z.string(),
  group: z.string(),
  visibility: z.enum(['private', 'shared']),
  description: z.string(),
  plugin: z.strictObject({
    id: z
      .string()
      .regex(
        /^[a-z][a-zA-Z0-9]+$/,
        'A plugin id is camelCase: letters and digits, no dash or dot.',
      ),
    browser: z.boolean(),
    server: z.boolean(),
    configPath: z.array(z.string()),
    requiredPlugins: pluginIds,
    optionalPlugins: pluginIds,
  }),
});

/** `kibana.jsonc`, the manifest as it is kept in the repository. */
export type PackageManifest = z.infer<typeof packageManifest>;

/** `kibana.json`, the only manifest that an installed plugin is read from; no other key is allowed. */
export interface KibanaJson {
  id: string;
  version: string;
  kibanaVersion: string;
  owner: { name: string };
  description: string;
  server: boolean;
  ui: boolean;
  configPath: string[];
  requiredPlugins: string[];
  optionalPlugins: string[];
}

const packageJson = z.object({
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  license: z.string(),
  type: z.literal('commonjs').optional(),
});

/** Drops comments and trailing commas; text in quotes stays as it is. */
const stripJsonc = (text: string): string =>
  text
    .replace(
      /("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
      (_, quoted?: string) => quoted ?? '',
    )
    .replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, quoted?: string) => quoted ?? '');

const parse = <T>(schema: z.ZodType<T>, file: string, text: string): T => {
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`${file} is not valid:\n${z.prettifyError(result.error)}`);
  return result.data;
};

export interface Manifests {
  manifest: PackageManifest;
  package: z.infer<typeof packageJson>;
}

/** Reads and checks `kibana.jsonc` and the parts of `package.json` that the build needs. */
export const readManifests = (root: string): Manifests => {
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
  return {
    manifest: parse(packageManifest, 'kibana.jsonc', stripJsonc(read('kibana.jsonc'))),
    package: parse(packageJson, 'package.json', read('package.json')),
  };
};

/** @param kibanaVersion x.y.z of the Kibana that the zip is for: an install compares it exactly */
export const toKibanaJson = (
  { plugin, description }: PackageManifest,
  version: string,
  kibanaVersion: string,
): KibanaJson => ({
  id: plugin.id,
  version,
  kibanaVersion,
  owner: { name: 'Suricata Hunt' },
  description,
  server: plugin.server,
  ui: plugin.browser,
  configPath: plugin.configPath,
  requiredPlugins: plugin.requiredPlugins,
  optionalPlugins: plugin.optionalPlugins,
});
