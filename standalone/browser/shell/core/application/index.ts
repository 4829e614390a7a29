export { startAppMounter, type AppState } from './app_mounter';
export { createApplication, type Application } from './application_service';
export { AppHistory } from './scoped_history';
