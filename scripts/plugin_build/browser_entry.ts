/*
 * What Kibana loads as <id>.plugin.js. It registers the plugin under its key and evaluates nothing:
 * public/index runs when core first asks for it. By then translations are loaded, whatever the
 * order of the scripts on the page.
 */
declare const PLUGIN_ID: string;

const publicPath = window.__kbnPublicPath__?.[PLUGIN_ID];
if (publicPath) __webpack_public_path__ = publicPath;

const key = `plugin/${PLUGIN_ID}/public`;
window.__kbnBundles__.define(key, () => require('plugin/public'), key);
