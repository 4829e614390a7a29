export { registerEvidenceRoutes } from './routes';
