export { registerTrailRoutes } from './routes';
export { TRAIL_TYPE, trailSavedType } from './saved_type';
