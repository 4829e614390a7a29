export { createHome } from './create_home';
export { featureApplicationPrivilege, featureRoleName } from '../security';
export { injectedMetadataSchema } from './injected_metadata';
export type { InjectedMetadata, InjectedUiPlugin } from './injected_metadata';
export type { ElasticsearchAuth, Home, HomeOptions } from './options';
