export { createHome } from './create_home';
export { featureApplicationPrivilege } from '../security';
export type { ElasticsearchAuth, Home, HomeOptions } from './options';
