export { registerHostRoutes } from './routes';
export { HostsService } from './service';
