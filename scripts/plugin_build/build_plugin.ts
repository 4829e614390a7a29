import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile, fingerprint, isFresh, withBuildLock } from '../../standalone/bundling';
import { writeZip } from './archive';
import { browserConfig, serverConfig } from './configs';
import { completeLayout } from './layout';
import { readManifests, toKibanaJson, type Manifests } from './manifest';
import { notice } from './notice';
import { assertLicenses, assertNoSharedCode, shippedPackages } from './shipped_packages';
import { sizeReport } from './sizes';

export const DEFAULT_KIBANA_VERSION = '9.4.3';

export interface BuildOptions {
  /** The repository. */
  root: string;
  /** x.y.z of the Kibana that the zip is for. */
  kibanaVersion?: string;
  /** Leaves out the zip: only the folder is made. */
  skipZip?: boolean;
  /** Does nothing when the last build came from the same sources and options. */
  ifStale?: boolean;
  /** Where to build. Default: `build` in the repository. */
  outDir?: string;
}

export interface BuildResult {
  /** The plugin as it would lie in `<kibana>/plugins`. */
  pluginDir: string;
  /** Absent with `skipZip`. */
  zipFile: string | undefined;
  /** False when the last build was still good. */
  built: boolean;
  /** Sizes, one line each. */
  report: string;
}

const SOURCES = [
  'common',
  'server',
  'public',
  'translations',
  '.i18nrc.json',
  'scripts/plugin_build',
  'standalone/bundling',
  'standalone/shared_modules',
  'kibana.jsonc',
  'package.json',
  'package-lock.json',
  'LICENSE',
];

/** Puts the finished folder in its place in one step, so that a reader never sees half of it. */
const replaceFolder = (from: string, to: string): void => {
  const old = `${to}.old-${process.pid}`;
  mkdirSync(path.dirname(to), { recursive: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
};

/** Compiles both halves and completes the plugin's folder. */
const buildFolder = async (
  { root, kibanaVersion }: { root: string; kibanaVersion: string },
  manifests: Manifests,
  work: string,
): Promise<void> => {
  const { manifest, package: npm } = manifests;
  const browserDir = path.join(work, 'target/public');
  const server = await compile(serverConfig(root, path.join(work, 'server')));
  const browser = await compile(browserConfig(root, browserDir, manifest.plugin.id));
  assertNoSharedCode(shippedPackages(browser.modules));
  const packages = shippedPackages([...server.modules, ...browser.modules]);
  assertLicenses(packages);
  const kibanaJson = toKibanaJson(manifest, npm.version, kibanaVersion);
  completeLayout(root, work, kibanaJson, npm.license, notice(packages));
};

/**
 * Builds the plugin in the layout that `kibana-plugin install` takes.
 *
 * @throws CompileError when the sources do not compile; Error when the result may not be shipped
 */
export const buildPlugin = (options: BuildOptions): Promise<BuildResult> => {
  const outDir = options.outDir ?? path.join(options.root, 'build');
  return withBuildLock(outDir, () => build({ ...options, outDir }));
};

const build = async (options: BuildOptions & { outDir: string }): Promise<BuildResult> => {
  const { root, outDir, kibanaVersion = DEFAULT_KIBANA_VERSION, skipZip, ifStale } = options;
  const manifests = readManifests(root);
  const { manifest, package: npm } = manifests;
  const { id } = manifest.plugin;
  const pluginDir = path.join(outDir, 'kibana', id);
  const zipPath = path.join(outDir, `${id}-${npm.version}.zip`);
  const zipFile = skipZip ? undefined : zipPath;
  const stampFile = path.join(outDir, `${id}.stamp`);
  const current = fingerprint(root, SOURCES, { kibanaVersion });
  const wanted = [path.join(pluginDir, 'kibana.json'), ...(zipFile ? [zipFile] : [])];
  if (ifStale && isFresh(stampFile, current, wanted)) {
    return { pluginDir, zipFile, built: false, report: sizeReport(pluginDir, zipFile) };
  }

  const work = path.join(outDir, `.${id}-${process.pid}`);
  try {
    await buildFolder({ root, kibanaVersion }, manifests, work);
    // A zip of other sources must not outlive them, or it would pass for up to date.
    for (const old of [stampFile, zipPath]) rmSync(old, { force: true });
    replaceFolder(work, pluginDir);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  if (zipFile) {
    await writeZip(pluginDir, `kibana/${id}`, `${zipFile}.part`);
    renameSync(`${zipFile}.part`, zipFile);
  }
  writeFileSync(stampFile, current);
  return { pluginDir, zipFile, built: true, report: sizeReport(pluginDir, zipFile) };
};
