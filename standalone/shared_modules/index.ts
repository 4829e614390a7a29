export { BUNDLED_PARTS, packageOf, SHARED_GLOBAL, SHARED_MODULES } from './modules';
