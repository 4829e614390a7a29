export { registerHuntingRoutes, type HostsPage, type HostsService } from './routes';
