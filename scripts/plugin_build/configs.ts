import path from 'node:path';
import { rspack, type RspackOptions } from '@rspack/core';
import {
  browserExternals,
  EXTENSIONS,
  serverExternals,
  typescriptRule,
} from '../../standalone/bundling';

const base = (root: string): RspackOptions => ({
  context: root,
  mode: 'production',
  devtool: false,
  module: { rules: [typescriptRule] },
  resolve: { extensions: EXTENSIONS },
  performance: false,
});

/** The server half: one readable CommonJS file that needs no `node_modules` beside it. */
export const serverConfig = (root: string, outDir: string): RspackOptions => ({
  ...base(root),
  name: 'server',
  target: 'node22',
  entry: path.join(root, 'server/index.ts'),
  externals: [serverExternals],
  externalsPresets: { node: true },
  module: {
    rules: [typescriptRule],
    parser: { javascript: { dynamicImportMode: 'eager' } },
  },
  output: {
    path: outDir,
    filename: 'index.js',
    library: { type: 'commonjs2' },
    clean: true,
  },
  optimization: { minimize: false, splitChunks: false, nodeEnv: 'production' },
});

/**
 * The browser half: a small classic script that registers the plugin, and chunks that are loaded
 * when the app is opened. Chunk names carry a content hash, because Kibana lets browsers keep every
 * file for a year.
 */
export const browserConfig = (root: string, outDir: string, pluginId: string): RspackOptions => ({
  ...base(root),
  name: 'browser',
  target: ['web', 'es2022'],
  entry: path.join(__dirname, 'browser_entry.ts'),
  resolve: {
    extensions: EXTENSIONS,
    alias: { 'plugin/public$': path.join(root, 'public/index.ts') },
  },
  externals: [browserExternals],
  output: {
    path: outDir,
    filename: `${pluginId}.plugin.js`,
    chunkFilename: `${pluginId}.chunk.[contenthash:8].js`,
    publicPath: 'auto',
    uniqueName: pluginId,
    clean: true,
  },
  plugins: [new rspack.DefinePlugin({ PLUGIN_ID: JSON.stringify(pluginId) })],
});
