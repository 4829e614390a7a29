export { LayoutStyles } from './chrome';
export { startCore } from './core_system';
export { FatalErrorScreen } from './fatal_error_screen';
export { createHttp } from './http';
export { createKibanaContext, type KibanaContext } from './rendering';
export { addressAfterLogin } from './session';
