export { registerValueRoutes } from './routes';
