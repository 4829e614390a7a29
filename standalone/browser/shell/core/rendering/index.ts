export { createKibanaContext, type KibanaContext } from './kibana_context';
export { MountedContent } from './mounted_content';
