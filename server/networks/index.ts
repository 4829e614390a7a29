export { registerNetworkRoutes } from './routes';
export { networkSavedType, NETWORK_TYPE } from './saved_type';
export { readNetworks } from './service';
