import path from 'node:path';
import type { RspackOptions } from '@rspack/core';
import { browserExternals } from './externals';
import { EXTENSIONS, typescriptRule } from './rules';

const base = (root: string, name: string, outDir: string): RspackOptions => ({
  name,
  context: root,
  mode: 'production',
  devtool: false,
  target: ['web', 'es2022'],
  module: { rules: [typescriptRule] },
  resolve: { extensions: EXTENSIONS },
  performance: false,
  output: {
    path: outDir,
    filename: `${name}.js`,
    chunkFilename: `${name}.[name].[contenthash:8].js`,
    publicPath: 'auto',
    uniqueName: `home_${name}`,
    clean: false,
  },
});

/** Icons that are drawn all over the interface; logos and the like stay files of their own. */
const GLYPH = /[\\/]icon[\\/]assets[\\/](?!logo_|app_|ml_|token_)/;

/** The modules that Kibana shares, from npm. React is the production build, as Kibana's is. */
export const sharedDepsConfig = (root: string, outDir: string): RspackOptions => {
  const own = (name: string) => path.join(root, 'standalone/browser', name);
  const npm = (name: string) => path.join(root, 'node_modules', name);
  return {
    ...base(root, 'shared_deps', outDir),
    entry: own('shared_deps/entry.ts'),
    resolve: {
      extensions: EXTENSIONS,
      alias: {
        '@kbn/i18n$': own('kbn_i18n'),
        '@kbn/i18n-react$': own('kbn_i18n_react'),
        '@kbn/datemath$': own('kbn_datemath'),
        // Kibana's variant of EUI, without run-time checks of properties.
        '@elastic/eui$': npm('@elastic/eui/optimize/es'),
        // One copy, whether it is imported or required.
        '@elastic/eui-theme-borealis$': npm('@elastic/eui-theme-borealis/lib/esm/index.js'),
        '@elastic/eui-theme-common$': npm('@elastic/eui-theme-common/lib/esm/index.js'),
        moment$: npm('moment/moment.js'),
      },
    },
    optimization: {
      splitChunks: {
        cacheGroups: { icons: { test: GLYPH, name: 'icons', chunks: 'async', enforce: true } },
      },
    },
  };
};

/** The page's own code: core, header, login page. It uses the shared modules like a plugin. */
export const shellConfig = (root: string, outDir: string): RspackOptions => ({
  ...base(root, 'shell', outDir),
  entry: path.join(root, 'standalone/browser/shell/entry.ts'),
  externals: [browserExternals],
});
