/*
 * The modules that Kibana gives to every plugin, each as `require` returns it. Which ones, and under
 * which names, is the table of shared modules in standalone/bundling; the conformance test compares.
 */
declare const require: (id: string) => unknown;

export const sharedDeps: Record<string, unknown> = {
  React: require('react'),
  ReactDom: require('react-dom'),
  ReactRouter: require('react-router'),
  ReactRouterDom: require('react-router-dom'),
  History: require('history'),
  EmotionReact: require('@emotion/react'),
  EmotionCache: require('@emotion/cache'),
  ElasticEui: require('@elastic/eui'),
  ElasticEuiThemeBorealis: require('@elastic/eui-theme-borealis'),
  ElasticCharts: require('@elastic/charts'),
  ElasticNumeral: require('@elastic/numeral'),
  Moment: require('moment'),
  MomentTimezone: require('moment-timezone'),
  Lodash: require('lodash'),
  Rxjs: require('rxjs'),
  Classnames: require('classnames'),
  KbnI18n: require('@kbn/i18n'),
  KbnI18nReact: require('@kbn/i18n-react'),
  KbnDatemath: require('@kbn/datemath'),
};

window.__kbnSharedDeps__ = sharedDeps;
