export { testCluster, testClusterAddress, uniqueName } from './test_cluster';
