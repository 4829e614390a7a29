export { registerHuntingRoutes } from './routes';
