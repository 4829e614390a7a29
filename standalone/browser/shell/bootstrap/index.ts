export { createBundles } from './bundles';
export { applyColorScheme, isDarkMode, linkChartStyles } from './color_mode';
export {
  readInjectedMetadata,
  type InjectedMetadata,
  type InjectedUiPlugin,
  type PublicSetting,
} from './injected_metadata';
export { loadScripts } from './load_scripts';
export { showPlainError } from './plain_error';
