export { compile, type BundledModule, type Compiled } from './compile';
export { browserExternals, serverExternals } from './externals';
export { withBuildLock } from './build_lock';
export { EXTENSIONS, typescriptRule } from './rules';
export { fingerprint, isFresh } from './stamp';
export { buildHomeUi, type HomeUiOptions } from './home_ui';
