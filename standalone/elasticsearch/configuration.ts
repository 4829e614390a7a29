import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account';
import { giveTo, type Folders } from './folders';
import { fileRealm, type Superuser } from './superuser';

/** Settings of elasticsearch.yml by their flat names. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

const COPIED = ['jvm.options', 'log4j2.properties', 'roles.yml', 'role_mapping.yml'];

/**
 * Writes Elasticsearch's configuration folder anew, so that nothing in it is left from another
 * version or was changed by the account it runs under.
 */
export async function writeConfiguration(
  home: string,
  folders: Folders,
  settings: Settings,
  user: Superuser,
  account: Account | undefined,
): Promise<void> {
  await rm(folders.config, { recursive: true, force: true });
  await mkdir(folders.config, { mode: 0o700 });
  for (const name of COPIED) {
    const source = join(home, 'config', name);
    if (existsSync(source)) await copyFile(source, join(folders.config, name));
  }
  const realm = await fileRealm(user);
  await write(folders, 'elasticsearch.yml', toYaml(settings));
  await write(folders, 'users', realm.users);
  await write(folders, 'users_roles', realm.usersRoles);
  await giveTo(folders.config, account);
}

/** The settings of an embedded Elasticsearch: one node, reachable from this machine only. */
export function nodeSettings(home: string, folders: Folders, port: number): Settings {
  return {
    'cluster.name': 'suricata-hunt',
    'node.name': 'suricata-hunt',
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': port,
    'path.data': folders.data,
    'path.logs': folders.logs,
    'xpack.security.enabled': true,
    'xpack.security.enrollment.enabled': false,
    // Years of daily indices fit.
    'cluster.max_shards_per_node': 4000,
    // The defaults are percentages, under which a half-full large disk already counts as full.
    'cluster.routing.allocation.disk.watermark.low': '2gb',
    'cluster.routing.allocation.disk.watermark.high': '1gb',
    'cluster.routing.allocation.disk.watermark.flood_stage': '500mb',
    // Only a whole distribution has these modules, and an unknown setting stops the start.
    ...(hasModule(home, 'ingest-geoip') && { 'ingest.geoip.downloader.enabled': false }),
    // Asks a service of Elastic's in the internet otherwise, every few minutes.
    ...(hasModule(home, 'x-pack-inference') && {
      'xpack.inference.elastic.authorization.enabled': false,
    }),
    ...(hasModule(home, 'x-pack-ml') && { 'xpack.ml.enabled': false }),
  };
}

/** Every value as a JSON string, which is what YAML reads in double quotes. */
export function toYaml(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}: ${JSON.stringify(String(value))}\n`)
    .join('');
}

function hasModule(home: string, name: string): boolean {
  return existsSync(join(home, 'modules', name));
}

async function write(folders: Folders, name: string, text: string): Promise<void> {
  await writeFile(join(folders.config, name), text, { mode: 0o600 });
}
