export {
  buildPlugin,
  DEFAULT_KIBANA_VERSION,
  type BuildOptions,
  type BuildResult,
} from './build_plugin';
