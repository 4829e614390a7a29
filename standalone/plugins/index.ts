export type { PluginInstance } from './definition';
export { exposedConfig } from './exposed_config';
export { runSetup, runStart, runStop } from './lifecycle';
export { loadPlugin, pluginConfig } from './load';
export type { LoadedPlugin } from './load';
export type { PluginManifest } from './manifest';
