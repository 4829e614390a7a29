import path from 'node:path';
import { createHome, type Home } from '../../standalone/home';
import { buildHomeUi } from '../../standalone/bundling';
import { buildPlugin } from '../plugin_build';
import type { Cluster } from './cluster';
import type { StartOptions } from './options';

const ROOT = path.resolve(__dirname, '../..');

/** Folders of the built plugin and of the home's own pages. */
export interface Built {
  pluginDir: string;
  sharedDepsDir: string;
}

/** Builds what is not up to date. */
export const buildAll = async (log: (line: string) => void): Promise<Built> => {
  const { pluginDir, built } = await buildPlugin({ root: ROOT, skipZip: true, ifStale: true });
  const ui = await buildHomeUi({ root: ROOT, ifStale: true });
  if (built || ui.built.length > 0) log('Built the plugin and the pages of the home');
  return { pluginDir, sharedDepsDir: ui.outDir };
};

/** Starts the home on a cluster with the built plugin. */
export const openHome = async (
  options: StartOptions,
  cluster: Cluster,
  { pluginDir, sharedDepsDir }: Built,
): Promise<Home> => {
  const home = await createHome({
    port: options.port,
    elasticsearch: {
      url: cluster.url,
      auth: cluster.auth,
      ...(cluster.caFile === undefined ? {} : { caFile: cluster.caFile }),
    },
    pluginDir,
    sharedDepsDir,
    dataDir: options.dataDir,
    config:
      options.indexPattern === undefined
        ? {}
        : { suricata_hunt: { indexPattern: options.indexPattern } },
    logging: { level: 'warn' },
  });
  await home.start();
  return home;
};
