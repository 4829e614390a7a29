import { join } from 'node:path';
import type { ServerRoute } from '@hapi/hapi';
import type { PackageInfo } from '@kbn/core/server';
import { assetsFolder, staticRoute } from '../http';
import type { LoadedPlugin, PluginManifest } from '../plugins';

/** Where a plugin's bundle is served: the address changes with host and plugin version. */
export function bundlesPrefix(
  { buildShaShort }: PackageInfo,
  { id, version }: PluginManifest,
): string {
  return `/${buildShaShort}/bundles/plugin/${id}/${version}`;
}

/** The routes of all files that pages load. */
export function uiFileRoutes(
  packageInfo: PackageInfo,
  { manifest, dir }: LoadedPlugin,
  sharedDepsDir: string,
): ServerRoute[] {
  return [
    staticRoute({ prefix: '/ui/home', folder: sharedDepsDir, immutable: false }),
    staticRoute({
      prefix: bundlesPrefix(packageInfo, manifest),
      folder: join(dir, 'target', 'public'),
      immutable: true,
    }),
    staticRoute({
      prefix: `/plugins/${manifest.id}/assets`,
      folder: assetsFolder(dir),
      immutable: false,
    }),
  ];
}
