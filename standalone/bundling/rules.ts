import type { RuleSetRule } from '@rspack/core';

/**
 * TypeScript and JSX by SWC. JSX is compiled the classic way (`React.createElement`), because
 * `react/jsx-runtime` is not among the modules that Kibana shares.
 */
export const typescriptRule: RuleSetRule = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'builtin:swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: {
        react: {
          runtime: 'classic',
          pragma: 'React.createElement',
          pragmaFrag: 'React.Fragment',
          development: false,
        },
      },
    },
  },
  type: 'javascript/auto',
};

export const EXTENSIONS = ['.ts', '.tsx', '.mjs', '.js', '.json'];
