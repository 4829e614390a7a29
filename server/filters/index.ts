export { registerFilterRoutes } from './routes';
