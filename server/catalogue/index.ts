export { registerCatalogueRoutes } from './routes';
