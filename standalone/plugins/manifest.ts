import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export interface PluginManifest {
  id: string;
  version: string;
  kibanaVersion: string;
  configPath: string[];
  owner: { name: string; githubTeam?: string };
  server: boolean;
  ui: boolean;
  requiredPlugins: string[];
  optionalPlugins: string[];
  requiredBundles: string[];
  extraPublicDirs: string[];
}

/** Every key that Kibana knows; any other is an error. */
const KNOWN_KEYS = new Set([
  'id',
  'version',
  'kibanaVersion',
  'owner',
  'server',
  'ui',
  'type',
  'configPath',
  'requiredPlugins',
  'optionalPlugins',
  'requiredBundles',
  'runtimePluginDependencies',
  'extraPublicDirs',
  'description',
  'serviceFolders',
  'enabledOnAnonymousPages',
]);

/** What stops Kibana at start: a manifest that is wrong, or of another version. */
export class ManifestError extends Error {
  constructor(message: string, path: string) {
    super(`${message} (${path})`);
    this.name = 'ManifestError';
  }
}

/** Reads `kibana.json` of an unpacked plugin; throws a ManifestError in Kibana's words. */
export async function readManifest(
  pluginDir: string,
  kibanaVersion: string,
): Promise<PluginManifest> {
  const path = join(pluginDir, 'kibana.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(
      `There is no plugin in ${pluginDir}: its kibana.json cannot be read. Build the plugin ` +
        'first, or give the folder of an unpacked plugin.',
      { cause: error },
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new ManifestError(error instanceof Error ? error.message : String(error), path);
  }
  try {
    return parseManifest(content, kibanaVersion);
  } catch (error) {
    throw new ManifestError(error instanceof Error ? error.message : String(error), path);
  }
}

const manifestObject = z.record(z.string(), z.unknown());
const ownerSchema = z.object({ name: z.string().min(1), githubTeam: z.string().optional() });
const configPathSchema = z.union([z.string(), z.array(z.string())]);

/** Checks a manifest, in Kibana's order and words. */
export function parseManifest(content: unknown, kibanaVersion: string): PluginManifest {
  const parsed = manifestObject.safeParse(content);
  if (!parsed.success) {
    throw new Error('Plugin manifest must contain a JSON encoded object.');
  }
  const manifest = parsed.data;
  const id = checkId(manifest['id']);
  const about = `lugin manifest for "${id}"`;
  const version = nonEmpty(manifest['version']);
  if (version === undefined) {
    throw new Error(`P${about} must contain a "version" property.`);
  }
  const owner = ownerSchema.safeParse(manifest['owner']);
  if (!owner.success) {
    throw new Error(
      `P${about} must contain an "owner" property, which includes a nested "name" property.`,
    );
  }
  const configPath = configPathSchema.safeParse(manifest['configPath'] ?? snakeCase(id));
  if (!configPath.success) {
    throw new Error(
      `The "configPath" in p${about} should either be a string or an array of strings.`,
    );
  }
  const expected = nonEmpty(manifest['kibanaVersion']) ?? version;
  if (!isCompatible(expected, kibanaVersion)) {
    throw new Error(
      `Plugin "${id}" is only compatible with Kibana version "${expected}", but used Kibana ` +
        `version is "${kibanaVersion}".`,
    );
  }
  const server = manifest['server'] === true;
  const ui = manifest['ui'] === true;
  if (!server && !ui) {
    throw new Error(
      `Both "server" and "ui" are missing or set to "false" in p${about}, but at least one of ` +
        'these must be set to "true".',
    );
  }
  const unknown = Object.keys(manifest).filter((key) => !KNOWN_KEYS.has(key));
  if (unknown.length > 0) {
    throw new Error(
      `Manifest for plugin "${id}" contains the following unrecognized properties: ` +
        `${unknown.join(',')}.`,
    );
  }
  checkType(id, manifest['type']);
  return {
    id,
    version,
    kibanaVersion: expected,
    configPath: [configPath.data].flat(),
    owner: owner.data,
    server,
    ui,
    requiredPlugins: strings(manifest['requiredPlugins']),
    optionalPlugins: strings(manifest['optionalPlugins']),
    requiredBundles: strings(manifest['requiredBundles']),
    extraPublicDirs: strings(manifest['extraPublicDirs']),
  };
}

function checkId(value: unknown): string {
  const id = nonEmpty(value);
  if (id === undefined) {
    throw new Error('Plugin manifest must contain an "id" property.');
  }
  if (id.includes('.')) {
    throw new Error('Plugin "id" must not include `.` characters.');
  }
  if (!/^[a-z][a-zA-Z0-9]+$/.test(id)) {
    throw new Error(`Plugin "id" must be camelCase, but found: ${id}.`);
  }
  return id;
}

function checkType(id: string, type: unknown): void {
  if (type !== undefined && type !== 'standard' && type !== 'preboot') {
    throw new Error(
      `The "type" in manifest for plugin "${id}" is set to ${JSON.stringify(type)}, but it should ` +
        'either be "standard" or "preboot".',
    );
  }
}

function isCompatible(expected: string, actual: string): boolean {
  return expected === 'kibana' || coerce(expected) === coerce(actual);
}

/** The first `x.y.z` in a text. */
function coerce(version: string): string | undefined {
  return /\d+(\.\d+){0,2}/.exec(version)?.[0];
}

function nonEmpty(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Anything that is not a list counts as an empty one. */
function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function snakeCase(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
