export type { Environment } from './cache';
export { checkCluster, type CheckedCluster } from './check_cluster';
export { clientOptions } from './client_options';
export type { ApiVersion } from './cluster_version';
export { resolveCluster, type ClusterConnection, type Credentials } from './connect';
export { startElasticsearch, type RunningElasticsearch, type StartOptions } from './launch';
export { ElasticsearchProblem } from './problem';
export { createUser, type Administrator, type NewUser } from './users';
export { ELASTICSEARCH_VERSION } from './version';
