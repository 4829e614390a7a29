export { registerStatusRoutes } from './routes';
