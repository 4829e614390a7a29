export { registerLookupRoutes } from './routes';
