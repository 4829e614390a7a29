export { startAppMounter, type AppState } from './app_mounter';
export { createApplication, type Application } from './application_service';
