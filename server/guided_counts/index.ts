export { CountsCache } from './counts_cache';
export { registerGuidedCountRoutes } from './routes';
