/**
 * The modules that Kibana gives to every plugin in the browser: module id → property of
 * `window.__kbnSharedDeps__`. Only those that have been there over the whole 9.x line; Kibana's own
 * list is longer, but the rest of it changes from minor to minor.
 */
export const SHARED_MODULES: Readonly<Record<string, string>> = {
  react: 'React',
  'react-dom': 'ReactDom',
  'react-router': 'ReactRouter',
  'react-router-dom': 'ReactRouterDom',
  history: 'History',
  '@emotion/react': 'EmotionReact',
  '@emotion/cache': 'EmotionCache',
  '@elastic/eui': 'ElasticEui',
  '@elastic/eui-theme-borealis': 'ElasticEuiThemeBorealis',
  '@elastic/charts': 'ElasticCharts',
  '@elastic/numeral': 'ElasticNumeral',
  moment: 'Moment',
  'moment-timezone': 'MomentTimezone',
  lodash: 'Lodash',
  rxjs: 'Rxjs',
  classnames: 'Classnames',
  '@kbn/i18n': 'KbnI18n',
  '@kbn/i18n-react': 'KbnI18nReact',
  '@kbn/datemath': 'KbnDatemath',
};

/** Name of the global object that holds the shared modules. */
export const SHARED_GLOBAL = '__kbnSharedDeps__';

/**
 * Small parts of shared packages that Kibana does not give and that are safe to bundle, because
 * they reach the shared copy for everything that matters.
 */
export const BUNDLED_PARTS: readonly string[] = ['react/jsx-runtime', 'react-dom/client'];

/** The package that a request names: `@elastic/eui/lib/x` → `@elastic/eui`. */
export const packageOf = (request: string): string =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');
