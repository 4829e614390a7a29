export { registerGuidedCountRoutes } from './routes';
